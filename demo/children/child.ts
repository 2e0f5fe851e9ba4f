import { apart, type Spot, spot } from '../ground.ts';
import { along, LANES, type LaneName } from '../levels.ts';
import { SPOTS } from '../paths.ts';
import { lanePostcode } from '../postcodes.ts';

/** Who says so, as the law's facts have it. */
export type Supplier = 'parent' | 'register' | 'authority' | 'judgement';
export type GivenFact = { readonly value: unknown; readonly by: Supplier };
/** Facts to change from a settled child's: `null` takes the fact away, so that it is not known. */
export type Changes = Readonly<Record<string, GivenFact | null>>;

export type Home = { readonly at: Spot; readonly address: string } | { readonly postcode: string };
export type Finding = 'owed' | 'not-owed' | 'unknown';
/** Finding, paragraphs that are met, why; and where the finding is unknown, the fact it turns on, unless that is the one taken away. */
export type Answer = readonly [Finding, readonly number[], string, string?];

/** One question about one made-up child, and the answer the law book gives. Nobody ran the rules to get it. */
export interface DemoChild {
  readonly home: Home;
  readonly school: string;
  /** The day asked about. */
  readonly on: string;
  readonly facts: Readonly<Record<string, GivenFact>>;
  readonly finding: Finding;
  /** The paragraphs of Schedule 35B that are met, by number: all that are known to be, also where another council has the duty. */
  readonly paragraphs: readonly number[];
  /** Where the finding is unknown: the fact that somebody has to supply before there can be another. */
  readonly turnsOn?: string;
  /** One sentence that a person can check. */
  readonly why: string;
}

export const SCHOOL = {
  castleStreet: '900001',
  tolvertonHigh: '900002',
  grammar: '900003',
  girls: '900004',
  weir: '900005',
  referral: '900006',
  sixthForm: '900007',
  wickmouthCommunity: '900008',
  ourLady: '900009',
  nursery: '900010',
  boys: '900011',
  harbourBridge: '900012',
  technology: '900013',
  ropeStreet: '900014',
  sallowbyControlled: '900015',
  sallowbyFree: '900016',
  sallowbyHouse: '900017',
  larkmereHall: '900018',
  hazelHolt: '900019',
  ferrowbyCourt: '900020',
  levels: '900021',
  lapwing: '900022',
  northing: '900023',
  oxlode: '900024',
  heath: '900025',
  meadow: '900026',
} as const;

/** A school day in term, before the change to universal credit of September 2026. */
export const SPRING = '2026-05-11';

/** Born on 20 January, so that many years old on the day asked, and in the year group most of that age are in. */
export const aged = (years: number, on = SPRING): string => `${Number(on.slice(0, 4)) - years}-01-20`;

export const says = (value: unknown): GivenFact => ({ value, by: 'parent' });
export const registered = (value: unknown): GivenFact => ({ value, by: 'register' });
export const council = (value: unknown): GivenFact => ({ value, by: 'authority' });
export const found = (value: unknown): GivenFact => ({ value, by: 'judgement' });

/** A child of whom everything is known and nothing but the distance can matter. */
export function child(
  home: Home,
  school: string,
  born: string,
  [finding, paragraphs, why, fact]: Answer,
  changes: Changes = {},
  on = SPRING,
): DemoChild {
  const settled: Changes = {
    bornOn: registered(born),
    ...('at' in home ? { livesInArea: registered(true) } : {}),
    attendance: registered('registered'),
    boardingArranged: council(false),
    specialEducationalNeeds: says(false),
    disabled: says(false),
    mobilityProblems: says(false),
    planNaming: registered('no-plan'),
    benefits: says([]),
    lowIncomeEarlierThisYear: says('no'),
    freeMealsProtected: council(false),
    statesBeliefWish: says(false),
    canWalkGivenRoutes: found(true),
    ...changes,
  };
  const facts = Object.fromEntries(
    Object.entries(settled).filter((each): each is [string, GivenFact] => each[1] !== null),
  );
  const turnsOn = fact ?? Object.keys(changes).find((each) => changes[each] === null);
  if (finding === 'unknown' && !turnsOn) throw new Error(`Say which fact it turns on: ${why}`);
  return { home, school, on, facts, finding, paragraphs, why, ...(finding === 'unknown' ? { turnsOn } : {}) };
}

export const LOW_INCOME: Changes = { benefits: says(['income-support']) };

/** A home beside a measured lane, so many metres along the lane from its foot, on one side or the other. */
export function homeOn(lane: LaneName, metres: number): Home {
  const road = along(lane, metres);
  const house = Math.round(metres / 10);
  const back = 13 + (house % 4) * 2;
  return {
    at: spot(road.x, road.y + (house % 2 === 0 ? back : -back)),
    address: `${Math.round(metres)} metres along ${LANES[lane].name}`,
  };
}

export const postcodeOn = (lane: LaneName, metres: number): Home => ({ postcode: lanePostcode(lane, metres) });

/** How much shorter the walk from beyond the Priory Path is than the lane to the front gate of the Northing school. */
export const PRIORY_SAVES = 600 - apart(SPOTS.priory.from, SPOTS.priory.gate);

/** A home from which the shortest walk to the Northing school, through its back gate, is so many metres. */
export const homeByPriory = (walk: number): Home => homeOn('northing', Math.round(walk + PRIORY_SAVES));

/** Nearer schools as the council's admissions team has them. */
export function nearer(
  ...schools: readonly { urn: string; name: string; suitable?: string; place?: string; suitsBelief?: string }[]
): Changes {
  return {
    nearerSchools: council({
      complete: true,
      schools: schools.map((each) => ({ nearer: 'yes', suitable: 'yes', place: 'yes', ...each })),
    }),
  };
}
