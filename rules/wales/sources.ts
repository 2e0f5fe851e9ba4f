import type { Citation } from '../kernel/provision.ts';

const MEASURE = 'Learner Travel (Wales) Measure 2008';

/** A section of the Measure, as `3(1)`. */
export const measure = (place: string): Citation => ({
  act: MEASURE,
  place: `section ${place}`,
  url: 'https://www.legislation.gov.uk/mwa/2008/2',
});

/** The table in section 3 of the Measure, which has the conditions of each kind of learner. */
export const tableInSection3: Citation = measure('3, table');

/** A section of the Education Act 1996, as `8`. */
export const act1996 = (place: string): Citation => ({
  act: 'Education Act 1996',
  place: `section ${place}`,
  url: 'https://www.legislation.gov.uk/ukpga/1996/56',
});

/** An order whose number the sources do not give. */
export const order = (title: string): Citation => ({ act: title, place: 'whole order' });
