import { describe, expect, it } from 'vitest';
import {
  type End,
  measureDrive,
  measureWalk,
  type WalkDistance,
  walksToSchools,
} from '../../../src/measuring/index.ts';
import { edgeFindings, edgesOfWay, type PlacedFinding, wholeEdge } from '../../../src/network/index.ts';
import { finding } from '../network/stretches/findings.ts';
import { at, draw, lane, mainRoad, type Spot } from './town.ts';

/** Along the main road it is 1,000 m to school; round by the lane 1,800 m. Way 1 is the main road, way 2 the lane, way 3 goes on to the school. */
const drawing = {
  corners: { A: [0, 0], B: [1000, 0], C: [0, 400], D: [1000, 400], E: [1100, 0] },
  ways: [
    ['A B', { ...mainRoad, ref: 'B668' }],
    ['A C D B', lane],
    ['B E', lane],
  ],
} as const;
const town = draw(drawing);
const MAIN = [...edgesOfWay(town, 1)];
const LANE = [...edgesOfWay(town, 2)];
const whole = (edges: readonly number[]) => edges.map((edge) => wholeEdge(town, edge));

const home = (spot: Spot): End => ({ at: at(spot), kind: 'address-point' });
const school: End[] = [{ at: at([1100, 0]), kind: 'gate', label: 'gate' }];

function walk(from: Spot, findings: readonly PlacedFinding[]): WalkDistance {
  const stretches = edgeFindings(town, findings);
  const found = measureWalk({ network: town, area: 'town', attribution: [], stretches }, home(from), school);
  if (found.kind === 'missing') throw new Error(found.words);
  return found;
}

describe('a stretch that nobody has assessed', () => {
  it('is told with what the walk would be if it were found unsafe', () => {
    const { path, ifUnsafe, withoutUnassessed } = walk([0, 0], []);
    expect(path.metres).toBeCloseTo(1100, -1);
    expect(ifUnsafe).toMatchObject([{ called: 'B668', startsAtMetres: 0 }]);
    expect(ifUnsafe![0]!.metres).toBeCloseTo(1000, -1);
    expect(ifUnsafe![0]!.walk).toMatchObject({ metres: (withoutUnassessed as { metres: number }).metres });
  });

  it('is closed only where it is walked: a home beside it may still leave the other way', () => {
    const { ifUnsafe, withoutUnassessed } = walk([200, 0], []);
    expect(withoutUnassessed).toBe('none');
    expect(ifUnsafe![0]!.metres).toBeCloseTo(800, -1);
    expect((ifUnsafe![0]!.walk as { metres: number }).metres).toBeCloseTo(200 + 1800 + 100, -1);
  });
});

describe('a stretch found safe', () => {
  it('is walked along like any other, and the answer names the assessment', () => {
    const found = walk([0, 0], [finding('safe', whole(MAIN))]);
    expect(found).toMatchObject({ unassessed: [], assessed: { inForce: ['a1'], keptOut: [], differing: [] } });
    expect(found.withoutUnassessed).toEqual(found.path);
    expect(found.assessed!.foundSafe).toMatchObject([
      { assessment: 'a1', name: 'the main road', finding: 'safe', post: 'road safety engineer' },
    ]);
    expect(found.ifUnsafe).toBeUndefined();
  });

  it('is still not assessed where only a part of the road was looked at', () => {
    const half = { ...wholeEdge(town, MAIN[0]!), last: 500 };
    expect(walk([0, 0], [finding('safe', [half])]).unassessed).toHaveLength(1);
  });

  it('is safe from end to end when two assessments of its halves say so', () => {
    const { edge, last } = wholeEdge(town, MAIN[0]!);
    const halves = [
      finding('safe', [{ edge, first: 0, last: 500 }], { id: 'a1' }),
      finding('safe', [{ edge, first: 500, last }], { id: 'a2', stretch: 's2' }),
    ];
    const found = walk([0, 0], halves);
    expect(found.unassessed).toEqual([]);
    expect(found.assessed!.foundSafe.map(({ assessment }) => assessment)).toEqual(['a1', 'a2']);
  });
});

describe('a stretch found unsafe', () => {
  it('is kept out, and the answer says by which assessment and how long the walk would be with it', () => {
    const found = walk([0, 0], [finding('unsafe', whole(MAIN))]);
    expect(found.path.metres).toBeCloseTo(1900, -1);
    expect(found.assessed).toMatchObject({ foundSafe: [], keptOut: [{ assessment: 'a1', finding: 'unsafe' }] });
    expect(found.assessed!.metresWithThem).toBeCloseTo(1100, -1);
  });

  it('on a walk that would not use it changes nothing, and is not given as a reason', () => {
    const found = walk([0, 0], [finding('unsafe', whole(LANE))]);
    expect(found.path.metres).toBeCloseTo(1100, -1);
    expect(found.assessed).toMatchObject({ inForce: ['a1'], keptOut: [] });
  });

  it('in part is gone through by nobody, and left on the near side by a home beside it', () => {
    const part = [{ edge: MAIN[0]!, first: 500, last: 700 }];
    expect(walk([0, 0], [finding('unsafe', part)]).path.metres).toBeCloseTo(1900, -1);
    expect(walk([800, 0], [finding('unsafe', part)]).path.metres).toBeCloseTo(300, -1);
    expect(walk([400, 0], [finding('unsafe', part)]).path.metres).toBeCloseTo(400 + 1900, -1);
  });

  it('with no other walk is no number: the words say what was found, and who looks at it', () => {
    const stretches = edgeFindings(town, [finding('unsafe', whole([...MAIN, ...LANE]))]);
    const found = measureWalk({ network: town, area: 'town', attribution: [], stretches }, home([0, 0]), school);
    expect(found).toMatchObject({ kind: 'missing', reason: 'no-walk-found-safe' });
    expect((found as { words: string }).words).toMatch(/found not safe to walk. A transport officer/);
  });

  it('is kept out of walks to many schools too, to the same metres', () => {
    const where = {
      network: town,
      area: 'town',
      attribution: [],
      stretches: edgeFindings(town, [finding('unsafe', whole(MAIN))]),
    };
    const [first] = walksToSchools(where, home([0, 0]), [{ urn: '1', gates: school }]);
    expect(first!.walk).toMatchObject({ metres: walk([0, 0], where.stretches.findings).path.metres });
  });

  it('does not touch a drive', () => {
    const driving = draw({ ...drawing, kind: 'driving' });
    const where = { network: driving, area: 'town', attribution: [] };
    const stretches = edgeFindings(town, [finding('unsafe', whole(MAIN))]);
    expect(measureDrive({ ...where, stretches }, home([0, 0]), school)).toEqual(
      measureDrive(where, home([0, 0]), school),
    );
  });
});

describe('two findings in force that differ', () => {
  it('leave the stretch not assessed, and the answer names both', () => {
    const found = walk(
      [0, 0],
      [finding('safe', whole(MAIN), { id: 'a1' }), finding('unsafe', whole(MAIN), { id: 'a2' })],
    );
    expect(found.path.metres).toBeCloseTo(1100, -1);
    expect(found.unassessed).toHaveLength(1);
    expect(found.assessed!.differing.map(({ assessment, finding }) => [assessment, finding])).toEqual([
      ['a1', 'safe'],
      ['a2', 'unsafe'],
    ]);
  });

  it('make a road not assessed that the map alone would take for safe', () => {
    const both = [finding('safe', whole(LANE), { id: 'a1' }), finding('unsafe', whole(LANE), { id: 'a2' })];
    const found = walk([0, 0], [...both, finding('unsafe', whole(MAIN), { id: 'a3' })]);
    expect(found.unassessed.map(({ wayId }) => wayId)).toEqual([2]);
    expect(found.withoutUnassessed).toBe('none');
  });

  it('on either side of a point do not differ', () => {
    const { edge, last } = wholeEdge(town, MAIN[0]!);
    const sides = [
      finding('safe', [{ edge, first: 0, last: 500 }], { id: 'a1' }),
      finding('unsafe', [{ edge, first: 500, last }], { id: 'a2' }),
    ];
    expect(walk([0, 0], sides).path.metres).toBeCloseTo(1900, -1);
  });
});

it('findings about another network are refused', () => {
  const stretches = edgeFindings(draw(drawing), [finding('unsafe', whole(MAIN))]);
  expect(() => measureWalk({ network: town, area: 'town', attribution: [], stretches }, home([0, 0]), school)).toThrow(
    /another/,
  );
});
