import { describe, expect, it } from 'vitest';
import { ENGLAND_FACTS } from '../../../rules/england/facts.ts';
import { NATION_NAMES, NATIONS } from '../../../rules/register.ts';
import { decide } from '../../../src/commands/decide.ts';
import { runCli, runCommand } from './run.ts';

const FACTS = { bornOn: '2019-05-01', walkToSchool: 4000, attendance: 'registered' };
const question = (changes: object = {}) => JSON.stringify({ on: '2026-11-23', facts: FACTS, ...changes });

async function answers(...lines: string[]) {
  const ran = await runCommand(decide, [], { input: lines.join('\n') });
  return {
    ...ran,
    answers: ran.out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe('deciding lines of questions', () => {
  it('gives a decision for each, in order, with its id', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => `child-${at}`);
    const ran = await answers(...ids.map((id) => question({ id })));
    expect(ran.answers.map(({ id }) => id)).toEqual(ids);
    expect(ran.answers[0]).toMatchObject({ nation: 'england', finding: 'unknown', on: '2026-11-23' });
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
  });

  it('goes on after lines that cannot be read, says which they are, and ends with 1', async () => {
    const ran = await answers(question({ id: 'a' }), '{"on": ', '', '[]', '   ', 'null', question({ id: 'b' }));
    expect(ran.answers.map(({ id, line }) => id ?? line)).toEqual(['a', 2, 4, 6, 'b']);
    expect(ran.answers[1].error.message).toContain('not JSON');
    expect(ran.answers[2].error.message).toContain('must be an object');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('3 of 7 lines');
  });

  it('takes lines cut anywhere, also within a letter, with Windows ends and without a last end', async () => {
    const bytes = new TextEncoder().encode(`${question({ id: 'Zoë' })}\r\n${question({ id: 'b' })}`);
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const ran = await runCommand(decide, [], { input: single });
    expect(
      ran.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['Zoë', 'b']);
  });

  it('refuses a huge line and goes on', async () => {
    const ran = await answers(question({ id: 'x'.repeat(2_000_000) }), question({ id: 'b' }));
    expect(ran.answers[0]).toEqual({ line: 1, error: { message: 'The line is longer than 1000000 characters.' } });
    expect(ran.answers[1].id).toBe('b');
    expect(ran.out.length).toBeLessThan(100_000);
  });

  it('names every field that is wrong, all at once', async () => {
    const line = question({
      id: 7,
      on: '2026-02-30',
      extra: 1,
      facts: { bornOn: 'May', shoeSize: 4 },
    });
    const [{ error }] = (await answers(line)).answers;
    const paths = error.fields.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual(['extra', 'facts.bornOn', 'facts.shoeSize', 'id', 'on']);
  });

  it('names the nations there are to a line that asks for another, and reads its facts by none', async () => {
    for (const nation of ['france', 'Wales', '', 7, null, ['wales'], '__proto__', 'constructor']) {
      const [{ error }] = (await answers(question({ nation }))).answers;
      expect(error.fields).toEqual([
        { path: 'nation', message: 'must be one of england, wales, scotland, northern-ireland' },
      ]);
    }
  });

  it('decides each line by the nation it names, each with its own facts', async () => {
    const ran = await answers(
      question(),
      question({ nation: 'wales', facts: { education: 'primary', walkToSchool: 3218.688 } }),
      question({ nation: 'scotland', facts: { setting: 'nursery' } }),
      question({ nation: 'northern-ireland', facts: { feePaying: true } }),
      question({ nation: 'scotland', facts: { feePaying: true } }),
    );
    expect(ran.answers.map(({ nation, finding }) => `${nation} ${finding}`).slice(0, 4)).toEqual([
      'england unknown',
      'wales unknown',
      'scotland not-owed',
      'northern-ireland not-owed',
    ]);
    expect(ran.answers[1].findings['wales/section-3/distance'].verdict).toBe('met');
    expect(ran.answers[4].error.fields).toMatchObject([{ path: 'facts.feePaying' }]);
  });

  it('takes the nation of lines that name none from the command', async () => {
    const lines = [question({ facts: {} }), question({ nation: 'england', facts: {} })].join('\n');
    const { out } = await runCommand(decide, ['--nation', 'wales'], { input: lines });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).nation),
    ).toEqual(['wales', 'england']);
  });

  it('refuses a day that one nation’s law was not checked for, though another’s was', async () => {
    const on = '2024-06-03';
    const [scotland, wales] = (
      await answers(question({ nation: 'scotland', on, facts: {} }), question({ nation: 'wales', on, facts: {} }))
    ).answers;
    expect(scotland.error.fields).toMatchObject([{ path: 'on' }]);
    expect(wales.finding).toBe('unknown');
  });

  it('takes names of JavaScript’s own for what they are: unknown', async () => {
    const hostile = '{"on":"2026-11-23","facts":{"__proto__":{"bornOn":"2019-05-01"},"constructor":1}}';
    const top = '{"on":"2026-11-23","__proto__":{"facts":{}}}';
    const [facts, line] = (await answers(hostile, top)).answers;
    expect(facts.error.fields.map(({ path }: { path: string }) => path)).toEqual([
      'facts.__proto__',
      'facts.constructor',
    ]);
    expect(line.error.fields.map(({ path }: { path: string }) => path)).toContain('__proto__');
    expect(({} as Record<string, unknown>).bornOn).toBeUndefined();
  });

  it('refuses a day on which nobody has checked the law', async () => {
    const [answer] = (await answers(question({ id: 'old', on: '1990-01-01' }))).answers;
    expect(answer).toMatchObject({ id: 'old', error: { fields: [{ path: 'on' }] } });
  });

  it('decides on no facts at all: nothing is known, and nothing is refused', async () => {
    const [answer] = (await answers(question({ facts: {} }))).answers;
    expect(answer.finding).toBe('unknown');
    expect(answer.disposition.needed.length).toBeGreaterThan(0);
  });

  it('has nothing to say to nothing', async () => {
    expect(await runCommand(decide, [])).toEqual({ code: 0, out: '', err: '' });
  });

  it('works as a program in a pipe', async () => {
    const ran = await runCli(['decide'], { input: `${question({ id: 'a' })}\nrubbish\n` });
    expect(ran.code).toBe(1);
    const [first, second] = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: 'a', finding: 'unknown' });
    expect(second).toMatchObject({ line: 2, error: { message: expect.stringContaining('not JSON') } });
  });
});

describe('the schema of a question', () => {
  it('is JSON Schema, and each fact has its meaning, its suppliers and its unit', async () => {
    const { out, code } = await runCommand(decide, ['--schema']);
    const schema = JSON.parse(out);
    expect(code).toBe(0);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(['on', 'facts']);
    const { properties, additionalProperties } = schema.properties.facts;
    expect(additionalProperties).toBe(false);
    expect(Object.keys(properties)).toEqual(ENGLAND_FACTS.map(({ id }) => id));
    for (const { id, meaning, suppliers, unit } of ENGLAND_FACTS)
      expect(properties[id]).toMatchObject({
        description: meaning,
        'x-supplied-by': suppliers,
        ...(unit ? { 'x-unit': unit } : {}),
      });
    expect(properties.walkToSchool['x-unit']).toBe('metres');
    expect(problemsOf(schema)).toEqual([]);
  });

  it.each(NATION_NAMES.filter((name) => name !== 'england'))(
    'has the facts of %s, which it has to name',
    async (name) => {
      const schema = JSON.parse((await runCommand(decide, ['--schema', '--nation', name])).out);
      expect(schema.required).toEqual(['nation', 'on', 'facts']);
      expect(schema.properties.nation).toEqual({ const: name });
      expect(Object.keys(schema.properties.facts.properties)).toEqual(NATIONS[name].nation.facts.map(({ id }) => id));
      expect(problemsOf(schema)).toEqual([]);
    },
  );

  it('of all nations is one of theirs', async () => {
    const schema = JSON.parse((await runCommand(decide, ['--schema', '--nation', 'all'])).out);
    expect(schema.oneOf.map(({ properties }: { properties: { nation: object } }) => properties.nation)).toMatchObject(
      NATION_NAMES.map((name) => ({ const: name })),
    );
    expect(problemsOf(schema)).toEqual([]);
  });
});

const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

/** What is not JSON Schema about it, as far as its structure goes: keywords that hold what they may not, types that do not exist, names that are required and not described. */
function problemsOf(schema: unknown, at = '#'): string[] {
  if (typeof schema === 'boolean') return [];
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${at} is no schema`];
  const {
    type,
    enum: options,
    properties,
    items,
    anyOf,
    oneOf,
    required,
    additionalProperties,
    pattern,
  } = schema as Record<string, unknown>;
  const wrong: string[] = [];
  for (const each of [type ?? []].flat()) if (!TYPES.includes(each as string)) wrong.push(`${at}: no type ${each}`);
  if (
    options !== undefined &&
    !(Array.isArray(options) && new Set(options).size === options.length && options.length > 0)
  )
    wrong.push(`${at}: enum must be a list of different values`);
  if (
    required !== undefined &&
    !(Array.isArray(required) && required.every((name) => name in ((properties ?? {}) as object)))
  )
    wrong.push(`${at}: required names what is not described`);
  if (typeof pattern === 'string') new RegExp(pattern, 'u');
  const parts = [...Object.entries((properties ?? {}) as object), ...[anyOf ?? [], oneOf ?? []].flat().entries()];
  if (items !== undefined) parts.push(['items', items]);
  if (additionalProperties !== undefined) parts.push(['additionalProperties', additionalProperties]);
  return [...wrong, ...parts.flatMap(([name, part]) => problemsOf(part, `${at}/${name}`))];
}
