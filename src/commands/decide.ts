import { decideEngland } from '../../rules/england/decide.ts';
import { ENGLAND_FACTS } from '../../rules/england/facts.ts';
import { isDay } from '../../rules/kernel/day.ts';
import { readFacts, schemaOfFacts } from '../../rules/kernel/read-facts.ts';
import { OutsideCheckedLaw } from '../../rules/kernel/register.ts';
import type { FieldProblem } from '../problem.ts';
import type { Command, Io } from './command.ts';
import { linesOf } from './lines.ts';
import { readOptions } from './options.ts';

const LONGEST_LINE = 1_000_000;

export const decide: Command = {
  name: 'decide',
  usage: '[--schema] < questions.jsonl',
  does: 'Applies the law to facts: a question a line in, {"on": "2026-09-07", "facts": {…}}; a decision a line out, in order. Keeps nothing.',
  run: async (args, io) => {
    const { options } = readOptions(args, { schema: 'flag' });
    if (options.schema) {
      io.out(`${JSON.stringify(QUESTION_SCHEMA, null, 2)}\n`);
      return 0;
    }
    return decideLines(io);
  },
};

/** The JSON Schema of one line. */
const QUESTION_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A question about one child',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 200, description: 'Anything you like; it comes back with the decision.' },
    nation: { const: 'england', default: 'england' },
    on: { type: 'string', format: 'date', description: 'The day the law is asked about.' },
    facts: schemaOfFacts(ENGLAND_FACTS),
  },
  required: ['on', 'facts'],
  additionalProperties: false,
};

async function decideLines(io: Io): Promise<number> {
  let number = 0;
  let refused = 0;
  for await (const line of linesOf(io.input)) {
    number++;
    if (line.trim() === '') continue;
    const answer = answerLine(line);
    if ('error' in answer) refused++;
    io.out(`${JSON.stringify('error' in answer ? { line: number, ...answer } : answer)}\n`);
  }
  if (refused > 0) io.err(`${refused} of ${number} lines could not be decided; each says why.\n`);
  return refused > 0 ? 1 : 0;
}

type Answer =
  | Readonly<Record<string, unknown>>
  | { readonly id?: string; readonly error: { readonly message: string; readonly fields?: readonly FieldProblem[] } };

function answerLine(line: string): Answer {
  if (line.length > LONGEST_LINE) return { error: { message: `The line is longer than ${LONGEST_LINE} characters.` } };
  let question: unknown;
  try {
    question = JSON.parse(line);
  } catch (error) {
    return { error: { message: `This is not JSON: ${(error as Error).message}` } };
  }
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return { error: { message: 'A line must be an object with "on" and "facts".' } };
  return answerQuestion(question as Record<string, unknown>);
}

const KEYS = ['id', 'nation', 'on', 'facts'];

function answerQuestion(question: Record<string, unknown>): Answer {
  const { id, nation = 'england', on, facts } = question;
  const fields: FieldProblem[] = [];
  for (const key of Object.keys(question))
    if (!KEYS.includes(key))
      fields.push({ path: key.slice(0, 60), message: `is not known here; a line has ${KEYS.join(', ')}` });
  if (id !== undefined && (typeof id !== 'string' || id.length > 200))
    fields.push({ path: 'id', message: 'must be text of at most 200 characters' });
  if (nation !== 'england')
    fields.push({ path: 'nation', message: 'must be england: no other nation’s law is written here yet' });
  const isOn = typeof on === 'string' && isDay(on);
  if (!isOn) fields.push({ path: 'on', message: 'must be a calendar day written YYYY-MM-DD' });
  const read = readFacts(ENGLAND_FACTS, facts);
  if ('problems' in read)
    fields.push(...read.problems.map(({ path, message }) => ({ path: path ? `facts.${path}` : 'facts', message })));
  const echo = typeof id === 'string' && id.length <= 200 ? { id } : {};
  if (fields.length > 0 || !isOn || 'problems' in read)
    return { ...echo, error: { message: 'The question could not be read.', fields } };
  try {
    return { ...echo, ...decideEngland({ on, facts: read.facts }) };
  } catch (error) {
    if (!(error instanceof OutsideCheckedLaw)) throw error;
    return { ...echo, error: { message: error.message, fields: [{ path: 'on', message: error.message }] } };
  }
}
