import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPlaces } from '../../../../demo/load.node.ts';
import { day } from '../../../../rules/kernel/day.ts';
import { Caseload } from '../../../../src/checks/caseload/caseload.ts';
import { decidePupil } from '../../../../src/checks/caseload/decide-pupil.ts';
import { type Check, runCheck } from '../../../../src/checks/index.ts';
import { placesOfSchools } from '../../../../src/checks/places/places-at.ts';
import { endOfPostcode } from '../../../../src/measuring/index.ts';
import {
  keepOffers,
  keepVacancies,
  postcodesOf,
  readOffers,
  readVacancies,
  schoolsOf,
} from '../../../../src/places/index.ts';
import type { Postcode, School } from '../../../../src/places/school.ts';
import { demoFiles, type ImportedArea, importedArea } from '../area.ts';

let county: ImportedArea;
let caseload: Caseload;
let homes: readonly Postcode[];
let schools: readonly School[];
beforeAll(async () => {
  county = await importedArea(demoFiles());
  const { db, area } = county;
  homes = await postcodesOf(db, area.id);
  schools = await schoolsOf(db, area.id);
  const how = { area: area.id, source: 'a test', by: 'a test', now: new Date('2026-11-02T00:00:00Z'), dryRun: false };
  const file = (path: string) => ({ name: path, bytes: readFileSync(path) });
  await keepOffers(db, readOffers(file(demoPlaces().offers)), how);
  await keepVacancies(db, readVacancies(file(demoPlaces().vacancies)), how);
  const urns = schools.map(({ urn }) => urn);
  const places = await placesOfSchools(db, area.id, urns);
  caseload = new Caseload({ area, schools, postcodes: homes, policies: [], places }, await county.networksOf(area));
});
afterAll(() => county.close());

const ON = day('2026-11-23');
/** Children of several ages, with little and with much known of them. */
const CHILDREN = [
  {
    born: '2021-03-01',
    facts: { attendance: 'registered', boardingArranged: false, benefits: [], planNaming: 'no-plan' },
  },
  {
    born: '2019-05-01',
    facts: {
      attendance: 'registered',
      boardingArranged: false,
      benefits: ['income-support'],
      admissionRound: 'late-or-in-year',
      appliedOn: '2026-11-03',
    },
  },
  { born: '2016-09-30', facts: { attendance: 'registered', specialEducationalNeeds: true } },
  { born: '2013-01-15', facts: { attendance: 'considering', freeSchoolMeals: true, planNaming: 'no-plan' } },
  { born: '2012-07-01', facts: {} },
  { born: '2015-02-01', facts: { attendance: 'registered', admissionRound: 'on-time', entryYear: 2026 } },
] as const;

/** What a decision comes to, without which facts were left out because nothing turned on them. */
const comesTo = ({ decision, nearer }: Pick<Check, 'decision' | 'nearer'>) => ({
  finding: decision.finding,
  disposition: { ...decision.disposition, needed: decision.disposition.needed.map(({ fact, why }) => [fact, why]) },
  grounds: decision.grounds.map((ground) => [
    ground,
    decision.findings[ground]!.verdict,
    decision.findings[ground]!.words,
  ]),
  byDistance: decision.findings['england/section-444-5']?.words,
  lookAgain: decision.lookAgain,
  nearer: nearer.map(({ urn, nearer, suitable, place }) => [urn, nearer, suitable, place]).sort(),
});

describe('a pupil of a caseload is decided as by a check of that one child', () => {
  it('at every home of the county, for children and schools of each kind in turn', async () => {
    const seen = new Set<string>();
    const places = new Set<string | undefined>();
    for (const [at, home] of homes.entries()) {
      const { born, facts } = CHILDREN[at % CHILDREN.length]!;
      const urn = schools[(at * 7) % schools.length]!.urn;
      const check = await runCheck(
        county,
        { home: { postcode: home.postcode }, schoolUrn: urn, on: ON, facts: { ...facts, bornOn: born } },
        'officer',
      );
      const pupil = { home: endOfPostcode(home), homeInArea: true, school: { urn }, born: day(born), on: ON, facts };
      const decided = decidePupil(caseload, pupil);
      expect(comesTo({ decision: decided.decision, nearer: decided.measured.nearer.evidence })).toEqual(comesTo(check));
      for (const { place } of check.nearer) places.add(place);
      const { walk } = decided.measured;
      if (check.walk.kind === 'missing') expect(walk).toEqual(check.walk);
      else
        expect(walk).toMatchObject({
          all: { metres: check.walk.path.metres, marginMetres: check.walk.marginMetres },
          assessed: check.walk.withoutUnassessed === 'none' ? 'none' : { metres: check.walk.withoutUnassessed.metres },
        });
      if (decided.drive?.kind === 'drive')
        expect(decided.drive.path.metres).toBe(check.drive.kind === 'drive' && check.drive.path.metres);
      seen.add(`${check.decision.finding} ${decided.drive ? 'driven' : ''}`);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['owed ', 'unknown ', 'unknown driven']));
    expect([...places]).toEqual(expect.arrayContaining(['yes', 'no', 'unknown']));
  }, 120_000);

  it('who asks for the nearest school is told the one that no other is nearer than, and decided about that', () => {
    for (const home of homes.filter((_, at) => at % 10 === 0)) {
      const pupil = {
        home: endOfPostcode(home),
        school: 'nearest',
        born: day('2018-02-03'),
        on: ON,
        facts: { specialEducationalNeeds: false },
      } as const;
      const { measured } = decidePupil(caseload, pupil);
      if (!measured.school) continue;
      expect(measured.nearest!.school).toBe(measured.school);
      expect(measured.nearer.evidence.filter(({ nearer, suitable }) => nearer === 'yes' && suitable !== 'no')).toEqual(
        [],
      );
    }
  });
});
