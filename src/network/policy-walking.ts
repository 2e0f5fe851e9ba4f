import { WALKABLE_KINDS } from './kinds.ts';
import type { Tags } from './osm.ts';
import { type BarrierRow, has, type PolicyRow } from './policy-row.ts';

const WALKABLE = new Set(Object.keys(WALKABLE_KINDS));
const MAIN_ROADS = new Set(['trunk', 'trunk_link', 'primary', 'primary_link', 'secondary', 'secondary_link']);
const MOTORWAYS = new Set(['motorway', 'motorway_link']);
const NOT_BUILT = new Set(['construction', 'proposed']);
const FOOT_REFUSED = new Set(['no', 'private', 'use_sidepath']);
const ACCESS_REFUSED = new Set(['no', 'private']);
const FOOT_ALLOWED = new Set(['yes', 'designated', 'permissive', 'destination', 'public']);
const FOOT_EXPECTED = new Set(['yes', 'designated']);
const PAVEMENT = new Set(['both', 'left', 'right', 'yes', 'separate']);
const PAVEMENT_ON_A_SIDE = new Set(['yes', 'separate']);
/** 20 or 30 miles an hour. A bare number means kilometres an hour, which is slower still, so either reading of it passes. */
const SLOW = /^(20|30)( ?mph)?$/;

const MAP_TAGS = 'OpenStreetMap, where people record what stands on the ground.';
const OURS = 'Our own choice, in version 1 of these rules.';
const NEAREST_AVAILABLE = 'In England, Education Act 1996 section 444(5): the nearest available route.';

const AVAILABLE =
  'A walk is measured along the nearest available route (in England, Education Act 1996 s.444(5)); footpaths, bridleways and other paths count.';

export const WALKING_ROWS: readonly PolicyRow[] = [
  {
    code: 'not-a-way',
    outcome: 'left-out',
    words: 'The map does not show this as a road or path.',
    reason: 'Only lines tagged as a highway or a ferry are ways that people travel along.',
    source: MAP_TAGS,
    applies: (tags) => tags.highway === undefined && tags.route !== 'ferry',
  },
  {
    code: 'ferry',
    outcome: 'left-out',
    words: 'This is a ferry, which is not a walk.',
    reason: 'A walk is made on foot from end to end.',
    source: 'In England, Education Act 1996 section 444(5): walking distance.',
    applies: (tags) => tags.route === 'ferry',
  },
  {
    code: 'motorway',
    outcome: 'left-out',
    words: 'This is a motorway or its slip road, where nobody may walk.',
    reason: 'Nobody may be on a motorway on foot, anywhere in the United Kingdom.',
    source: 'General knowledge of the rules for motorways; their text was not read for this page.',
    applies: (tags) => has(tags, 'highway', MOTORWAYS),
  },
  {
    code: 'motorroad',
    outcome: 'left-out',
    words: 'This road follows motorway rules, so nobody may walk on it.',
    reason: 'The map marks it motorroad=yes.',
    source: MAP_TAGS,
    applies: (tags) => tags.motorroad === 'yes',
  },
  {
    code: 'not-built',
    outcome: 'left-out',
    words: 'This way is planned or being built, so it cannot be used yet.',
    reason: 'Only a way that is there can be available.',
    source: NEAREST_AVAILABLE,
    applies: (tags) => has(tags, 'highway', NOT_BUILT),
  },
  {
    code: 'not-walkable-kind',
    outcome: 'left-out',
    words: 'The map shows a kind of way that is not in our list of ways to walk.',
    reason: 'The list is closed, so that a new kind of way is looked at before it counts.',
    source: OURS,
    applies: (tags) => !has(tags, 'highway', WALKABLE),
  },
  {
    code: 'foot-refused',
    outcome: 'left-out',
    words: 'The map says that people may not walk here, or must use the path beside it.',
    reason: 'foot = no, private or use_sidepath. Where the path beside is used, it is on the map as its own way.',
    source: MAP_TAGS,
    applies: (tags) => has(tags, 'foot', FOOT_REFUSED),
  },
  {
    code: 'access-refused',
    outcome: 'left-out',
    words: 'The map says that this way is private or closed, and nothing says that people may walk here.',
    reason:
      'access = no or private without foot = yes, designated, permissive, destination or public. Counting private land is a choice a council makes in writing.',
    source: `${MAP_TAGS} ${OURS}`,
    applies: refusedByAccess,
  },
  {
    code: 'main-road-not-assessed',
    outcome: 'unassessed',
    words:
      'A main road with no pavement recorded. Nobody has yet found it safe for a child walking with an adult, nor found it unsafe.',
    reason:
      'Trunk, primary or secondary with no sidewalk recorded, no foot = yes or designated, and no limit of 20 or 30 miles an hour. ' +
      'Mapping of pavements is sparse: absent means not recorded, never no pavement.',
    source: `${OURS} The law does not say which main roads are safe to walk.`,
    applies: (tags) =>
      has(tags, 'highway', MAIN_ROADS) && !pavementRecorded(tags) && !has(tags, 'foot', FOOT_EXPECTED) && !slow(tags),
  },
  {
    code: 'available',
    outcome: 'kept',
    words: 'This way can be walked, in both directions.',
    reason: AVAILABLE,
    source: NEAREST_AVAILABLE,
    applies: () => true,
  },
];

export const WALKING_BARRIER_ROWS: readonly BarrierRow[] = [
  {
    code: 'not-a-barrier',
    cuts: false,
    words: 'There is no barrier here.',
    reason: 'Only a point tagged as a barrier can cut a way.',
    source: MAP_TAGS,
    applies: (tags) => tags.barrier === undefined,
  },
  {
    code: 'barrier-refuses-foot',
    cuts: true,
    words: 'A gate or other barrier here is marked as closed to people on foot.',
    reason:
      'The same refusals as for a way: foot = no, private or use_sidepath; access = no or private unless foot allows it.',
    source: MAP_TAGS,
    applies: (tags) => has(tags, 'foot', FOOT_REFUSED) || refusedByAccess(tags),
  },
  {
    code: 'barrier-passable',
    cuts: false,
    words: 'People on foot can pass this barrier.',
    reason: 'Gates, stiles and bollards are there to be passed unless the map says otherwise.',
    source: OURS,
    applies: () => true,
  },
];

function refusedByAccess(tags: Tags): boolean {
  return has(tags, 'access', ACCESS_REFUSED) && !has(tags, 'foot', FOOT_ALLOWED);
}

function pavementRecorded(tags: Tags): boolean {
  if (has(tags, 'sidewalk', PAVEMENT)) return true;
  return ['sidewalk:both', 'sidewalk:left', 'sidewalk:right'].some((side) => has(tags, side, PAVEMENT_ON_A_SIDE));
}

function slow(tags: Tags): boolean {
  return tags.maxspeed !== undefined && SLOW.test(tags.maxspeed);
}
