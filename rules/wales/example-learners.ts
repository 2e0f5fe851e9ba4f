import type { Home } from './home.ts';

/** Facts that the examples start from, each changing only what it is about. */

/** Answers about a nearer school that could have taken the child. */
export const COULD = { nearer: 'yes', suitable: 'yes', place: 'yes' } as const;

/** A whole list with one school on it. */
export const oneNearer = (answers: object) => ({
  complete: true,
  schools: [{ name: 'Ysgol y Nant', ...answers }],
});

const NEAREST = { complete: true, schools: [] };

/** Born on 5 October 2018, one home, registered for primary education at the nearest maintained school. */
export const PUPIL = {
  bornOn: '2018-10-05',
  livesInArea: true,
  homes: 'one',
  attendance: 'registered',
  education: 'primary',
  schoolType: 'maintained',
  boardingArranged: false,
  nearerSchools: NEAREST,
};

/** The same child, who lives in term with each of two parents, both homes in the area. */
export const TWO_HOMES = {
  ...PUPIL,
  homes: 'two-parents-apart',
  secondHomeInArea: true,
  nearerSchoolsFromSecondHome: NEAREST,
};

/** In secondary education, aged 12. */
export const TWELVE = { ...PUPIL, bornOn: '2014-05-01', education: 'secondary' };

/** Everything found against every ground but those of the home's distance: an officer has looked. */
export const LOOKED_AT = {
  lookedAfter: false,
  namedInPlan: false,
  availableRoute: true,
  travelNecessary: false,
};

/** In the area, with a walk of that length from that home, and no school nearer to it. */
export const measuredAt = (home: Home, metres: number) => ({
  [home.inArea.id]: true,
  [home.walk.id]: metres,
  [home.nearer.id]: NEAREST,
});
