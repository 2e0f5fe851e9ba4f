import type { Citation } from '../kernel/provision.ts';

const ACT = 'Education Act 1996';
const BASE = 'https://www.legislation.gov.uk/ukpga/1996/56';

/** A section of the Education Act 1996, as `8` or `444(5)`. */
export function section(place: string): Citation {
  return { act: ACT, place: `section ${place}`, url: `${BASE}/section/${place.replace(/\(.*/, '')}` };
}

/** A paragraph of Schedule 35B to the Education Act 1996. */
export function schedule35B(paragraph: string): Citation {
  return { act: ACT, place: `Schedule 35B, paragraph ${paragraph}`, url: `${BASE}/schedule/35B` };
}

/** A statutory instrument by its number, such as `2018/148`: the sources give no titles. */
export function instrument(number: string, place = 'whole instrument'): Citation {
  return { act: `SI ${number}`, place, url: `https://www.legislation.gov.uk/uksi/${number}` };
}

/** A judgment, by the parties and its neutral citation. */
export function judgment(parties: string, citation: string): Citation {
  return { act: parties, place: citation };
}

/** An order or regulations whose number the sources do not give. */
export function order(title: string): Citation {
  return { act: title, place: 'whole order' };
}

/** A decision of the Local Government and Social Care Ombudsman, by its reference, such as `24 013 117`. */
export function ombudsman(reference: string): Citation {
  return {
    act: 'Local Government and Social Care Ombudsman',
    place: `decision ${reference}`,
    url: `https://www.lgo.org.uk/decisions/education/school-transport/${reference.replaceAll(' ', '-')}`,
  };
}
