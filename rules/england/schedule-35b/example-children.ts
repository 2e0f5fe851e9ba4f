/** Facts that the examples start from, each changing only what it is about. */

const NEAREST = { complete: true, schools: [] };

/** Born on 5 October 2019, registered at the nearest school, a day pupil at a community school. */
export const CHILD = {
  bornOn: '2019-10-05',
  attendance: 'registered',
  schoolType: 'community',
  boardingArranged: false,
  nearerSchools: NEAREST,
};

/** The same child, taught at a place that the council arranged. */
export const AT_PLACE = { ...CHILD, attendance: 'section-19-place', schoolType: 'other' };

/** A nearer school that could have taken the child. */
export const BROOK_HAD_ROOM = {
  complete: true,
  schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }],
};

/** Becomes 11 on 5 October 2026. */
export const ELEVEN = { ...CHILD, bornOn: '2015-10-05', schoolType: 'academy' };

/** A family with a low income by an award that is enough by itself. */
export const LOW = { benefits: ['income-support'] };
