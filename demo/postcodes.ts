import { type Spot, spot } from './ground.ts';
import { along, LANES, type LaneName } from './levels.ts';
import type { Places } from './places.ts';
import type { Town } from './town.ts';

export interface DemoPostcode {
  readonly postcode: string;
  readonly ward: string;
  readonly at: Spot;
}

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const LANE_STEP = 300;

/** Postcodes of the county: QZ belongs to no real place. Lanes have one every 300 metres, numbered from the school. */
export function listPostcodes({ tolverton, wickmouth, sallowby, villages }: Places): DemoPostcode[] {
  const towns = [tolverton, wickmouth, sallowby].flatMap((town, i) =>
    numbered(`QZ${i + 1}`, town.plan.name, townSpots(town)),
  );
  const rural = Object.values(villages).flatMap(({ name, ends }, i) =>
    numbered(`QZ${name === 'Ploverham' ? 5 : 4}`, name, ends.slice(0, 4), i * 20),
  );
  const lanes = (Object.keys(LANES) as LaneName[]).flatMap((lane, i) =>
    numbered(`QZ${i + 6}`, LANES[lane].name, laneSpots(lane)),
  );
  return [...towns, ...rural, ...lanes];
}

/** The postcode that `listPostcodes` puts `metres` (a multiple of 300) from the foot of a lane. */
export function lanePostcode(lane: LaneName, metres: number): string {
  if (metres % LANE_STEP !== 0 || metres < LANE_STEP)
    throw new RangeError(`${LANES[lane].name} has no postcode at ${metres} metres`);
  return postcodeOf(`QZ${Object.keys(LANES).indexOf(lane) + 6}`, metres / LANE_STEP - 1);
}

function laneSpots(lane: LaneName): Spot[] {
  return Array.from({ length: Math.floor(LANES[lane].metres / LANE_STEP) }, (_, i) => along(lane, (i + 1) * LANE_STEP));
}

function townSpots(town: Town): Spot[] {
  const reach = Array.from({ length: 2 * town.plan.blocks + 1 }, (_, i) => i - town.plan.blocks);
  return reach.flatMap((j) => reach.filter((i) => town.inside(i, j)).map((i) => town.at(i, j)));
}

function numbered(outward: string, ward: string, spots: readonly Spot[], first = 0): DemoPostcode[] {
  return spots.map(({ x, y }, i) => ({ postcode: postcodeOf(outward, first + i), ward, at: spot(x, y + 12) }));
}

/** The postcode with a number within its outward part, 0 to 3,599. */
export function postcodeOf(outward: string, number: number): string {
  const [sector, rest] = [Math.floor(number / 400) + 1, number % 400];
  return `${outward} ${sector}${LETTERS[Math.floor(rest / 20)]}${LETTERS[rest % 20]}`;
}
