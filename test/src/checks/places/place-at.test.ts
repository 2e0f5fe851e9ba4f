import { describe, expect, it } from 'vitest';
import { day } from '../../../../rules/kernel/day.ts';
import { type PlacesHeld, placeAt } from '../../../../src/checks/places/place-at.ts';
import type { Kept, OfferResults, Vacancy } from '../../../../src/places/index.ts';

const KEPT: Kept = { source: 'Admissions team', keptBy: 'A. Officer', keptAt: '2026-11-02T09:00:00.000Z' };
const ON = day('2026-11-23');
/** In Year 7 from September 2026. */
const BORN = '2015-03-01';

const offered = (kind: 'all-offered' | 'none-offered'): OfferResults & Kept => ({
  urn: '1',
  entryYear: 2026,
  yearGroup: 7,
  offerDay: '2026-03-02',
  criteria: [{ criterion: 'Distance', appliesTo: 'everyone', outcome: { kind } }],
  ...KEPT,
});
const free = (onDay: string, places: number, more: Partial<Vacancy> = {}): Vacancy & Kept => ({
  urn: '1',
  yearGroup: 7,
  day: onDay,
  hasPlaces: places > 0,
  places,
  ...more,
  ...KEPT,
});

function asked(held: Partial<PlacesHeld>, facts: Record<string, unknown>) {
  const given = Object.entries({ bornOn: BORN, ...facts }).map(([id, value]) => [id, { value, by: 'parent' }]);
  return placeAt('1', { offers: [], vacancies: [], ...held }, Object.fromEntries(given), ON, {});
}

describe('which test of places counts', () => {
  const full = { offers: [offered('none-offered')], vacancies: [free('2026-10-01', 3)] };

  it('for a place applied for on time, how places were given out on offer day', () => {
    expect(asked(full, { admissionRound: 'on-time', entryYear: 2026 }).place).toBe('no');
  });

  it('for one applied for later, places free when that was dealt with', () => {
    expect(asked(full, { admissionRound: 'late-or-in-year', appliedOn: '2026-10-05' }).place).toBe('yes');
  });

  it('whoever applied after offer day did not apply on time', () => {
    expect(asked(full, { entryYear: 2026, appliedOn: '2026-10-05' }).place).toBe('yes');
  });

  it('is asked where the two differ, and not where they agree', () => {
    expect(asked(full, { entryYear: 2026 })).toMatchObject({
      place: 'unknown',
      needed: [{ fact: 'admissionRound', of: 'parent' }],
    });
    const roomy = { offers: [offered('all-offered')], vacancies: [free('2025-12-20', 3)] };
    expect(asked(roomy, { entryYear: 2026, appliedOn: '2026-01-05' }).place).toBe('unknown');
  });

  it('nobody is asked about anything where no figures are held', () => {
    expect(asked({}, { admissionRound: 'on-time' }).needed).toEqual([expect.objectContaining({ of: 'authority' })]);
  });
});

describe('the normal round', () => {
  it('is that of the year and year group in which the child starts', () => {
    const held = { offers: [offered('all-offered')] };
    expect(asked(held, { admissionRound: 'on-time', entryYear: 2026 }).place).toBe('yes');
    expect(asked(held, { admissionRound: 'on-time', entryYear: 2025 }).place).toBe('unknown');
    expect(asked(held, { admissionRound: 'on-time', entryYear: 2026, bornOn: '2014-03-01' }).place).toBe('unknown');
    expect(asked(held, { admissionRound: 'on-time' }).needed).toEqual([expect.objectContaining({ fact: 'entryYear' })]);
  });
});

describe('in a school year', () => {
  const inYear = (vacancies: PlacesHeld['vacancies'], facts = {}) =>
    asked({ vacancies }, { admissionRound: 'late-or-in-year', appliedOn: '2026-10-20', ...facts });

  it('a nearer school with a place free then could have been had, and the evidence says when and how many', () => {
    expect(inYear([free('2026-10-01', 2)])).toMatchObject({
      place: 'yes',
      placeWhy: ['On 1 October 2026 the school had 2 places free in Year 7.'],
    });
  });

  it('a nearer school that was full then could not', () => {
    expect(inYear([free('2026-10-01', 0, { waiting: 6 })])).toMatchObject({
      place: 'no',
      placeWhy: ['On 1 October 2026 the school had no place free, and 6 on the waiting list, in Year 7.'],
    });
  });

  it('the last figures on or before that day count, and none after it', () => {
    expect(inYear([free('2026-10-01', 2), free('2026-10-20', 0), free('2026-10-21', 4)]).place).toBe('no');
  });

  it('figures older than four weeks are not known any more', () => {
    expect(inYear([free('2026-09-22', 2)]).place).toBe('yes');
    expect(inYear([free('2026-09-21', 2)])).toMatchObject({ place: 'unknown', needed: [{ of: 'authority' }] });
  });

  it('another year group says nothing', () => {
    expect(inYear([free('2026-10-01', 2, { yearGroup: 8 })]).place).toBe('unknown');
  });

  it('without the day of the application it is open, unless the family is only thinking about it now', () => {
    const round = { admissionRound: 'late-or-in-year' };
    expect(asked({ vacancies: [free('2026-11-20', 2)] }, round).needed).toEqual([
      expect.objectContaining({ fact: 'appliedOn' }),
    ]);
    expect(asked({ vacancies: [free('2026-11-20', 2)] }, { ...round, attendance: 'considering' }).place).toBe('yes');
  });
});
