import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameFor, runsOf, type Spot, scaleBar, simplify } from '../../routes/views/map-geometry.ts';
import { WalkFigure, WayFigure } from '../../routes/views/walk-figure.tsx';
import type { Path, WalkDistance } from '../../src/measuring/measurement.ts';
import { boxRound } from '../../src/network/index.ts';

const LINE = [
  [-1, 53],
  [-1, 53.01],
  [-0.99, 53.01],
] as const;
const PATH: Path = {
  metres: 1784,
  line: LINE,
  stretches: [
    { wayId: 1, called: 'Mill Lane', metres: 1113, unassessed: false },
    { wayId: 2, called: 'Long Lane', metres: 671, unassessed: true },
  ],
};
const WALK: WalkDistance = {
  kind: 'walk',
  area: 'a',
  home: { at: { lat: 53, lon: -1 }, kind: 'postcode-centre', snapped: { lat: 53, lon: -1 }, snapMetres: 4, wayId: 1 },
  school: {
    at: { lat: 53.01, lon: -0.99 },
    kind: 'gate',
    label: '"><b>Gate',
    snapped: { lat: 53.01, lon: -0.99 },
    snapMetres: 2,
    wayId: 2,
  },
  engine: { name: 'fairmile', version: '1' },
  policyVersion: 1,
  mapSha256: 'ab',
  closedWays: [],
  marginMetres: 310,
  attribution: ['Whose map'],
  path: PATH,
  withoutUnassessed: 'none',
  withoutUnassessedMarginMetres: 0,
  unassessed: [PATH.stretches[1]!],
};

describe('the map of two programs that do not agree', () => {
  const secondOpinion = {
    kind: 'second',
    engine: { name: 'osrm', version: '26.10.0' },
    metres: 1300,
    marginMetres: 300,
    line: [
      [-1, 53],
      [-0.98, 53.02],
      [-0.99, 53.01],
    ],
  } as const;

  test('draws both lines, with room for the other, and says whose each is', () => {
    const html = String(<WalkFigure walk={{ ...WALK, secondOpinion }} schoolName="Mill" background={{ roads: [] }} />);
    expect(html.match(/<path class="fm-map__second" d="M/g)).toHaveLength(2);
    expect(html).toContain('The walk that the other program measured');
    expect(html).toContain('&quot;second&quot;:[[53,-1],[53.02,-0.98],[53.01,-0.99]]');
    const one = String(<WalkFigure walk={WALK} schoolName="Mill" background={{ roads: [] }} />);
    expect(one).not.toContain('fm-map__second');
    expect(one).toContain('&quot;second&quot;:null');
  });

  test('has a map of the way by road beside that of the walk, each with a name of its own', () => {
    const { unassessed: _, withoutUnassessed: __, withoutUnassessedMarginMetres: ___, ...way } = WALK;
    const html = String(
      <WayFigure way={{ ...way, kind: 'drive', secondOpinion }} schoolName="Mill" background={{ roads: [] }} />,
    );
    expect(html).toContain('aria-labelledby="road-map-title road-map-desc"');
    expect(html).toContain('Map of the way by road we measured to Mill');
    expect(html).toContain('The way by road that the other program measured');
  });
});

describe('the map', () => {
  const html = String(
    <WalkFigure
      walk={WALK}
      schoolName="Mill School"
      background={{
        roads: [
          [
            [-1, 53],
            [-1.001, 53],
          ],
        ],
      }}
    />,
  );

  test('has a name, a description, marks with words, a scale and north', () => {
    expect(html).toContain('role="img" aria-labelledby="walk-map-title walk-map-desc"');
    expect(html).toContain('Map of the walk we measured to Mill School');
    expect(html).toContain('starting along Mill Lane and ending along Long Lane');
    for (const words of ['>Home<', 'metres<', '>N<', 'Map: Whose map']) expect(html).toContain(words);
  });

  test('draws what nobody has checked dashed, and says so in its legend', () => {
    expect(html.match(/<path class="fm-map__walk fm-map__walk--unassessed" d="M/g)).toHaveLength(2);
    expect(html).toContain('A part that nobody has checked yet');
    expect(html).not.toContain('The shortest walk that leaves that part out');
  });

  test('draws the walk without it too, where there is one', () => {
    const both = { ...WALK, withoutUnassessed: { ...PATH, metres: 4000 } };
    expect(String(<WalkFigure walk={both} schoolName="Mill School" background={{ roads: [] }} />)).toContain(
      'The shortest walk that leaves that part out',
    );
  });

  test('names nothing that is markup', () => {
    expect(html).not.toContain('<b>Gate');
  });

  test('keeps every point inside the picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -6, max: 2, noNaN: true }), fc.double({ min: 50, max: 56, noNaN: true })), {
          minLength: 1,
          maxLength: 20,
        }),
        (places) => {
          const frame = frameFor(places, 640, 44);
          for (const [x, y] of places.map((place) => frame.spot(place))) {
            expect(x).toBeGreaterThanOrEqual(43.9);
            expect(x).toBeLessThanOrEqual(596.1);
            expect(y).toBeGreaterThanOrEqual(43);
            expect(y).toBeLessThanOrEqual(frame.height - 43);
          }
        },
      ),
    );
  });

  test('is not blown up for a walk of one point', () => {
    const frame = frameFor([[-1, 53]], 640, 44);
    expect(frame.unitsPerMetre).toBeLessThan(3);
    expect(frame.height).toBeGreaterThan(300);
  });
});

describe('lines', () => {
  test('are cut where checked turns into not checked', () => {
    const runs = runsOf(PATH);
    expect(runs.map(({ unassessed }) => unassessed)).toEqual([false, true]);
    expect(runs[0]?.line[0]).toEqual([-1, 53]);
    expect(runs[0]?.line.at(-1)?.[1]).toBeCloseTo(53.01, 3);
    expect(runs[1]?.line.at(-1)).toEqual([-0.99, 53.01]);
  });

  test('lose points that nobody could see, and never an end', () => {
    const spots: Spot[] = [
      [0, 0],
      [50, 0.2],
      [100, 0],
      [100, 80],
    ];
    expect(simplify(spots)).toEqual([
      [0, 0],
      [100, 0],
      [100, 80],
    ]);
    expect(simplify([[1, 1]])).toEqual([[1, 1]]);
  });

  test('have a scale of a round length that fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (unitsPerMetre) => {
        const { units, words } = scaleBar(unitsPerMetre, 160);
        expect(units).toBeLessThanOrEqual(160);
        expect(words).toMatch(/^[125]0* (metres|km)$/);
      }),
    );
  });

  test('have roads round about from a box that holds them', () => {
    const [south, west, north, east] = boxRound(LINE);
    expect(south < 53 && west < -1 && north > 53.01 && east > -0.99).toBe(true);
  });
});
