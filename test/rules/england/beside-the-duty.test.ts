import { describe, expect, it } from 'vitest';
import { alreadyMet } from '../../../rules/england/already-met.ts';
import { decide, NOTHING_ELSE, SEVEN } from './england.ts';

const ON = '2026-09-07';
const FAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 5000 };
const NEAR = { ...SEVEN, ...NOTHING_ELSE, walkToSchool: 1500 };
const powersOn = (on: string, facts: Record<string, unknown>) =>
  decide(on, facts).disposition.powers?.map(({ provision }) => provision);

describe('free travel that somebody else already gives', () => {
  it('found to suit: the child is eligible, it is recorded as already met, and nothing is arranged by a program', () => {
    const decision = decide(ON, { ...FAR, freeTravelBy: 'public-scheme', freeTravelSuits: true });
    expect(decision.finding).toBe('owed');
    expect(decision.disposition).toMatchObject({ to: 'officer', alreadyMet: { provision: alreadyMet.id } });
    expect(decision.disposition.alreadyMet!.words).toMatch(/^A public scheme already gives .* The child is eligible/);
  });

  it('found not to suit: the duty stands as if nobody gave it', () => {
    const decision = decide(ON, { ...FAR, freeTravelBy: 'public-scheme', freeTravelSuits: false });
    expect(decision.disposition).toMatchObject({ to: 'grant', needed: [] });
    expect(decision.disposition).not.toHaveProperty('alreadyMet');
  });

  it('not looked at yet: owed, and a person finds whether it suits', () => {
    const decision = decide(ON, { ...FAR, freeTravelBy: 'school' });
    expect(decision.finding).toBe('owed');
    expect(decision.disposition.to).toBe('officer');
    expect(decision.disposition.needed.map(({ fact }) => fact)).toEqual(['freeTravelSuits']);
  });

  it('is not asked about before anybody has spoken of it, and then nothing waits for it', () => {
    expect(decide(ON, FAR).disposition).toMatchObject({ to: 'grant', needed: [] });
  });

  it('never makes a child eligible, nor takes it away', () => {
    for (const freeTravelSuits of [true, false]) {
      expect(decide(ON, { ...NEAR, freeTravelBy: 'school', freeTravelSuits }).finding).toBe('not-owed');
      expect(decide(ON, { ...FAR, freeTravelBy: 'school', freeTravelSuits }).finding).toBe('owed');
    }
  });
});

describe('the powers to help', () => {
  it('section 508C is open to every child to whom nothing is owed, or of whom nobody can say yet', () => {
    expect(powersOn(ON, NEAR)).toEqual(['england/section-508c']);
    expect(powersOn(ON, {})).toEqual(['england/section-508c']);
    expect(decide(ON, NEAR).disposition.powers![0]!.cites[0]).toMatchObject({ place: 'section 508C' });
  });

  it('below compulsory school age section 509A is open beside it, to the day before that begins', () => {
    const child = { ...FAR, bornOn: '2022-01-10' };
    expect(powersOn('2027-03-30', child)).toEqual(['england/section-508c', 'england/section-509a']);
    expect(decide('2027-03-31', child).finding).toBe('owed');
  });

  it('are always recorded, also beside travel that is owed, though there they decide nothing', () => {
    const decision = decide(ON, FAR);
    expect(decision.findings['england/section-508c']!.verdict).toBe('met');
    expect(decision.disposition).toMatchObject({ discretion: false });
    expect(decision.disposition).not.toHaveProperty('powers');
  });

  it('of another council are that council’s, and asking is recorded all the same', () => {
    const { disposition } = decide(ON, { ...FAR, livesInArea: false });
    expect(disposition.discretion).toBe(true);
    expect(disposition).not.toHaveProperty('powers');
  });
});
