import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { addPerson, keepAuthority, keepPolicy } from '../../../src/authorities/index.ts';
import { type SentRecord, takeRecords } from '../../../src/children/index.ts';
import { listDecisions, readDecision, verifyChain } from '../../../src/decisions/index.ts';
import { closeCase, noticeOf, openCases, readCase, tick } from '../../../src/rechecks/index.ts';
import { PLAIN } from '../../rules/policy/policies.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';

/** A county whose council has no policy, and one whose council gives 28 days of notice. */
const counties: Record<'silent' | 'told', ImportedArea> = {} as never;
let county: ImportedArea;
let councils = 0;
beforeAll(async () => {
  counties.silent = await importedArea(demoFiles());
  counties.told = await importedArea({ ...demoFiles(), authority: 'told' });
  const policy = { ...PLAIN, council: 'told', parameters: { ...PLAIN.parameters, noticeDays: 28 } };
  await keepPolicy(counties.told.db, policy, noonOf('2026-11-20'));
});
afterAll(() => Promise.all(Object.values(counties).map((each) => each.close())));

const noonOf = (on: string) => new Date(`${on}T12:00:00Z`);
let versions = 0;
function said(content: NonNullable<SentRecord['content']>, more: Partial<SentRecord> = {}): SentRecord {
  const version = new Date(Date.UTC(2026, 0, 1) + ++versions * 1000).toISOString();
  return { child: 'C-1', kind: content.kind, key: content.kind, version, from: day('2026-09-01'), content, ...more };
}
const fact = (id: string, value: unknown) =>
  said({ kind: 'fact', circumstance: { fact: id, value, by: 'register' } }, { key: id });

/** A child who was owed travel, granted by a person, and turns out to be older: on 2 December 2026 less is found. */
async function aNotice(policy: keyof typeof counties) {
  county = counties[policy];
  const authority = `notice-${++councils}`;
  await keepAuthority(county.db, { id: authority, name: 'A council', fictional: true });
  const { id: by } = await addPerson(county.db, { authority, name: 'An officer', role: 'officer' });
  const take = (on: string, records: readonly SentRecord[]) =>
    takeRecords(county.db, { authority, sender: 'placements system', by: 'a key', now: noonOf(on) }, records);
  await take('2026-11-23', [
    said({ kind: 'placement', placement: { kind: 'mainstream', schoolUrn: '900025', planNaming: 'no-plan' } }),
    said({ kind: 'home', home: { at: { postcode: 'QZ10 1AR' } } }),
    fact('bornOn', '2019-05-01'),
    fact('boardingArranged', false),
    fact('entryYear', 2026),
  ]);
  const night = (on: string) => tick(county, noonOf(on), { authority });
  await night('2026-11-24');
  const close = async (on: string, outcome: 'granted' | 'ends' | 'kept', lessFrom?: string) => {
    const [open] = await openCases(county.db, authority);
    const ruling = { authority, id: open!.id, by, outcome, reasons: 'Because.', seen: open!.after };
    return closeCase(county.db, { ...ruling, lessFrom, now: noonOf(on) });
  };
  await close('2026-11-25', 'granted');
  await take('2026-12-01', [fact('bornOn', '2016-05-01')]);
  await night('2026-12-02');
  const [opened] = await openCases(county.db, authority);
  return { authority, opened: opened!, close, take, night };
}

describe('where less is found, travel goes on, and can end', () => {
  test('by the policy that the child came under, after its notice: not a day earlier, and on that very day', async () => {
    const { authority, opened, close } = await aNotice('told');
    expect(opened.kind).toBe('notice');
    expect(await noticeOf(county.db, authority, opened, day('2026-12-02'))).toMatchObject({
      earliest: '2026-12-31',
      why: 'The council’s policy gives 28 days of notice.',
    });
    await expect(close('2026-12-02', 'ends', '2026-12-30')).rejects.toMatchObject({
      code: 'invalid-request',
      fields: [{ path: 'lessFrom', message: expect.stringContaining('must be 31 December 2026 or later') }],
    });
    expect((await readCase(county.db, authority, opened.id)).closed).toBeUndefined();
    await close('2026-12-02', 'ends', '2026-12-31');
    expect((await readCase(county.db, authority, opened.id)).closed).toMatchObject({ lessFrom: '2026-12-31' });
    const [last] = await listDecisions(county.db, authority);
    const { content } = await readDecision(county.db, { authority, id: last!.id });
    expect(content).toMatchObject({
      value: { outcome: 'ends', lessFrom: '2026-12-31', notice: { earliest: '2026-12-31', setBy: 'policy' } },
    });
    expect(await verifyChain(county.db, authority)).toMatchObject({ ok: true });
  });

  test('where no policy gives a notice, not before the time to ask for a review is over', async () => {
    const { authority, opened, close } = await aNotice('silent');
    expect(await noticeOf(county.db, authority, opened, day('2026-12-02'))).toMatchObject({ earliest: '2027-01-05' });
    await expect(close('2026-12-02', 'ends', '2027-01-04')).rejects.toMatchObject({ code: 'invalid-request' });
    await close('2026-12-02', 'ends', '2027-01-05');
  });

  test('counted from the day on which it is decided, not from the day on which it was found', async () => {
    const { close } = await aNotice('told');
    await expect(close('2026-12-10', 'ends', '2026-12-31')).rejects.toMatchObject({ code: 'invalid-request' });
    await close('2026-12-10', 'ends', '2027-01-08');
  });

  test.each([undefined, '', 'soon', '2026-02-30'])('never without a day, and %j is none', async (lessFrom) => {
    const { close } = await aNotice('silent');
    await expect(close('2026-12-02', 'ends', lessFrom)).rejects.toMatchObject({
      fields: [{ path: 'lessFrom', message: 'Enter the first day of less travel.' }],
    });
  });

  test('and nowhere else: what is left as it stood has no such day', async () => {
    const { authority, opened, close } = await aNotice('told');
    await close('2026-12-02', 'kept', '2026-12-03');
    expect((await readCase(county.db, authority, opened.id)).closed).toMatchObject({ outcome: 'kept', lessFrom: null });
  });

  test('from the next day, where the placement itself has ended', async () => {
    const { authority, close, take, night } = await aNotice('told');
    await close('2026-12-02', 'kept');
    const left = said(
      { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: '900025', planNaming: 'no-plan' } },
      { until: day('2026-12-04') },
    );
    await take('2026-12-03', [fact('bornOn', '2019-05-01')]);
    await night('2026-12-03');
    await take('2026-12-04', [left]);
    await night('2026-12-05');
    const [ended] = await openCases(county.db, authority);
    expect(ended!.kind).toBe('ended');
    expect(await noticeOf(county.db, authority, ended!, day('2026-12-05'))).toMatchObject({ earliest: '2026-12-06' });
  });

  test('past the last year of known bank holidays, with no day rather than a guessed one', async () => {
    const { authority, opened } = await aNotice('silent');
    expect(await noticeOf(county.db, authority, opened, day('2028-12-15'))).toEqual({
      unknown: expect.stringContaining('is not known: bank holidays are held from 2024 to 2028'),
    });
  });
});
