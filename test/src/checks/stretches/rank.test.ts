import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideEngland } from '../../../../rules/england/decide.ts';
import { day } from '../../../../rules/kernel/day.ts';
import {
  type MadeUp,
  madeUpPupils,
  type OpenStretch,
  rankStretches,
  type WalkingPupil,
  whoChanges,
} from '../../../../src/checks/index.ts';
import { walkFact } from '../../../../src/checks/measured-facts.ts';
import { endsOfSchool, measureWalk, snap, type Where } from '../../../../src/measuring/index.ts';
import { EdgeFlag, edgeFindings, type Network, type PlacedFinding, wholeEdge } from '../../../../src/network/index.ts';
import { postcodesOf, schoolsOf } from '../../../../src/places/index.ts';
import { plainWalks } from '../../measuring/independent.ts';
import { finding } from '../../network/stretches/findings.ts';
import { demoFiles, type ImportedArea, importedArea } from '../area.ts';

const ON = day('2026-11-25');
const BORN = day('2019-05-01');

let county: ImportedArea;
let network: Network;
let pupils: WalkingPupil[];
beforeAll(async () => {
  county = await importedArea(demoFiles());
  network = (await county.networksOf(county.area)).walking!;
  const [homes, schools] = [await postcodesOf(county.db, county.area.id), await schoolsOf(county.db, county.area.id)];
  const all: Omit<MadeUp, 'school'> = { where: where([]), homes, schools, born: BORN, on: ON };
  pupils = [
    ...madeUpPupils({ ...all, school: 'nearest-primary' }),
    // From far and near to one school, where more turns on the roads.
    ...madeUpPupils({ ...all, school: { urn: '900024' } }).map((pupil) => ({ ...pupil, id: `${pupil.id} to Oxlode` })),
  ];
});
afterAll(() => county.close());

const where = (findings: readonly PlacedFinding[]): Where & { network: Network } => ({
  network,
  area: 'demo',
  attribution: [],
  stretches: edgeFindings(network, findings),
});

const found = (says: 'safe' | 'unsafe', { edges }: Pick<OpenStretch, 'edges'>) => [
  finding(
    says,
    edges.map((edge) => wholeEdge(network, edge)),
  ),
];

/** By the whole law, one child at a time, from one measured walk. */
function verdict({ home, school, born, on }: WalkingPupil, findings: readonly PlacedFinding[]): string {
  const walk = walkFact(measureWalk(where(findings), home, endsOfSchool(school, on)));
  const facts = { bornOn: { value: born, by: 'parent' as const }, walkToSchool: walk };
  return decideEngland({ on, facts }).findings['england/section-444-5/beyond']!.verdict;
}

describe('which stretch to assess first', () => {
  it('is what deciding every child again finds, with each stretch safe and with it unsafe', () => {
    const { stretches, open, pupils: asked } = rankStretches(where([]), pupils);
    expect(asked).toBe(pupils.length);
    expect(stretches.length).toBeGreaterThan(1);
    const undecided = pupils.filter((pupil) => verdict(pupil, []) === 'unknown');
    expect(open).toBeLessThanOrEqual(undecided.length);
    for (const stretch of stretches) {
      const settled = (says: 'safe' | 'unsafe') =>
        undecided.filter((pupil) => verdict(pupil, found(says, stretch)) !== 'unknown').map(({ id }) => id);
      const { eitherWay, onlyIfSafe, onlyIfUnsafe } = stretch;
      const ids = (...lists: (typeof eitherWay)[]) => lists.flat().map(({ pupil }) => pupil.id);
      expect(ids(eitherWay, onlyIfSafe).sort()).toEqual(settled('safe').sort());
      expect(ids(eitherWay, onlyIfUnsafe).sort()).toEqual(settled('unsafe').sort());
      for (const { pupil, ifSafe, ifUnsafe } of [eitherWay, onlyIfSafe, onlyIfUnsafe].flat())
        expect([ifSafe, ifUnsafe]).toEqual([
          verdict(pupil, found('safe', stretch)),
          verdict(pupil, found('unsafe', stretch)),
        ]);
    }
  });

  it('puts first what settles the most, and leaves out what settles nobody', () => {
    const { stretches } = rankStretches(where([]), pupils);
    const counts = stretches.map(({ eitherWay }) => eitherWay.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const { eitherWay, onlyIfSafe, onlyIfUnsafe } of stretches)
      expect(eitherWay.length + onlyIfSafe.length + onlyIfUnsafe.length).toBeGreaterThan(0);
  });

  it('no longer names a stretch that has been assessed', () => {
    const before = rankStretches(where([]), pupils);
    const first = before.stretches[0]!;
    const after = rankStretches(where(found('safe', first)), pupils);
    const edges = new Set(first.edges);
    expect(after.open).toBe(before.open - first.eitherWay.length - first.onlyIfSafe.length);
    expect(after.stretches.flatMap((each) => each.edges).filter((edge) => edges.has(edge))).toEqual([]);
  });

  it('of nobody is nothing', () => {
    expect(rankStretches(where([]), [])).toEqual({ pupils: 0, open: 0, stretches: [] });
  });
});

describe('who changes when a stretch is closed or opened', () => {
  /** Every unassessed road, and some that the map shows safe. */
  const some = (): OpenStretch[] => {
    const ranked = rankStretches(where([]), pupils).stretches;
    const quiet = [...network.edgeFlags.keys()].filter(
      (edge) => (network.edgeFlags[edge]! & EdgeFlag.unassessed) === 0,
    );
    return [
      ...ranked,
      ...quiet.filter((_, at) => at % 150 === 7).map((edge) => ({ called: 'quiet', edges: [edge], metres: 0 })),
    ];
  };

  it('is exactly those whom a plain search over every segment finds to have another walk', { timeout: 120_000 }, () => {
    for (const stretch of some()) {
      const closed = found('unsafe', stretch);
      const changes = whoChanges(
        pupils,
        () => where([]),
        () => where(closed),
      );
      const told = [...changes.verdicts, ...changes.lengths].map(({ pupil }) => pupil.id).sort();
      expect(told).toEqual(plainlyChanged(stretch).sort());
    }
  });

  it('tells each verdict before and after as the whole law has it', () => {
    for (const stretch of some().slice(0, 2)) {
      for (const says of ['safe', 'unsafe'] as const) {
        const after = found(says, stretch);
        const { verdicts } = whoChanges(
          pupils,
          () => where([]),
          () => where(after),
        );
        const plain = pupils.flatMap((pupil) => {
          const [before, then] = [verdict(pupil, []), verdict(pupil, after)];
          return before === then ? [] : [[pupil.id, before, then]];
        });
        expect(verdicts.map((each) => [each.pupil.id, each.before.verdict, each.after.verdict])).toEqual(plain);
      }
    }
  });

  it('asks for each child what counts for that child', () => {
    const [stretch] = rankStretches(where([]), pupils).stretches;
    const [open, closed] = [where([]), where(found('unsafe', stretch!))];
    const only = stretch!.eitherWay[0]!.pupil;
    const { verdicts } = whoChanges(
      pupils,
      () => open,
      (pupil) => (pupil === only ? closed : open),
    );
    expect(verdicts.map(({ pupil }) => pupil)).toEqual([only]);
  });

  /** Without our search, its terms or its lengths: one spread from each school's gates over every segment that is left. */
  function plainlyChanged({ edges }: OpenStretch): string[] {
    const segments = edges.flatMap((edge) => {
      const [first, end] = [network.shapeFirst[edge]!, network.shapeFirst[edge + 1]! - 1];
      return Array.from({ length: end - first }, (_, i) => first + i);
    });
    return [...Map.groupBy(pupils, ({ school }) => school)].flatMap(([school, its]) => {
      const homes = its
        .map(({ home }) => snap(network, home.at))
        .map((each) => (each.kind === 'snap' ? each : undefined)!);
      const gates = endsOfSchool(school, ON)
        .map(({ at }) => snap(network, at))
        .filter((each) => each.kind === 'snap');
      const nearest = (unassessed: boolean, without: readonly number[]) => {
        const from = gates.map((gate) => plainWalks(network, gate, homes, { unassessed, segments: without }));
        return homes.map((_, at) => Math.min(...from.map((metres) => metres[at]!)));
      };
      const [all, less] = [nearest(false, []), nearest(false, segments)];
      const [assessed, lessAssessed] = [nearest(true, []), nearest(true, segments)];
      return its.flatMap(({ id }, at) =>
        same(all[at]!, less[at]!) && same(assessed[at]!, lessAssessed[at]!) ? [] : [id],
      );
    });
  }
  const same = (a: number, b: number) => a === b || Math.abs(a - b) < 1e-3;
});
