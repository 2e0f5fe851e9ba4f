import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../rules/kernel/day.ts';
import { addPerson, keepAuthority, type Person } from '../../../../src/authorities/index.ts';
import {
  type AssessmentGiven,
  assessmentsOf,
  edgesOfWay,
  findingsFor,
  keepAssessment,
  keepStretch,
  partOf,
  readAssessment,
  type Stretch,
  wholeEdge,
} from '../../../../src/network/index.ts';
import { Problem } from '../../../../src/problem.ts';
import { freshDatabase, type TestDatabase } from '../../../database.ts';
import { draw, mainRoad } from '../../measuring/town.ts';

const town = draw({ corners: { A: [0, 0], B: [1000, 0] }, ways: [['A B', mainRoad]] });
const parts = [...edgesOfWay(town, 1)].map((edge) => partOf(town, wholeEdge(town, edge)));
const NOW = new Date('2026-11-25T09:00:00Z');
const TODAY = day('2026-11-25');
const GIVEN: AssessmentGiven = {
  finding: 'unsafe',
  terms: { walking: 'either' },
  madeOn: day('2026-11-02'),
  method: 'Walked at 8.15 on a school day',
  assessor: 'Sam Field',
  post: 'road safety engineer',
  note: 'No verge by the bridge',
  from: day('2026-11-09'),
};

let database: TestDatabase;
let officer: Person;
beforeAll(async () => {
  database = await freshDatabase();
  for (const id of ['here', 'there']) await keepAuthority(database.db, { id, name: id, fictional: true });
  officer = await addPerson(database.db, { authority: 'here', name: 'Ash', role: 'officer' });
});
afterAll(() => database.close());

let areas = 0;
/** A stretch in an area of its own. */
const stretch = (changes: Partial<Stretch> = {}): Promise<Stretch> =>
  keepStretch(database.db, {
    authority: 'here',
    area: `area-${++areas}`,
    name: 'B668',
    parts,
    mapSha256: '0'.repeat(64),
    by: officer.id,
    now: NOW,
    ...changes,
  });

const assess = (on: Stretch, changes: Partial<AssessmentGiven> = {}, authority = 'here') =>
  keepAssessment(database.db, { authority, stretch: on.id, given: { ...GIVEN, ...changes }, by: officer.id, now: NOW });

const refusal = async (asked: Promise<unknown> | (() => unknown)): Promise<Problem> => {
  try {
    await (typeof asked === 'function' ? asked() : asked);
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return error as Problem;
  }
  throw new Error('was not refused');
};

describe('the register of an authority', () => {
  it('gives back what was found, without the assessor’s name or the note', async () => {
    const on = await stretch();
    const kept = await assess(on);
    const [held] = await assessmentsOf(database.db, on);
    expect(held).toEqual({ ...kept, stretchName: 'B668' });
    expect(JSON.stringify(held)).not.toMatch(/Sam Field|No verge/);
  });

  it('closes the stretch on the network for those whom its terms cover', async () => {
    const on = await stretch();
    await assess(on, { terms: { walking: 'either', ageTo: 7 } });
    const closedAt = async (age: number) => (await findingsFor(database.db, on, town, { on: TODAY, age })).closed.size;
    expect([await closedAt(7), await closedAt(8)]).toEqual([1, 0]);
    expect(await findingsFor(database.db, on, town, { on: TODAY, age: 7 })).toBe(
      await findingsFor(database.db, on, town, { on: TODAY, age: 6 }),
    );
  });

  it('says nothing for another area or another authority', async () => {
    const on = await stretch();
    await assess(on);
    for (const register of [
      { ...on, area: 'elsewhere' },
      { ...on, authority: 'there' },
    ])
      expect((await findingsFor(database.db, register, town, { on: TODAY })).findings).toEqual([]);
  });

  it('refuses an assessment of another authority’s stretch, or one that replaces what is not there', async () => {
    const on = await stretch();
    expect((await refusal(assess(on, {}, 'there'))).code).toBe('not-found');
    expect((await refusal(assess(on, { replaces: 'nothing' }))).code).toBe('not-found');
    const other = await assess(await stretch());
    expect((await refusal(assess(on, { replaces: other.id }))).code).toBe('not-found');
  });

  it('takes nothing from somebody who does not work for the authority', async () => {
    const there = await addPerson(database.db, { authority: 'there', name: 'Elm', role: 'officer' });
    for (const by of [there.id, 'nobody'])
      expect((await refusal(stretch({ by } as object))).message).toMatch(/Nobody of this id/);
  });

  it('lets only one of two people replace the same assessment', async () => {
    const on = await stretch();
    const old = await assess(on);
    const both = await Promise.allSettled([assess(on, { replaces: old.id }), assess(on, { replaces: old.id })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
  });

  it('is only ever added to, whoever asks the database', async () => {
    await assess(await stretch());
    for (const table of ['stretches', 'assessments', 'assessment_photographs', 'contests', 'contest_rulings']) {
      const name = sql.identifier(table);
      await expect(database.db.execute(sql`truncate ${name} cascade`)).rejects.toThrow();
    }
    await expect(database.db.execute(sql`update assessments set finding = 'safe'`)).rejects.toThrow();
    await expect(database.db.execute(sql`delete from assessments`)).rejects.toThrow();
    await expect(database.db.execute(sql`update stretches set name = 'x'`)).rejects.toThrow();
  });

  it('takes no stretch without a name, without a way under it, or too long to look at', async () => {
    for (const bad of [{ name: '  ' }, { name: 'x'.repeat(200) }, { parts: [] }, { parts: Array(2001).fill(parts[0]) }])
      expect((await refusal(stretch(bad))).code).toBe('invalid-request');
  });
});

describe('reading an assessment', () => {
  const read = (given: object) => readAssessment(given as Record<string, unknown>, TODAY);
  const paths = async (given: object) => (await refusal(() => read(given))).fields.map(({ path }) => path);

  it('takes what is whole as it is', () => {
    expect(read(GIVEN)).toEqual(GIVEN);
    const terms = {
      walking: 'accompanied',
      ageFrom: 5,
      ageTo: 11,
      yearFrom: '11-01',
      yearTo: '02-28',
      dayFrom: '15:00',
      dayTo: '18:00',
    };
    expect(read({ ...GIVEN, terms }).terms).toEqual(terms);
  });

  it('names everything that is wrong at once', async () => {
    expect(await paths({})).toEqual(['finding', 'method', 'assessor', 'post', 'madeOn', 'from']);
    const bad = {
      ...GIVEN,
      finding: 'maybe',
      madeOn: '2026-11-26',
      until: '2026-11-01',
      extra: 1,
      method: 'x'.repeat(301),
    };
    expect(await paths(bad)).toEqual(['extra', 'finding', 'method', 'madeOn', 'until']);
  });

  it('refuses terms that would be read in two ways', async () => {
    const terms = (given: unknown) => paths({ ...GIVEN, terms: given });
    expect(await terms({ walking: 'alone' })).toEqual(['terms.walking']);
    expect(await terms({ ageFrom: 8, ageTo: 7 })).toEqual(['terms.ageTo']);
    expect(await terms({ ageFrom: 7.5 })).toEqual(['terms.ageFrom']);
    expect(await terms({ ageFrom: '7' })).toEqual(['terms.ageFrom']);
    expect(await terms({ yearFrom: '11-01' })).toEqual(['terms.yearTo']);
    expect(await terms({ yearFrom: '02-30', yearTo: '04-31' })).toEqual(['terms.yearFrom', 'terms.yearTo']);
    expect(await terms({ dayFrom: '18:00', dayTo: '07:00' })).toEqual(['terms.dayTo']);
    expect(await terms({ dayFrom: '7:00', dayTo: '25:00' })).toEqual(['terms.dayFrom', 'terms.dayTo']);
    expect(await terms([])).toEqual(['terms']);
    expect(await terms({ colour: 'red' })).toEqual(['terms.colour']);
  });

  it('refuses a withdrawal of nothing', async () => {
    expect(await paths({ ...GIVEN, finding: 'withdrawn' })).toEqual(['replaces']);
  });
});
