/** Facts that the examples start from, each changing only what it is about. */

/** Becomes 8 on 5 October 2026; a pupil at the catchment school, in a council with a line of its own at 1 mile. */
export const PUPIL = {
  bornOn: '2018-10-05',
  belongsToArea: true,
  attendance: 'registered',
  setting: 'school',
  placingRequest: false,
  designatedSchool: true,
  localWalkingDistance: { metres: 1609.344, onTheLine: 'not-helped' },
};

/** Nothing else speaks for travel, and a named officer has found that none is needed. */
export const LOOKED_AT = {
  additionalSupportNeeds: false,
  remoteOrExceptional: false,
  walkIsSafe: true,
  councilConsidersNecessary: false,
};
