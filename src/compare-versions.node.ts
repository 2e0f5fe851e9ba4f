import type { Day } from '../rules/kernel/day.ts';
import {
  type ComparedVersion,
  type Comparison,
  compareNearest,
  comparePairs,
  type PairOfEnds,
  type WalksCompared,
  whereOnFoot,
} from './checks/index.ts';
import { keptWalks } from './decisions/index.ts';
import { loadArea } from './network/area.node.ts';
import { compareWays } from './network/index.ts';
import type { Network } from './network/network.ts';
import {
  type AreaVersion,
  type HeldArea,
  pickVersion,
  placesOfVersion,
  versionsOf,
  type WhichVersion,
} from './places/index.ts';
import { preparedFolder } from './places/prepared-files.node.ts';
import type { Service } from './service.node.ts';

export interface CompareRequest {
  readonly area: HeldArea;
  readonly to: WhichVersion;
  /** Today: assessments of stretches that are in force, and hold whatever a child's age, count on both maps. */
  readonly on: Day;
  /** Pairs of one's own, instead of every postcode and the kept decisions. */
  readonly pairs?: readonly PairOfEnds[];
  readonly onProgress?: (what: string, done: number) => void;
}

/**
 * Compares the version of an area that is in force with another that is held: ways, and walks. Keeps nothing and changes nothing.
 * @throws Problem `not-found` when no such version is held; `area-not-ready` when the files of one of the two are damaged
 */
export async function compareVersions(
  { db, dataDir }: Pick<Service, 'db' | 'dataDir'>,
  { area, to, on, pairs, onProgress = () => {} }: CompareRequest,
): Promise<Comparison> {
  const versions = await versionsOf(db, area.id);
  const before = versions.find(({ state }) => state === 'in-force')!;
  const after = pickVersion(versions, to);
  onProgress('Comparing ways', 0);
  const [old, now] = [before, after].map(({ folder }) => loadArea(preparedFolder(dataDir, area.id, folder!)));
  const ways = compareWays({ ...old!, ledger: old!.ledger() }, { ...now!, ledger: now!.ledger() });
  onProgress('Comparing ways', 1);
  const sides = [
    await sideOf(db, area, before, { network: old!.walking, on }),
    await sideOf(db, area, after, { network: now!.walking, on }),
  ] as const;
  const walks = pairs
    ? [{ of: 'pairs', ...comparePairs(sides[0].where, sides[1].where, pairs, (done) => onProgress('Pairs', done)) }]
    : await walksOf(db, area, sides, onProgress);
  const { attribution } = after;
  const compared = { before: asNamed(before), after: asNamed(after), ways, walks, attribution };
  return { area: { id: area.id, name: area.name }, ...compared };
}

function asNamed({ number, mapSha256, mapDay, policyVersion }: AreaVersion): Comparison['before'] {
  return { number, mapSha256, ...(mapDay ? { mapDay } : {}), policyVersion };
}

async function sideOf(
  db: Service['db'],
  area: HeldArea,
  version: AreaVersion,
  { network, on }: { readonly network: Network; readonly on: Day },
): Promise<ComparedVersion> {
  const { schools, postcodes: homes } = await placesOfVersion(db, version);
  const where = await whereOnFoot(db, { ...area, attribution: version.attribution }, network, { on });
  return { where, homes, schools, on };
}

async function walksOf(
  db: Service['db'],
  area: HeldArea,
  [before, after]: readonly [ComparedVersion, ComparedVersion],
  onProgress: (what: string, done: number) => void,
): Promise<WalksCompared[]> {
  const nearest = (phase: 'primary' | 'secondary') => {
    const of = `nearest ${phase}`;
    return { of, ...compareNearest(before, after, phase, (done) => onProgress(`Nearest ${phase}`, done)) };
  };
  const [primary, secondary] = [nearest('primary'), nearest('secondary')];
  const kept = await keptPairs(db, area, before.homes, after.where);
  const decisions = comparePairs(before.where, after.where, kept, (done) => onProgress('Kept decisions', done));
  return [primary, secondary, { of: 'kept decisions', ...decisions }];
}

/** With the assessments that count today for each child: what a check of that child would find on the second map. */
async function keptPairs(
  db: Service['db'],
  area: HeldArea,
  homes: ComparedVersion['homes'],
  { network, attribution }: ComparedVersion['where'],
): Promise<PairOfEnds[]> {
  const { authority, id } = area;
  const kept = authority ? await keptWalks(db, { authority, area: id, homes }) : [];
  const pairs: PairOfEnds[] = [];
  for (const { walker, ...pair } of kept)
    pairs.push({ ...pair, where: await whereOnFoot(db, { ...area, attribution }, network, walker) });
  return pairs;
}
