/** Facts that the examples start from, each changing only what it is about. */

const NONE = { complete: true, schools: [] };

/** Aged 7, at a controlled primary school, with no school of that category nearer. */
export const PUPIL = {
  bornOn: '2019-05-10',
  ofSchoolAge: true,
  attendance: 'registered',
  education: 'primary',
  schoolCategory: 'controlled',
  feePaying: false,
  schoolsNearby: NONE,
};

/** Aged 13, at a Catholic maintained post-primary school. */
export const THIRTEEN = {
  ...PUPIL,
  bornOn: '2013-05-10',
  education: 'post-primary',
  schoolCategory: 'catholic-maintained',
};

/** Nothing else speaks for help. */
export const LOOKED_AT = { statement: 'none', exceptionalCase: false };

/** A whole list with one school on it, within the distance. */
export const oneNearby = (answers: object) => ({
  complete: true,
  schools: [{ name: 'Lough Road', within: 'yes', ...answers }],
});
