import { day, isDay } from '../../rules/kernel/day.ts';
import { decide as decideBy } from '../../rules/kernel/decide.ts';
import { readFacts, schemaOfFacts } from '../../rules/kernel/read-facts.ts';
import { OutsideCheckedLaw } from '../../rules/kernel/register.ts';
import { isNationName, NATION_NAMES, NATIONS, type NationName } from '../../rules/register.ts';
import type { FieldProblem } from '../problem.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { linesOf } from './lines.ts';
import { readOptions } from './options.ts';

const LONGEST_LINE = 1_000_000;

export const decide: Command = {
  name: 'decide',
  usage: '[--nation NAME] [--schema [--nation all]] < questions.jsonl',
  does: `Applies the law to facts: a question a line in, {"nation": "wales", "on": "2026-09-07", "facts": {…}}; a decision a line out, in order. Where a line names no nation, --nation counts, else england. Nations: ${NATION_NAMES.join(', ')}. Keeps nothing.`,
  run: async (args, io) => {
    const { options } = readOptions(args, { schema: 'flag', nation: 'text' });
    const { schema, nation = 'england' } = options;
    if (schema && nation === 'all') {
      io.out(`${JSON.stringify(schemaOfAll(), null, 2)}\n`);
      return 0;
    }
    if (!isNationName(nation))
      throw wrongUse(
        `--nation must be ${NATION_NAMES.join(', ')}${schema ? ' or all' : ''}, not ${nation.slice(0, 40)}.`,
      );
    if (!schema) return decideLines(nation, io);
    io.out(`${JSON.stringify({ $schema: SCHEMA, ...schemaOfLine(nation) }, null, 2)}\n`);
    return 0;
  },
};

const SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of one line about one nation. A line may leave the nation out only where it is England. */
function schemaOfLine(name: NationName) {
  const { nation, firstDay, lastDay } = NATIONS[name];
  return {
    title: `A question about one child, by the law of ${nation.register.name}`,
    type: 'object',
    properties: {
      id: { type: 'string', maxLength: 200, description: 'Anything you like; it comes back with the decision.' },
      nation: name === 'england' ? { const: name, default: name } : { const: name },
      on: {
        type: 'string',
        format: 'date',
        description: `The day the law is asked about, from ${firstDay} to ${lastDay}.`,
      },
      facts: schemaOfFacts(nation.facts),
    },
    required: name === 'england' ? ['on', 'facts'] : ['nation', 'on', 'facts'],
    additionalProperties: false,
  };
}

const schemaOfAll = () => ({
  $schema: SCHEMA,
  title: 'A question about one child',
  oneOf: NATION_NAMES.map(schemaOfLine),
});

async function decideLines(nation: NationName, io: Io): Promise<number> {
  let number = 0;
  let refused = 0;
  for await (const line of linesOf(io.input)) {
    number++;
    if (line.trim() === '') continue;
    const answer = answerLine(line, nation);
    if ('error' in answer) refused++;
    io.out(`${JSON.stringify('error' in answer ? { line: number, ...answer } : answer)}\n`);
  }
  if (refused > 0) io.err(`${refused} of ${number} lines could not be decided; each says why.\n`);
  return refused > 0 ? 1 : 0;
}

type Answer =
  | Readonly<Record<string, unknown>>
  | { readonly id?: string; readonly error: { readonly message: string; readonly fields?: readonly FieldProblem[] } };

function answerLine(line: string, nation: NationName): Answer {
  if (line.length > LONGEST_LINE) return { error: { message: `The line is longer than ${LONGEST_LINE} characters.` } };
  let question: unknown;
  try {
    question = JSON.parse(line);
  } catch (error) {
    return { error: { message: `This is not JSON: ${(error as Error).message}` } };
  }
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return { error: { message: 'A line must be an object with "on" and "facts".' } };
  return answerQuestion({ nation, ...question });
}

const KEYS = ['id', 'nation', 'on', 'facts'];

function answerQuestion(question: Record<string, unknown>): Answer {
  const { id, nation: name, on, facts } = question;
  const echo = typeof id === 'string' && id.length <= 200 ? { id } : {};
  const fields = wrongFields(question);
  const nation = isNationName(name) ? NATIONS[name].nation : undefined;
  // Without a nation there is no list of facts to read them by.
  const read = nation ? readFacts(nation.facts, facts) : { problems: [] };
  if ('problems' in read)
    fields.push(...read.problems.map(({ path, message }) => ({ path: path ? `facts.${path}` : 'facts', message })));
  if (fields.length > 0 || !nation || 'problems' in read)
    return { ...echo, error: { message: 'The question could not be read.', fields } };
  try {
    return { ...echo, ...decideBy(nation, { on: day(on as string), facts: read.facts }) };
  } catch (error) {
    if (!(error instanceof OutsideCheckedLaw)) throw error;
    return { ...echo, error: { message: error.message, fields: [{ path: 'on', message: error.message }] } };
  }
}

/** What is wrong with a line, its facts apart. */
function wrongFields({ id, nation, on, ...rest }: Record<string, unknown>): FieldProblem[] {
  const fields: FieldProblem[] = [];
  for (const key of Object.keys(rest))
    if (!KEYS.includes(key))
      fields.push({ path: key.slice(0, 60), message: `is not known here; a line has ${KEYS.join(', ')}` });
  if (id !== undefined && (typeof id !== 'string' || id.length > 200))
    fields.push({ path: 'id', message: 'must be text of at most 200 characters' });
  if (!isNationName(nation)) fields.push({ path: 'nation', message: `must be one of ${NATION_NAMES.join(', ')}` });
  if (!(typeof on === 'string' && isDay(on)))
    fields.push({ path: 'on', message: 'must be a calendar day written YYYY-MM-DD' });
  return fields;
}
