import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../rules/kernel/day.ts';
import { Caseload } from '../../../../src/checks/caseload/caseload.ts';
import { decidePupil } from '../../../../src/checks/caseload/decide-pupil.ts';
import { type Check, runCheck } from '../../../../src/checks/index.ts';
import { endOfPostcode } from '../../../../src/measuring/index.ts';
import { postcodesOf, schoolsOf } from '../../../../src/places/index.ts';
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
  caseload = new Caseload({ area, schools, postcodes: homes, policies: [] }, await county.networksOf(area));
});
afterAll(() => county.close());

const ON = day('2026-11-23');
/** Children of several ages, with little and with much known of them. */
const CHILDREN = [
  {
    born: '2021-03-01',
    facts: { attendance: 'registered', boardingArranged: false, benefits: [], planNaming: 'no-plan' },
  },
  { born: '2019-05-01', facts: { attendance: 'registered', boardingArranged: false, benefits: ['income-support'] } },
  { born: '2016-09-30', facts: { attendance: 'registered', specialEducationalNeeds: true } },
  { born: '2013-01-15', facts: { attendance: 'considering', freeSchoolMeals: true, planNaming: 'no-plan' } },
  { born: '2012-07-01', facts: {} },
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
  nearer: nearer.map(({ urn, nearer, suitable }) => [urn, nearer, suitable]).sort(),
});

describe('a pupil of a caseload is decided as by a check of that one child', () => {
  it('at every home of the county, for children and schools of each kind in turn', async () => {
    const seen = new Set<string>();
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
