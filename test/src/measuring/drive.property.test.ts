import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftTo, shortestDrive } from '../../../src/measuring/drive.ts';
import { type Snap, snap } from '../../../src/measuring/index.ts';
import { termsFor } from '../../../src/measuring/terms.ts';
import { EdgeFlag, type Network } from '../../../src/network/index.ts';
import { drivingTown, spotNear } from './random-town.ts';
import { at } from './town.ts';

interface Run {
  readonly link: number;
  readonly metres: number;
}

/** Every drive there is that uses no edge twice in the same direction, written out in full and judged as a whole: the shortest that is allowed. */
function shortestByForce(network: Network, start: Snap, end: Snap): number {
  let shortest = Number.POSITIVE_INFINITY;
  const finish = (runs: readonly Run[]) => {
    const metres = runs.reduce((sum, run) => sum + run.metres, 0);
    if (metres < shortest && allowed(network, runs, metres)) shortest = metres;
  };
  const goOn = (runs: readonly Run[], node: number) => {
    if (runs.reduce((sum, run) => sum + run.metres, 0) >= shortest) return;
    for (const [link, tail, metres] of [
      [end.edge * 2, network.edgeFrom[end.edge]!, end.toFrom],
      [end.edge * 2 + 1, network.edgeTo[end.edge]!, end.toTo],
    ] as const) {
      if (tail === node && (metres === 0 || network.linkEdge.includes(link))) finish([...runs, { link, metres }]);
    }
    for (let i = network.firstLink[node]!; i < network.firstLink[node + 1]!; i++) {
      const link = network.linkEdge[i]!;
      if (runs.some((run) => run.link === link && run.metres === network.edgeMetres[link >> 1])) continue;
      goOn([...runs, { link, metres: network.edgeMetres[link >> 1]! }], nodeAfter(network, link));
    }
  };
  for (const [link, metres] of [
    [start.edge * 2, start.toTo],
    [start.edge * 2 + 1, start.toFrom],
  ] as const) {
    if (metres === 0 || network.linkEdge.includes(link)) goOn([{ link, metres }], nodeAfter(network, link));
  }
  if (start.edge === end.edge) {
    const along = end.toFrom - start.toFrom;
    const link = start.edge * 2 + (along < 0 ? 1 : 0);
    if (along === 0 || network.linkEdge.includes(link)) finish([{ link, metres: Math.abs(along) }]);
  }
  return shortest;
}

const nodeAfter = (network: Network, link: number) => (link % 2 ? network.edgeFrom : network.edgeTo)[link >> 1]!;
const wayOf = (network: Network, link: number) => network.ways[network.edgeWay[link >> 1]!]!.id;

/** Every turn allowed, and every private stretch within 100 m of one end or the other. */
function allowed(network: Network, runs: readonly Run[], metres: number): boolean {
  const driven = runs.filter((run) => run.metres > 0);
  const turns = driven.slice(1).every((run, i) => turnAllowed(network, driven[i]!.link, run.link));
  let before = 0;
  return (
    turns &&
    driven.every((run) => {
      const [from, to] = [before, before + run.metres];
      before = to;
      const isPrivate = network.edgeFlags[run.link >> 1]! & EdgeFlag.onlyNearEnds;
      return !isPrivate || to <= 100 || from >= metres - 100 || metres <= 200;
    })
  );
}

function turnAllowed(network: Network, from: number, to: number): boolean {
  const node = nodeAfter(network, from);
  const waysOn = network.firstLink[node + 1]! - network.firstLink[node]!;
  if (to === (from ^ 1) && waysOn > 1) return false;
  const here = network.turns.filter(
    (turn) => turn.viaNode === network.nodeId[node] && turn.fromWay === wayOf(network, from),
  );
  for (const turn of here) {
    if (turn.rule !== 'no' || turn.toWay !== wayOf(network, to)) continue;
    if (turn.toWay !== turn.fromWay || to === (from ^ 1)) return false;
  }
  const only = here.filter((turn) => turn.rule === 'only').map((turn) => turn.toWay);
  return only.length === 0 || only.includes(wayOf(network, to));
}

/** Anywhere, or exactly at a corner, where no turn is made by starting or ending. */
const end = fc.oneof(
  spotNear(31).map((spot) => () => at(spot)),
  fc.nat(99).map((n) => (network: Network) => {
    const i = n % network.shapeLat.length;
    return { lat: network.shapeLat[i]!, lon: network.shapeLon[i]! };
  }),
);

it('a drive is the shortest of all the allowed ones', () => {
  let driven = 0;
  fc.assert(
    fc.property(
      drivingTown.filter((network) => network.edgeFrom.length > 0 && network.edgeFrom.length < 7),
      end,
      end,
      (network, from, to) => {
        const [start, end] = [snap(network, from(network)), snap(network, to(network))];
        if (start.kind === 'missing' || end.kind === 'missing') return;
        const own = shortestDrive(network, start, end, termsFor(network))?.metres ?? Number.POSITIVE_INFINITY;
        const forced = shortestByForce(network, start, end);
        if (forced < Number.POSITIVE_INFINITY) driven++;
        expect(own === forced || Math.abs(own - forced) < 1e-3, `${own} against ${forced}`).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
  expect(driven).toBeGreaterThan(300);
});

it('is as long when it is known beforehand how far it is to the end from everywhere', () => {
  let driven = 0;
  fc.assert(
    fc.property(drivingTown, end, end, (network, from, to) => {
      if (network.edgeFrom.length === 0) return;
      const [start, end] = [snap(network, from(network)), snap(network, to(network))];
      if (start.kind === 'missing' || end.kind === 'missing') return;
      const terms = termsFor(network);
      const own = shortestDrive(network, start, end, terms)?.metres;
      if (own !== undefined) driven++;
      expect(shortestDrive(network, start, end, terms, leftTo(network, end, terms))?.metres).toBe(own);
    }),
    { numRuns: 2000 },
  );
  expect(driven).toBeGreaterThan(300);
});
