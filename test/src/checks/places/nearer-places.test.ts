import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../rules/kernel/day.ts';
import { type Asker, type Check, decideCheck, runCheck } from '../../../../src/checks/index.ts';
import { keepOffers, keepVacancies, type OfferResults } from '../../../../src/places/index.ts';
import { demoFiles, type ImportedArea, importedArea } from '../area.ts';

const HEATH_PRIMARY = '900025';
const CASTLE_STREET_PRIMARY = '900001';
const NEARER = 'england/schedule-35b/nearer-school';

let county: ImportedArea;
let nearer: readonly string[];
beforeAll(async () => {
  county = await importedArea(demoFiles());
  nearer = (await ask({})).nearer.map(({ urn }) => urn);
});
afterAll(() => county.close());

/** Seven years old, in Year 2 from September 2026, asking about a school in the town with others nearer. */
const FACTS = {
  bornOn: '2019-12-01',
  attendance: 'registered',
  boardingArranged: false,
  planNaming: 'no-plan',
  specialEducationalNeeds: false,
  disabled: false,
  admissionRound: 'late-or-in-year',
  appliedOn: '2026-11-02',
};

const ask = (
  facts: Record<string, unknown>,
  asker: Asker = 'public',
  schoolUrn = CASTLE_STREET_PRIMARY,
): Promise<Check> =>
  runCheck(
    county,
    { home: { postcode: 'QZ10 1AR' }, schoolUrn, on: day('2026-11-23'), facts: { ...FACTS, ...facts } },
    asker,
  );

const how = { source: 'Admissions team', by: 'A. Officer', now: new Date('2026-11-03T09:00:00Z'), dryRun: false };
const reading = <T>(records: T[]) => ({ file: 'f', layout: 'l', records, faults: [], leftOut: {} });
const vacancies = (places: (urn: string) => number, onDay = '2026-11-01', now = how.now) =>
  keepVacancies(
    county.db,
    reading(nearer.map((urn) => ({ urn, yearGroup: 2, day: onDay, hasPlaces: places(urn) > 0, places: places(urn) }))),
    { ...how, now, area: county.area.id },
  );
const ground = ({ decision }: Check) => decision.findings[NEARER]!;

describe('places at nearer schools, from the records', () => {
  it('are not known while no figures are held, and the council can supply them', async () => {
    const check = await ask({});
    expect(nearer).toContain(HEATH_PRIMARY);
    expect(check.nearer.every(({ place }) => place === 'unknown')).toBe(true);
    expect(check.nearer[0]!.needed).toContainEqual(expect.objectContaining({ of: 'authority' }));
    expect(ground(check).verdict).toBe('unknown');
  });

  it('turned away in-year: where every nearer school was full, the next with a place is the nearest suitable one', async () => {
    await vacancies(() => 0);
    const check = await ask({});
    expect(check.nearer.map(({ place }) => place)).toEqual(nearer.map(() => 'no'));
    expect(ground(check)).toMatchObject({ verdict: 'met', reason: 'nearer-ones-ruled-out' });
    expect(check.decision.finding).toBe('owed');
    expect(check.facts.nearerSchools).toMatchObject({ source: 'places from Admissions team, kept 3 November 2026' });
  });

  it('a nearer school with a place in-year that nobody doubts suits is nearer: not met, and a person decides', async () => {
    await vacancies((urn) => (urn === HEATH_PRIMARY ? 2 : 0), '2026-11-02', new Date('2026-11-04T09:00:00Z'));
    const check = await ask({});
    expect(check.nearer.find(({ urn }) => urn === HEATH_PRIMARY)).toMatchObject({
      suitable: 'yes',
      place: 'yes',
      placeWhy: ['On 2 November 2026 the school had 2 places free in Year 2.'],
    });
    expect(ground(check)).toMatchObject({ verdict: 'not-met', reason: 'nearer-with-place' });
    expect(check.decision.disposition.to).not.toBe('grant');
  });

  it('and is open where someone has spoken of needs: only a person can say that it suits', async () => {
    expect(ground(await ask({ specialEducationalNeeds: true })).verdict).toBe('unknown');
  });

  it('an officer’s word on a place wins over the records', async () => {
    const found = nearer.map((urn) => ({ name: urn, urn, place: 'no' }));
    const check = await ask({ nearerSchools: { complete: true, schools: found } }, 'officer');
    expect(check.facts.nearerSchools).toMatchObject({ by: 'judgement' });
    expect(check.nearer.find(({ urn }) => urn === HEATH_PRIMARY)?.place).toBe('yes');
    expect(ground(check).verdict).toBe('met');
  });

  it('are decided again from what was kept, to the same bytes, whatever the records say by then', async () => {
    const check = await ask({});
    const { facts: _, decision: __, ...measured } = check;
    expect(JSON.stringify(decideCheck(JSON.parse(JSON.stringify(measured))).decision)).toBe(
      JSON.stringify(check.decision),
    );
  });

  it('of a decision kept before places were asked about are not known', async () => {
    const { facts: _, decision: __, ...measured } = await ask({});
    const before = measured.nearer.map(({ place: _p, placeWhy: _w, placeSource: _s, ...rest }) => rest);
    expect(ground(decideCheck({ ...measured, nearer: before })).verdict).toBe('unknown');
  });
});

describe('how places were given out on offer day', () => {
  /** Born in 2021: in Reception from September 2026. */
  const STARTER = { bornOn: '2021-10-01', admissionRound: 'on-time', entryYear: 2026, appliedOn: '2026-01-10' };
  const results =
    (metres: number) =>
    (urn: string): OfferResults => ({
      urn,
      entryYear: 2026,
      yearGroup: 0,
      offerDay: '2026-04-16',
      criteria: [
        { criterion: 'Brother or sister at the school', appliesTo: 'sibling', outcome: { kind: 'all-offered' } },
        {
          criterion: 'Distance',
          appliesTo: 'everyone',
          outcome: {
            kind: 'cut-off',
            metres,
            marginMetres: 0.5,
            measured: 'straight-line',
            written: `${metres} metres`,
          },
        },
      ],
    });
  const keep = (metres: number, at: string) =>
    keepOffers(county.db, reading(nearer.map(results(metres))), { ...how, now: new Date(at), area: county.area.id });

  it('a nearer school that was full on offer day is no bar, once the parent says that no other rule applied', async () => {
    await keep(300, '2026-04-17T09:00:00Z');
    const asked = await ask(STARTER);
    expect(asked.nearer.flatMap(({ needed = [] }) => needed)).toContainEqual(
      expect.objectContaining({ fact: 'admissionCriteria', of: 'parent' }),
    );
    expect(ground(asked).verdict).toBe('unknown');
    const admissionCriteria = nearer.map((urn) => ({ urn, falls: [] }));
    const told = await ask({ ...STARTER, admissionCriteria });
    expect(told.nearer.map(({ place }) => place)).toEqual(nearer.map(() => 'no'));
    expect(ground(told).verdict).toBe('met');
  });

  it('a nearer school that would have offered a place counts, whether or not the parent named it', async () => {
    await keep(40_000, '2026-04-18T09:00:00Z');
    const check = await ask(STARTER);
    expect(check.nearer[0]).toMatchObject({ place: 'yes', suitable: 'yes' });
    expect(ground(check).verdict).toBe('not-met');
  });
});
