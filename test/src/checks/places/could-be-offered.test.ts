import { describe, expect, it } from 'vitest';
import { day } from '../../../../rules/kernel/day.ts';
import { type Applicant, couldBeOffered } from '../../../../src/checks/places/could-be-offered.ts';
import { type Lengths, spanOf, straightSpan } from '../../../../src/checks/places/distance.ts';
import type { CriterionResult, Kept, OfferResults, Outcome } from '../../../../src/places/index.ts';
import type { School } from '../../../../src/places/school.ts';
import { geodesicMetres } from '../../measuring/independent.ts';

const MILE = 1609.344;
const LAST: Outcome = {
  kind: 'cut-off',
  metres: 2.31 * MILE,
  marginMetres: 0.005 * MILE,
  measured: 'straight-line',
  written: '2.31 miles',
};
const ALL: Outcome = { kind: 'all-offered' };
const NONE: Outcome = { kind: 'none-offered' };

const looked: CriterionResult = { criterion: 'Looked-after children', appliesTo: 'looked-after', outcome: ALL };
const sibling: CriterionResult = { criterion: 'Brother or sister', appliesTo: 'sibling', outcome: ALL };
const others = (outcome: Outcome): CriterionResult => ({ criterion: 'Distance', appliesTo: 'everyone', outcome });

const results = (...criteria: CriterionResult[]): OfferResults & Kept => ({
  urn: '900021',
  entryYear: 2026,
  yearGroup: 7,
  offerDay: '2026-03-02',
  criteria,
  source: 'Admissions team',
  keptBy: 'A. Officer',
  keptAt: '2026-03-10T09:00:00.000Z',
});
const miles = (length: number, marginMetres = 160): Lengths => ({
  straight: spanOf({ metres: length * MILE, marginMetres }),
});
const NO_CRITERION: Applicant = { falls: [], hasNoPlan: true };

describe('whether a place could have been had in the normal round', () => {
  it('when everyone who applied was offered one, the child would have been', () => {
    expect(couldBeOffered(results(others(ALL)), {}, {})).toMatchObject({ place: 'yes', needed: [] });
  });

  it('a child who lives nearer than the last one offered would have been, and the evidence says both distances', () => {
    const found = couldBeOffered(results(looked, sibling, others(LAST)), {}, miles(1.9));
    expect(found.place).toBe('yes');
    expect(found.placeWhy.join(' ')).toBe(
      'When places for September 2026 were given out on 2 March 2026: the last child offered a place under “Distance” lived 2.31 miles away in a straight line. This home is 1.90 miles (3,058 metres) away, give or take 160 metres.',
    );
    expect(found.placeSource).toBe('Admissions team, kept 10 March 2026');
  });

  it('a nearer school that was full on offer day could not have been had', () => {
    const found = couldBeOffered(results(looked, sibling, others(LAST)), NO_CRITERION, miles(2.6));
    expect(found).toMatchObject({ place: 'no', needed: [] });
    expect(found.placeWhy.join(' ')).toContain('did not come under “Looked-after children” or “Brother or sister”');
  });

  it('it is not known while nobody has said whether the child has a brother or sister there', () => {
    const found = couldBeOffered(results(looked, sibling, others(LAST)), { hasNoPlan: true }, miles(2.6));
    expect(found).toMatchObject({ place: 'unknown', needed: [{ fact: 'admissionCriteria', of: 'parent' }] });
  });

  it('a brother or sister at the school gives a place however far away the home is', () => {
    expect(couldBeOffered(results(looked, sibling, others(LAST)), { falls: ['sibling'] }, miles(9)).place).toBe('yes');
  });

  it('nothing is decided within the margins of the last distance, nor within what it was rounded by', () => {
    expect(couldBeOffered(results(others(LAST)), NO_CRITERION, miles(2.32, 20)).place).toBe('unknown');
    expect(couldBeOffered(results(others(LAST)), NO_CRITERION, miles(2.308, 0)).place).toBe('unknown');
    expect(couldBeOffered(results(others(LAST)), NO_CRITERION, miles(2.3, 0)).place).toBe('yes');
    expect(couldBeOffered(results(others(LAST)), NO_CRITERION, miles(2.32, 0)).place).toBe('no');
  });

  it('a distance that we cannot measure that way leaves it open', () => {
    const walked: Outcome = { ...LAST, measured: 'walking' };
    expect(couldBeOffered(results(others(walked)), NO_CRITERION, miles(1)).place).toBe('unknown');
    const lengths = { ...miles(9), walking: spanOf({ metres: MILE, marginMetres: 20 }) };
    expect(couldBeOffered(results(others(walked)), NO_CRITERION, lengths).place).toBe('yes');
  });

  it('a tie-break by lot leaves it open, and so do results that were withdrawn', () => {
    for (const kind of ['tie-break', 'not-known'] as const)
      expect(couldBeOffered(results(others({ kind })), NO_CRITERION, miles(1)).place).toBe('unknown');
  });

  it('where places ran out before distance, a child under none of the criteria before could not have had one', () => {
    const found = couldBeOffered(results(looked, sibling, others(NONE)), NO_CRITERION, miles(0.2));
    expect(found.place).toBe('no');
    expect(found.placeWhy.join(' ')).toContain('nobody was offered a place under “Distance”');
  });

  it('a list of criteria of which none applies to everyone is not the whole of it', () => {
    expect(couldBeOffered(results(looked, sibling), NO_CRITERION, {}).place).toBe('unknown');
  });

  it('a plan’s criterion is nothing to a child without a plan', () => {
    const plan: CriterionResult = { criterion: 'A plan that names the school', appliesTo: 'plan', outcome: ALL };
    expect(couldBeOffered(results(plan, others(NONE)), { hasNoPlan: true }, {}).place).toBe('no');
    expect(couldBeOffered(results(plan, others(NONE)), {}, {}).place).toBe('unknown');
  });
});

describe('the straight line to a school', () => {
  const home = { at: { lat: 52.67, lon: -0.73 }, kind: 'address-point' } as const;
  const school = (more: Partial<School>): School => ({
    area: 'x',
    urn: '1',
    name: 'Brook',
    type: 'academy',
    typeAsRegistered: 'Academy converter',
    phase: 'secondary',
    fromGridReference: false,
    gates: [],
    ...more,
  });

  it('is the geodesic on the ellipsoid, give or take where the home and the school are', () => {
    const at = { lat: 52.71, lon: -0.7 };
    const span = straightSpan(home, school({ at }), day('2026-09-07'))!;
    const geodesic = geodesicMetres(home.at, at);
    expect((span.least + span.most) / 2).toBeCloseTo(geodesic, 2);
    expect(span.most - span.least).toBeCloseTo(320, 6);
  });

  it('reaches from the nearest gate to the furthest point, as nobody tells which one a council measures to', () => {
    const at = { lat: 52.71, lon: -0.7 };
    const gate = { id: 'g', lat: 52.7, lon: -0.7, source: 'test' };
    const span = straightSpan(home, school({ at, gates: [gate] }), day('2026-09-07'))!;
    expect(span.least).toBeLessThan(geodesicMetres(home.at, gate));
    expect(span.most).toBeGreaterThan(geodesicMetres(home.at, at));
  });

  it('is not known to a school whose place nobody knows', () => {
    expect(straightSpan(home, school({}), day('2026-09-07'))).toBeUndefined();
  });
});
