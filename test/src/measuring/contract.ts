import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { End, NotMeasured, RoadDistance, WalkDistance, Where } from '../../../src/measuring/index.ts';
import type { Network } from '../../../src/network/index.ts';
import { lineMetres } from './independent.ts';
import { at, type Drawing, draw, footway, lane, mainRoad, oneway, privateDrive, type Spot } from './town.ts';

export interface BothNetworks {
  readonly walking: Network;
  readonly driving: Network;
}

/** Whatever measures: our own search, or another program behind the same questions. */
export interface Engine {
  walk(where: Where, home: End, gates: readonly End[]): Promise<WalkDistance | NotMeasured>;
  drive(where: Where, home: End, gates: readonly End[]): Promise<RoadDistance | NotMeasured>;
  close(): void;
}

export interface EngineAsked {
  readonly name: string;
  readonly open: (networks: BothNetworks) => Promise<Engine>;
  /** How many metres a length of so many may be off by. */
  readonly tolerance: (metres: number) => number;
}

const home = (spot: Spot): End => ({ at: at(spot), kind: 'address-point', label: 'home' });
const gate = (spot: Spot, label = 'gate'): End => ({ at: at(spot), kind: 'gate', label });

/**
 * What is asked of everything that measures: the same towns, the same questions, the same answers. A spot is `[east, north]` in metres from
 * the middle of a town that is drawn flat, so lengths by hand are good to about 0.2%.
 */
export function contract({ name, open, tolerance }: EngineAsked): void {
  /** A town, and questions about it. */
  const town = (called: string, drawing: Omit<Drawing, 'kind'>, questions: (ask: Questions) => void) => {
    describe(`${name}: ${called}`, () => {
      const networks = { walking: draw(drawing), driving: draw({ ...drawing, kind: 'driving' }) };
      let engine: Engine;
      beforeAll(async () => {
        engine = await open(networks);
      });
      afterAll(() => engine?.close());
      const where = (network: Network): Where => ({ network, area: 'town', attribution: ['us'] });
      questions({
        walk: (from, ...to) => engine.walk(where(networks.walking), home(from), to.map(gateAt)),
        drive: (from, ...to) => engine.drive(where(networks.driving), home(from), to.map(gateAt)),
      });
    });
  };
  const metres = (found: WalkDistance | RoadDistance | NotMeasured, expected: number) => {
    if (found.kind === 'missing') throw new Error(found.words);
    const { path, home: start, school } = found;
    const off = expected * 0.002 + tolerance(expected);
    expect(Math.abs(path.metres - expected), `${path.metres} m, not ${expected} m`).toBeLessThanOrEqual(off);
    expect(found.marginMetres).toBeGreaterThan(0);
    expect([start.at, school.at].every(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180)).toBe(true);
    return found;
  };
  const walked = async (asked: Promise<WalkDistance | NotMeasured>, expected: number) =>
    metres(await asked, expected) as WalkDistance;
  const without = ({ withoutUnassessed }: WalkDistance, expected: number) => {
    if (withoutUnassessed === 'none') throw new Error('no walk without what is unassessed');
    const off = expected * 0.002 + tolerance(expected);
    expect(Math.abs(withoutUnassessed.metres - expected), `${withoutUnassessed.metres} m`).toBeLessThanOrEqual(off);
  };

  town('round a square', SQUARE, (ask) => {
    it('the shorter way round is walked, and its line and stretches add up', async () => {
      const { path } = await walked(ask.walk([100, 0], [0, 300]), 400);
      expect(path.stretches.map(({ called }) => called)).toEqual(['South Street', 'West Street']);
      const off = tolerance(path.metres);
      expect(Math.abs(lineMetres(path.line) - path.metres)).toBeLessThanOrEqual(off);
      expect(Math.abs(path.stretches.reduce((sum, each) => sum + each.metres, 0) - path.metres)).toBeLessThanOrEqual(
        off,
      );
    });

    it('it is as long back as there', async () => {
      await walked(ask.walk([0, 300], [100, 0]), 400);
    });

    it('the nearest of several gates counts', async () => {
      const { school } = await walked(ask.walk([100, 0], [600, 100], [0, 300], [300, 400]), 400);
      expect(school.label).toBe('gate 2');
    });

    it('home and gate on one street are joined by it', async () => {
      await walked(ask.walk([150, 0], [250, 0]), 100);
      await walked(ask.walk([250, 0], [150, 0]), 100);
    });

    it('a home at a corner, and one that is there already', async () => {
      await walked(ask.walk([0, 0], [0, 250]), 250);
      await walked(ask.walk([0, 0], [0, 0]), 0);
    });

    it('how far each end was moved stands beside the length', async () => {
      const { home: start } = await walked(ask.walk([250, 30], [250, 0]), 0);
      expect(start.snapMetres).toBeCloseTo(30, 0);
    });

    it('an end outside the map is missing, with words', async () => {
      expect(await ask.walk([9000, 0], [0, 300])).toMatchObject({ kind: 'missing', reason: 'outside-map' });
      expect(await ask.drive([0, 300], [9000, 0])).toMatchObject({ kind: 'missing', reason: 'outside-map' });
    });
  });

  town('a main road that nobody has assessed', UNASSESSED, (ask) => {
    it('the walk is measured with it and without it', async () => {
      const walk = await walked(ask.walk([-100, 0], [500, 0]), 600);
      expect(walk.unassessed.map(({ wayId }) => wayId)).toEqual([2]);
      without(walk, 900);
    });

    it('from a home on it there is no walk without it, though a lane is near', async () => {
      const walk = await walked(ask.walk([1, 0], [-100, 0]), 101);
      expect(walk.withoutUnassessed).toBe('none');
    });

    it('from the very corner where it begins there is', async () => {
      const walk = await walked(ask.walk([0, 0], [400, 0]), 400);
      without(walk, 700);
    });

    it('without it another gate may be the nearest, and is named', async () => {
      const walk = await walked(ask.walk([-100, 0], [390, 0], [0, 150]), 250);
      without(walk, 250);
      const other = await walked(ask.walk([-100, 0], [300, 0], [0, 150], [400, 140]), 250);
      expect(other.school.label).toBe('gate 2');
      const both = await walked(ask.walk([100, 0], [350, 0]), 250);
      expect(both.withoutUnassessed).toBe('none');
    });
  });

  town('ways that lie on one another, and a bridge', CROSSING, (ask) => {
    it('of two ways between the same corners the assessed one serves, and neither is lost', async () => {
      const walk = await walked(ask.walk([-350, 0], [0, 90]), 440);
      without(walk, 440);
    });

    it('ways that cross without meeting are not joined', async () => {
      await walked(ask.walk([-200, 0], [150, 10]), 500 + 300 + 150 + 290);
    });

    it('an end in the very spot of a bridge is on the way we put it on, and not on the other', async () => {
      await walked(ask.walk([-100, 0], [150, 0]), 250);
      await walked(ask.walk([150, 0], [-100, 0], [150, 200]), 250);
    });
  });

  town('two parts that do not meet', PARTS, (ask) => {
    it('have no walk and no drive between them', async () => {
      expect(await ask.walk([10, 0], [0, 400])).toMatchObject({ kind: 'missing', reason: 'no-walk-on-map' });
      expect(await ask.drive([10, 0], [0, 400])).toMatchObject({ kind: 'missing', reason: 'no-drive-on-map' });
    });
  });

  town('a one-way street', ONE_WAY, (ask) => {
    it('is driven one way and walked both', async () => {
      metres(await ask.drive([50, 0], [350, 0]), 300);
      metres(await ask.drive([350, 0], [50, 0]), 50 + 200 + 400 + 200 + 50);
      await walked(ask.walk([350, 0], [50, 0]), 300);
    });
  });

  town('a crossroads where a turn is banned', crossroads(['no_left_turn 1 M 4']), (ask) => {
    it('the drive goes round; the walk does not', async () => {
      metres(await ask.drive([-100, 0], [0, 200]), 200 + Math.hypot(300, 300) + 100);
      await walked(ask.walk([-100, 0], [0, 200]), 300);
    });

    it('other turns are free, and nobody turns back on the road behind', async () => {
      metres(await ask.drive([-100, 0], [200, 0]), 300);
      metres(await ask.drive([-100, 0], [0, -200]), 300);
    });
  });

  town('a crossroads with one way to go', crossroads(['only_straight_on 1 M 2']), (ask) => {
    it('the drive goes straight on, and round for the rest', async () => {
      metres(await ask.drive([-100, 0], [200, 0]), 300);
      metres(await ask.drive([-100, 0], [0, 200]), 200 + Math.hypot(300, 300) + 100);
    });
  });

  town('private ways', PRIVATE, (ask) => {
    it('are driven near the end they belong to', async () => {
      metres(await ask.drive([0, 60], [500, 0]), 560);
      metres(await ask.drive([500, 0], [0, 60]), 560);
    });

    it('are no way through', async () => {
      metres(await ask.drive([0, 0], [500, 0]), 500);
      metres(await ask.drive([250, -20], [250, 260]), 20 + 250 + 300 + 250 + 40);
    });

    it('are driven from end to end when both ends are close', async () => {
      metres(await ask.drive([0, 80], [0, 10]), 70);
    });
  });
}

interface Questions {
  walk(from: Spot, ...to: Spot[]): Promise<WalkDistance | NotMeasured>;
  drive(from: Spot, ...to: Spot[]): Promise<RoadDistance | NotMeasured>;
}

const gateAt = (spot: Spot, i: number): End => gate(spot, `gate ${i + 1}`);

const SQUARE = {
  corners: { A: [0, 0], B: [600, 0], C: [600, 400], D: [0, 400] },
  ways: [
    ['A B', { ...lane, name: 'South Street' }],
    ['B C', { ...lane, name: 'East Street' }],
    ['C D', footway],
    ['D A', { ...lane, name: 'West Street' }],
  ],
} satisfies Omit<Drawing, 'kind'>;

/** A lane to the west, then a main road of 400 m and beside it a footway 300 m longer. */
const UNASSESSED = {
  corners: { W: [-200, 0], A: [0, 0], B: [400, 0], E: [600, 0], C: [0, 150], D: [400, 150] },
  ways: [
    ['W A', lane],
    ['A B', mainRoad],
    ['B E', lane],
    ['A C D B', footway],
  ],
} satisfies Omit<Drawing, 'kind'>;

/** A road and a footway drawn over each other; and a path over both by a bridge, joined to them only far off. */
const CROSSING = {
  corners: {
    V: [-400, 0],
    W: [-300, 0],
    M: [0, 0],
    E: [300, 0],
    N: [0, 100],
    P: [150, 300],
    Q: [150, -300],
    F: [300, 300],
  },
  ways: [
    ['W M', mainRoad],
    ['W M', footway],
    ['M E', lane],
    ['M N', lane],
    ['V W', lane],
    ['P Q', footway],
    ['P F E', footway],
  ],
} satisfies Omit<Drawing, 'kind'>;

const PARTS = {
  corners: { A: [0, 0], B: [200, 0], C: [0, 400], D: [200, 400] },
  ways: [
    ['A B', lane],
    ['C D', lane],
  ],
} satisfies Omit<Drawing, 'kind'>;

const ONE_WAY = {
  corners: { A: [0, 0], B: [400, 0], C: [400, 200], D: [0, 200] },
  ways: [
    ['A B', oneway],
    ['B C D A', lane],
  ],
} satisfies Omit<Drawing, 'kind'>;

/** W, E, N and S each 300 m from the middle M, and a long way round from W by N to E. */
const crossroads = (turns: string[]): Omit<Drawing, 'kind'> => ({
  corners: { M: [0, 0], W: [-300, 0], E: [300, 0], N: [0, 300], S: [0, -300] },
  ways: [
    ['W M', lane],
    ['M E', lane],
    ['S M', lane],
    ['M N', lane],
    ['W N', lane],
    ['N E', lane],
  ],
  turns,
});

/** A road from O to E; a private drive of 90 m at O; and a private short cut from the road's middle to a lane behind. */
const PRIVATE = {
  corners: { O: [0, 0], E: [500, 0], H: [0, 90], M: [250, 0], L: [250, 300], R: [500, 300], S: [250, -60] },
  ways: [
    ['O M E', lane],
    ['O H', privateDrive],
    ['M L', privateDrive],
    ['L R E', lane],
    ['M S', lane],
  ],
} satisfies Omit<Drawing, 'kind'>;
