import type { Tags } from './osm.ts';
import { type BarrierRow, has, type PolicyRow } from './policy-row.ts';

const DRIVABLE = new Set(
  (
    'motorway motorway_link trunk trunk_link primary primary_link secondary secondary_link tertiary tertiary_link ' +
    'unclassified residential living_street service road'
  ).split(' '),
);
/** Most particular first: the first of these that is tagged speaks for a car. */
const CAR_KEYS = ['motorcar', 'motor_vehicle', 'vehicle', 'access'] as const;
const ALLOWED = new Set(['yes', 'designated', 'permissive', 'destination', 'public', 'official']);
const REFUSED = new Set(['no', 'private']);
const NO_THROUGH = new Set([
  'no',
  'private',
  'destination',
  'customers',
  'delivery',
  'permit',
  'residents',
  'agricultural',
  'forestry',
]);
const STOPS_CARS = new Set(
  (
    'block bollard chain cycle_barrier debris full-height_turnstile hampshire_gate horse_stile jersey_barrier kissing_gate log ' +
    'motorcycle_barrier planter stile turnstile'
  ).split(' '),
);

const MAP_TAGS = 'OpenStreetMap, where people record what stands on the ground.';
const OURS = 'Our own choice, in version 1 of these rules.';
const BY_ROAD = 'Our reading of the upper limits in Education Act 1996 Schedule 35B.';

export const DRIVING_ROWS: readonly PolicyRow[] = [
  {
    code: 'not-a-way',
    outcome: 'left-out',
    words: 'The map does not show this as a road.',
    reason: 'Only lines tagged as a highway or a ferry are ways that people travel along.',
    source: MAP_TAGS,
    applies: (tags) => tags.highway === undefined && tags.route !== 'ferry',
  },
  {
    code: 'ferry',
    outcome: 'left-out',
    words: 'This is a ferry, which is not a road.',
    reason: 'The upper distances are measured by road.',
    source: BY_ROAD,
    applies: (tags) => tags.route === 'ferry',
  },
  {
    code: 'not-drivable-kind',
    outcome: 'left-out',
    words: 'This kind of way is not one for motor vehicles, and nothing on the map says that they may use it.',
    reason: 'The 6 and 15 mile limits are measured along roads that a motor vehicle can use, not along paths.',
    source: BY_ROAD,
    applies: (tags) => !has(tags, 'highway', DRIVABLE) && !openedToCars(tags),
  },
  {
    code: 'emergency-only',
    outcome: 'left-out',
    words: 'This is for emergency vehicles only.',
    reason: 'The map marks it service=emergency_access.',
    source: MAP_TAGS,
    applies: (tags) => tags.service === 'emergency_access',
  },
  {
    code: 'near-ends-only',
    outcome: 'near-ends',
    words:
      'A private road, or one with no through traffic: it counts only within 100 metres of where the drive starts or stops.',
    reason:
      'motorcar, motor_vehicle, vehicle or access (the first that is tagged) says no, private, destination or the like.',
    source: `${MAP_TAGS} ${OURS}`,
    applies: (tags) => NO_THROUGH.has(carAccess(tags) ?? ''),
  },
  {
    code: 'open-to-cars',
    outcome: 'kept',
    words: 'This road can be driven.',
    reason: 'The 6 and 15 mile limits are measured along roads that a motor vehicle can use.',
    source: BY_ROAD,
    applies: () => true,
  },
];

export const DRIVING_BARRIER_ROWS: readonly BarrierRow[] = [
  {
    code: 'not-a-barrier',
    cuts: false,
    words: 'There is no barrier here.',
    reason: 'Only a point tagged as a barrier can cut a road.',
    source: MAP_TAGS,
    applies: (tags) => tags.barrier === undefined,
  },
  {
    code: 'barrier-refuses-cars',
    cuts: true,
    words: 'A gate or other barrier here is marked as closed to motor vehicles.',
    reason: 'motorcar, motor_vehicle, vehicle or access (the first that is tagged) says no or private.',
    source: MAP_TAGS,
    applies: (tags) => REFUSED.has(carAccess(tags) ?? ''),
  },
  {
    code: 'barrier-stops-cars',
    cuts: true,
    words: 'A bollard or the like stands here, which a car cannot pass.',
    reason: 'The kind of barrier stops cars, and nothing on the map says that they may pass.',
    source: OURS,
    applies: (tags) => has(tags, 'barrier', STOPS_CARS) && !ALLOWED.has(carAccess(tags) ?? ''),
  },
  {
    code: 'barrier-passable',
    cuts: false,
    words: 'Motor vehicles can pass this barrier.',
    reason: 'Gates, cattle grids, toll booths and the like are there to be passed unless the map says otherwise.',
    source: OURS,
    applies: () => true,
  },
];

const YES = new Set(['yes', 'true', '1']);
const BACKWARDS = new Set(['-1', 'reverse']);
const NOT_ONE_WAY = new Set(['no', 'false', '0', 'reversible', 'alternating']);
const ROUND = new Set(['roundabout', 'circular']);

/**
 * Which ways along it a car may drive. A road whose direction changes with the hour (`reversible`, `alternating`) counts both ways,
 * since no hour is asked about. Roundabouts and motorways are one way unless tagged otherwise; slip roads only where tagged.
 */
export function drivingDirections(tags: Tags): { readonly forward: boolean; readonly backward: boolean } {
  if (has(tags, 'oneway', YES)) return { forward: true, backward: false };
  if (has(tags, 'oneway', BACKWARDS)) return { forward: false, backward: true };
  if (has(tags, 'oneway', NOT_ONE_WAY)) return { forward: true, backward: true };
  const implied = has(tags, 'junction', ROUND) || tags.highway === 'motorway';
  return { forward: true, backward: !implied };
}

function carAccess(tags: Tags): string | undefined {
  for (const key of CAR_KEYS) if (tags[key] !== undefined) return tags[key];
  return undefined;
}

/** A track or the like that is marked as open to cars in particular; a bare `access=yes` does not make a footpath a road. */
function openedToCars(tags: Tags): boolean {
  const kind = tags.highway;
  if (kind !== 'track' && kind !== 'pedestrian') return false;
  return ALLOWED.has(tags.motorcar ?? tags.motor_vehicle ?? '');
}
