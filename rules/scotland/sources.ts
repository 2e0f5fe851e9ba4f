import type { Citation } from '../kernel/provision.ts';

const ACT = 'Education (Scotland) Act 1980';

/** A subsection of section 51 of the Act, as `51(1)`. The version that was read bears no date. */
export const section51 = (place: string): Citation => ({
  act: ACT,
  place: `section ${place}`,
  url: 'https://www.legislation.gov.uk/ukpga/1980/44/section/51',
});

/** Another section of the Act, for which the sources give no address. */
export const section = (place: string): Citation => ({ act: ACT, place: `section ${place}` });

/** Paragraphs of the Scottish Government's guidance, as `14-15`. */
export const guidance = (paragraphs: string): Citation => ({
  act: 'School transport guidance 2021',
  place: `paragraphs ${paragraphs}`,
  url: 'https://gov.scot/publications/school-transport-guidance-2021/pages/3',
});

/** An Act that is named without a section. */
export const wholeAct = (act: string): Citation => ({ act, place: 'whole Act' });
