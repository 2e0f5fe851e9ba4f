import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestDrive } from '../../src/measuring/drive.ts';
import { type Snap, snap } from '../../src/measuring/index.ts';
import { driveByOsrm, type FoundByOsrm, walkByOsrm } from '../../src/measuring/osrm/ask.ts';
import { OsrmFailure } from '../../src/measuring/osrm/failure.ts';
import { shortestWalk } from '../../src/measuring/search.ts';
import { termsFor, withoutUnassessed } from '../../src/measuring/terms.ts';
import { EdgeFlag, type Network } from '../../src/network/index.ts';
import { drivingTown, spotNear, walkingTown } from '../src/measuring/random-town.ts';
import { at } from '../src/measuring/town.ts';
import { osrmTolerance, startOsrm } from './osrm.ts';

const TOWNS = 40;
const PAIRS = 12;
const SEED = 20_261_125;

/** Some ends in a town, the same every time. Spots where ways lie on one another are left out: OSRM may set out on any of them. */
function endsIn(network: Network, step: number, seed: number): Snap[] {
  const spots = fc.sample(spotNear(step), { numRuns: PAIRS * 2, seed }).map((spot) => snap(network, at(spot)));
  return spots.filter((found) => found.kind === 'snap').filter((found) => isOfOneWay(network, found));
}

function isOfOneWay(network: Network, { edge, at: spot, toFrom, toTo }: Snap): boolean {
  const node = toFrom === 0 ? network.edgeFrom[edge] : toTo === 0 ? network.edgeTo[edge] : undefined;
  const meets = (other: number) => network.edgeFrom[other] === node || network.edgeTo[other] === node;
  const other = snap(network, spot, (each) => each !== edge && !(node !== undefined && meets(each)));
  return other.kind === 'missing' || other.snapMetres > 1;
}

const pairsOf = (ends: readonly Snap[]): (readonly [Snap, Snap])[] =>
  ends.slice(1).map((end, i) => [ends[i]!, end] as const);

it('in random towns of loops, crossings and ways on one another, OSRM finds each walk as long as ours', async () => {
  const towns = fc.sample(walkingTown, { numRuns: TOWNS, seed: SEED }).filter(({ edgeFrom }) => edgeFrom.length > 0);
  let [walked, elsewhere] = [0, 0];
  for (const [i, walking] of towns.entries()) {
    const { osrm, close } = await startOsrm({ walking, driving: walking });
    try {
      for (const [from, end] of pairsOf(endsIn(walking, 157, i))) {
        for (const unassessed of [false, true]) {
          const terms = unassessed ? withoutUnassessed(termsFor(walking)) : termsFor(walking);
          const ours = shortestWalk(walking, from, end, terms)?.metres;
          const theirs = await answer(
            walkByOsrm({ osrm, network: walking, area: 'town', from, to: [end] }, unassessed),
          );
          if (theirs === 'elsewhere') elsewhere++;
          else expectSame(ours, theirs, `town ${i}`);
          walked++;
        }
      }
    } finally {
      close();
    }
  }
  expect(walked).toBeGreaterThan(100);
  expect(elsewhere).toBe(0);
}, 240_000);

it('in random towns of one-way streets, banned turns and private ways, OSRM finds each drive as long as ours', async () => {
  const towns = fc
    .sample(drivingTown, { numRuns: TOWNS, seed: SEED })
    .filter((town) => town.edgeFrom.length > 0 && !bansTurnsOntoPrivateWays(town));
  let [driven, elsewhere] = [0, 0];
  for (const [i, driving] of towns.entries()) {
    const { osrm, close } = await startOsrm({ walking: driving, driving });
    try {
      for (const [from, end] of pairsOf(endsIn(driving, 31, i))) {
        const ours = shortestDrive(driving, from, end, termsFor(driving))?.metres;
        const theirs = await answer(driveByOsrm({ osrm, network: driving, area: 'town', from, to: [end] }));
        if (theirs === 'elsewhere') elsewhere++;
        else expectSame(ours, theirs, `town ${i}`);
        driven++;
      }
    } finally {
      close();
    }
  }
  expect(driven).toBeGreaterThan(50);
  expect(elsewhere).toBe(0);
}, 240_000);

/** A ban on turning into a private way is not heeded where our metres and OSRM's meet: see the README of measuring. */
function bansTurnsOntoPrivateWays({ turns, nodeId, edgeFrom, edgeTo, edgeFlags }: Network): boolean {
  const restricted = new Set(turns.map(({ viaNode }) => nodeId.indexOf(viaNode)));
  return edgeFrom.some((from, edge) => {
    const isPrivate = (edgeFlags[edge]! & EdgeFlag.onlyNearEnds) !== 0;
    return isPrivate && (restricted.has(from) || restricted.has(edgeTo[edge]!));
  });
}

/** Metres; undefined where there is no way; `elsewhere` where OSRM says that it was put on another way, and so gives no length. */
async function answer(asked: Promise<FoundByOsrm | 'none'>): Promise<number | undefined | 'elsewhere'> {
  try {
    const found = await asked;
    return found === 'none' ? undefined : found.metres;
  } catch (error) {
    if (error instanceof OsrmFailure && error.reason === 'other-place') return 'elsewhere';
    throw error;
  }
}

function expectSame(ours: number | undefined, theirs: number | undefined, where: string): void {
  if (ours === undefined || theirs === undefined) expect([where, theirs]).toEqual([where, ours]);
  else expect(Math.abs(ours - theirs), `${where}: ours ${ours}, OSRM ${theirs}`).toBeLessThan(osrmTolerance(ours));
}
