import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '../../../rules/kernel/day.ts';
import { decide } from '../../../rules/kernel/decide.ts';
import { editionOf } from '../../../rules/kernel/register.ts';
import { keepAuthority } from '../../../src/authorities/index.ts';
import { type Check, runCheck } from '../../../src/checks/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { canonical } from '../../../src/decisions/canonical.ts';
import {
  destroyContent,
  readDecision,
  recordDecision,
  recordDecisions,
  replayDecision,
  verifyChain,
} from '../../../src/decisions/index.ts';
import { packCheck } from '../../../src/decisions/packing/pack-check.ts';
import { packLine, unpackLine } from '../../../src/decisions/packing/pack-line.ts';
import type { PackedCheck } from '../../../src/decisions/packing/packed-check.ts';
import { type StandingText, StandingTexts } from '../../../src/decisions/packing/standing-texts.ts';
import { unpackCheck } from '../../../src/decisions/packing/unpack-check.ts';
import { factsAt, WRITTEN } from '../../rules/nations.ts';
import { dice } from '../../rules/values.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';

let county: ImportedArea;
let check: Check;
let councils = 0;
const NOW = new Date('2026-11-24T02:00:00Z');

beforeAll(async () => {
  county = await importedArea(demoFiles());
  check = await asked('QZ10 1AR', '2019-05-01');
});
afterAll(() => county.close());

const asked = (postcode: string, bornOn: string): Promise<Check> =>
  runCheck(
    county,
    {
      home: { postcode },
      schoolUrn: '900025',
      on: day('2026-11-24'),
      facts: { bornOn: { value: bornOn, by: 'register' } },
    },
    'officer',
  );

async function council(): Promise<string> {
  const id = `packing-${++councils}`;
  await keepAuthority(county.db, { id, name: 'A council', fictional: true });
  return id;
}

async function packed(content: unknown, texts = new StandingTexts()) {
  const used = new Map<string, StandingText>();
  const kept = await packCheck(content, texts, used);
  const text = canonical(kept);
  const whole = () => canonical(unpackCheck(JSON.parse(text), (hash) => used.get(hash)!.text));
  return { kept, text, used, whole };
}

describe('a packed check', () => {
  test('is whole again to the same text, whatever the nation and whatever is known', async () => {
    const texts = new StandingTexts();
    for (const written of WRITTEN) {
      const { firstDay, lastDay } = editionOf(written.nation.register);
      const random = dice(written.name);
      for (let i = 0; i < 60; i++) {
        const on = addDays(firstDay, Math.floor(random() * (daysBetween(firstDay, lastDay) + 1)));
        const facts = factsAt(written, on, random);
        const made = { ...check, facts, decision: decide(written.nation, { on, facts }) };
        const { text, whole } = await packed(made, texts);
        expect(whole()).toBe(canonical(made));
        expect(text.length).toBeLessThan(canonical(made).length);
      }
    }
  });

  test('takes a good part less room', async () => {
    expect((await packed(check)).text.length).toBeLessThan(canonical(check).length / 2);
  });

  test('leaves nothing of the child in what stands', async () => {
    const { used } = await packed(check);
    const standing = [...used.values()].map(({ text }) => text).join('\n');
    expect(standing).toContain('Schedule 35B');
    const { walk } = check;
    const length = walk.kind === 'walk' ? Math.round(walk.path.metres).toLocaleString('en-GB') : undefined;
    const personal = ['QZ10', '2019', '2027', 'Heath', length!];
    expect(canonical(check.decision.findings)).toContain(length);
    for (const each of personal) expect(standing).not.toContain(each);
  });

  test('is kept as it is where something would be lost', async () => {
    const { findings } = check.decision;
    const [id, finding] = Object.entries(findings)[0]!;
    const strange: unknown[] = [
      'a text',
      null,
      { kind: 'case', outcome: 'granted' },
      { ...check, decision: { ...check.decision, findings: { ...findings, [id]: { ...finding, newer: 1 } } } },
      { ...check, decision: { ...check.decision, findings: { another: finding } } },
    ];
    for (const each of strange) expect((await packed(each)).kept).toBe(each);
    const walk = { ...check.walk, path: { metres: 1, line: [[1, 2, 3]], stretches: [] } };
    const drive = { ...check.drive, path: { metres: 1, line: [], stretches: [{ called: 'x', metres: 1 }] } };
    const odd = await packed({ ...check, walk, drive, decision: { ...check.decision, revisions: {} } });
    expect(odd.whole()).toBe(canonical({ ...check, walk, drive, decision: { ...check.decision, revisions: {} } }));
    expect((odd.kept as PackedCheck).walk).toBe(walk);
  });

  test('cannot be made whole from texts that are not there, nor from what was never packed so', async () => {
    const { kept, used } = await packed(check);
    const whole = JSON.parse(canonical(kept)) as PackedCheck;
    const textOf = (hash: string) => used.get(hash)!.text;
    expect(() => unpackCheck({ ...whole, facts: {} }, textOf)).toThrow('rests on');
    expect(() => unpackCheck({ ...whole, decision: { ...whole.decision, said: [] } }, textOf)).toThrow('Only 0 things');
    expect(() => unpackLine([1, 2, 3])).toThrow('middle of a point');
  });
});

test('a line is the same to the last bit, on the grid of the map or off it', () => {
  const onGrid = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }).map((steps) => steps / 1e7);
  const degrees = fc.oneof(onGrid, fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(0, -0, 1e-8, 180));
  fc.assert(
    fc.property(fc.array(fc.tuple(degrees, degrees), { maxLength: 30 }), (line) => {
      const kept: unknown = JSON.parse(JSON.stringify(packLine(line)));
      expect(JSON.stringify(unpackLine(kept as never))).toBe(JSON.stringify(line));
    }),
  );
});

describe('decisions of a night in the record', () => {
  const columns = (authority: string) =>
    withinAuthority(county.db, authority, async (tx) => {
      const asking = sql`select content from decision_contents where content is not null`;
      const { rows } = (await tx.execute(asking)) as unknown as { rows: { content: string }[] };
      return rows.map(({ content }) => content);
    });
  const standing = (authority: string) =>
    withinAuthority(county.db, authority, async (tx) => {
      const { rows } = (await tx.execute(sql`select hash from standing_texts order by hash`)) as unknown as {
        rows: { hash: string }[];
      };
      return rows.map(({ hash }) => hash);
    });

  test('read, replay and verify as those that were kept whole', async () => {
    const authority = await council();
    const other = await asked('QZ10 1AR', '2017-05-01');
    const [first, second] = await recordDecisions(county.db, { authority, contents: [check, other], now: NOW });
    const whole = await recordDecision(county.db, { authority, by: null, content: check, now: NOW });
    for (const [made, content] of [
      [first!, check],
      [second!, other],
      [whole, check],
    ] as const) {
      const read = await readDecision(county.db, { authority, id: made.id });
      expect(read.content).toEqual({
        state: 'held',
        canonical: canonical(content),
        value: JSON.parse(canonical(content)),
      });
      expect(await replayDecision(county.db, made.id)).toMatchObject({ same: true, recorded: canonical(content) });
    }
    expect(await verifyChain(county.db, authority)).toMatchObject({ ok: true, count: 3 });
    const lengths = (await columns(authority)).map((text) => text.length).sort((a, b) => a - b);
    expect(lengths[1]).toBeLessThan(lengths[2]! / 2);
  });

  test('share what stands, each authority its own', async () => {
    const [ours, theirs] = [await council(), await council()];
    await recordDecisions(county.db, { authority: ours, contents: [check], now: NOW });
    const once = await standing(ours);
    await recordDecisions(county.db, { authority: ours, contents: [check, check], now: NOW });
    expect(await standing(ours)).toEqual(once);
    expect(await standing(theirs)).toEqual([]);
    await recordDecisions(county.db, { authority: theirs, contents: [check], now: NOW });
    expect(await standing(theirs)).toEqual(once);
  });

  test('outlive the destroying of one of them', async () => {
    const authority = await council();
    const [gone, stays] = await recordDecisions(county.db, { authority, contents: [check, check], now: NOW });
    await destroyContent(county.db, { authority, id: gone!.id }, { under: 'a rule', now: NOW });
    expect(await verifyChain(county.db, authority)).toMatchObject({ ok: true, count: 2, destroyed: [{ number: 1 }] });
    expect((await readDecision(county.db, { authority, id: stays!.id })).content.state).toBe('held');
  });

  test('are not shown, and do not verify, once a standing text was changed or taken away', async () => {
    const authority = await council();
    const [made] = await recordDecisions(county.db, { authority, contents: [check], now: NOW });
    const change = (what: ReturnType<typeof sql>) => county.db.execute(what);
    await expect(change(sql`update standing_texts set text = '{}' where authority = ${authority}`)).rejects.toThrow();
    await expect(change(sql`delete from standing_texts where authority = ${authority}`)).rejects.toThrow();
    // As someone with full power over the database could.
    await change(sql`alter table standing_texts disable trigger all`);
    for (const [statement, reason] of [
      [
        sql`update standing_texts set text = replace(text, 'not-met', 'met') where authority = ${authority}`,
        'is not what was kept',
      ],
      [sql`delete from standing_texts where authority = ${authority}`, 'is missing'],
    ] as const) {
      await change(statement);
      await expect(readDecision(county.db, { authority, id: made!.id })).rejects.toThrow(reason);
      expect(await verifyChain(county.db, authority)).toMatchObject({
        ok: false,
        broken: { number: 1, reason: expect.stringContaining(reason) },
      });
    }
    await change(sql`alter table standing_texts enable trigger all`);
  });
});
