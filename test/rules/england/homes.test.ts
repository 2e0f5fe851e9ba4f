import { describe, expect, it } from 'vitest';
import { decide, NOTHING_ELSE, SEVEN } from './england.ts';

const ON = '2026-09-07';
const FAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 5000 };
const NEAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 1500 };

describe('two homes', () => {
  it('of which nobody has settled which counts: no answer from one of them alone, whichever way it falls', () => {
    for (const child of [FAR, NEAR]) {
      const decision = decide(ON, { ...child, twoHomes: true });
      expect(decision.finding).toBe('unknown');
      expect(decision.disposition.needed.map(({ fact }) => fact)).toEqual(['thisHomeCounts']);
    }
  });

  it('of which the published policy settles that this one counts: answered from it', () => {
    expect(decide(ON, { ...FAR, twoHomes: true, thisHomeCounts: true }).finding).toBe('owed');
    expect(decide(ON, { ...NEAR, twoHomes: true, thisHomeCounts: true }).finding).toBe('not-owed');
  });

  it('of which the other one counts: not owed from this one, and the words say which to ask about', () => {
    const decision = decide(ON, { ...FAR, twoHomes: true, thisHomeCounts: false });
    expect(decision.finding).toBe('not-owed');
    expect(decision.findings['england/section-508b/home']!.words).toMatch(/ask about the way from there/);
    expect(decision.disposition.discretion).toBe(true);
  });

  it('outside the area, or under school age, are settled without it', () => {
    expect(decide(ON, { ...FAR, twoHomes: true, livesInArea: false }).finding).toBe('not-owed');
    expect(decide(ON, { ...FAR, twoHomes: true, bornOn: '2022-01-10' }).finding).toBe('not-owed');
  });
});

describe('the edge of the home', () => {
  const from = (metres: number, marginMetres: number) =>
    decide(ON, { ...NEAR, walkToSchool: { metres, marginMetres } });

  it('front door, gate or road: where the line falls among them and no policy says which, a person decides', () => {
    // 3,210 metres from the gate, 3,222 from the front door; the line is at 3,218.688.
    const decision = from(3216, 6);
    expect(decision.finding).toBe('unknown');
    expect(decision.disposition.needed.map(({ asks }) => asks).join()).toMatch(/exact starting point/);
  });

  it('and where it does not, nothing turns on it', () => {
    expect(from(3200, 6).finding).toBe('not-owed');
    expect(from(3230, 6).finding).toBe('owed');
  });
});
