import { spot } from './ground.ts';
import { along, DOGLEG, LANES, type LaneName } from './levels.ts';
import type { DrawnPair } from './pairs.ts';
import { SPOTS } from './paths.ts';

const FROM_FOOT: Readonly<Record<LaneName, readonly number[]>> = {
  drove: [322, 1000, 3217, 3221, 4826, 4831, 9654, 9660, 11_800],
  lapwing: [345, 1609, 3218, 3220, 4827, 4830, 6000],
  northing: [410, 2414, 3216, 4829, 5950],
  shingle: [1000, 3219, 6437, 9655, 9657, 16_093, 24_138, 24_143, 25_400],
  heath: [690, 3217, 3220, 4000],
};

const BETWEEN: readonly (readonly [LaneName, number, number])[] = [
  ['drove', 1310, 7990],
  ['drove', 6610, 6935],
  ['lapwing', 2110, 5330],
  ['northing', 90, 1980],
  ['shingle', 1000, 4219],
  ['shingle', 1000, 25_150],
  ['heath', 777, 3333],
];

/** Walks that lie wholly on the measured lanes and on the paths that leave them. */
export function pairsOnLanes(): DrawnPair[] {
  const lanes = Object.keys(LANES) as LaneName[];
  const fromFoot = lanes.flatMap((lane) =>
    FROM_FOOT[lane].map((metres) => ({
      through: [along(lane, metres), along(lane, 0)],
      why: `Straight along ${LANES[lane].name}, which nothing joins at both ends.`,
    })),
  );
  const between = BETWEEN.map(([lane, from, to]) => ({
    through: [along(lane, from), along(lane, to)],
    why: `Between two spots on ${LANES[lane].name}: the straight lane is the shortest way there can be.`,
  }));
  return [...fromFoot, ...between, ...onPaths()];
}

function onPaths(): DrawnPair[] {
  const { bittern, gull, locked, bank, ride, priory, teal } = SPOTS;
  const shut = spot(22600, 10750);
  return [
    {
      through: [along('lapwing', 0), bittern.from, bittern.end],
      why: 'A public footpath off the drove; it ends in the marsh.',
    },
    {
      through: [bittern.end, bittern.from, gull.from, gull.end],
      why: 'Back up one path, along the drove and down the next: the farm road between their ends is private.',
    },
    {
      through: [shut, locked.from, locked.back, locked.round, locked.far, spot(22600, 11100)],
      why: 'A gate on the path is locked and private, so the walk goes all the way round.',
    },
    { through: [along('shingle', 0), bank.from, bank.top, bank.end], why: 'Up the steps to the sea bank.' },
    {
      through: [along('shingle', 3600), bank.from, bank.top, bank.end],
      why: 'Back along the shingle to the steps, and along the bank above the same road.',
    },
    { through: [along('drove', 0), ride.from, ride.end], why: 'A bridleway off the drove: people on foot may use it.' },
    {
      through: [along('drove', 5000), ride.from, ride.end],
      why: 'Along the drove and up the bridleway, from the other side.',
    },
    {
      through: [along('drove', 0), DOGLEG.from, DOGLEG.end],
      why: 'The footpath cuts off the corner that the road goes round.',
    },
    {
      through: [along('drove', 11_000), DOGLEG.from, DOGLEG.end],
      why: 'Back along the drove, then the footpath that cuts off the corner.',
    },
    { through: [DOGLEG.corner, DOGLEG.end], why: 'Two sides of the corner would be longer than this one by road.' },
    {
      through: [along('northing', 3000), priory.from, priory.gate],
      why: 'The back gate of the school, by the path: nearer than its front gate.',
    },
    {
      through: [along('northing', 0), priory.from, priory.gate],
      why: 'From the front gate of the school to its back gate, round by the path.',
    },
    { through: [along('northing', 0), teal.from, teal.up], why: 'A farm track with a public right of way.' },
    {
      through: [teal.over, teal.back, along('northing', 5000)],
      why: 'Down one side of the track and on along the drove.',
    },
  ];
}
