import { FactError, type JsonSchema, type Kind } from './fact.ts';
import { readRecord, show } from './reading.ts';

/** Yes, no, or nobody has found out. */
export const KNOWN = ['yes', 'no', 'unknown'] as const;
export type Known = (typeof KNOWN)[number];

/** What is said of each school: the answers it may have, `unknown` among them. */
type Questions = Readonly<Record<string, readonly string[]>>;

/** What a list may have beside the answers to its questions. */
interface More<S extends Questions> {
  /** Questions that are asked of few schools: where one is left out it stays out, and the law says what that means. */
  readonly ifSaid?: S;
  /** Whether schools may be given by their number in the register, `urn`; no number stands on the list twice. */
  readonly numbered?: true;
}

export type ListedSchool<Q extends Questions, S extends Questions = Record<never, never>> = {
  readonly name: string;
  readonly urn?: string;
} & { readonly [K in keyof Q]: Q[K][number] } & { readonly [K in keyof S]?: S[K][number] };

export interface ListedSchools<Q extends Questions, S extends Questions = Record<never, never>> {
  /** False where a school may be missing from the list, such as beyond the edge of the map. */
  readonly complete: boolean;
  readonly schools: readonly ListedSchool<Q, S>[];
}

/** A list of schools with answers to the same questions about each. What is left out is `unknown`. */
export function listedSchools<const Q extends Questions, const S extends Questions = Record<never, never>>(
  questions: Q,
  more: More<S> = {},
): Kind<ListedSchools<Q, S>> {
  const asked = askedOf(questions, more);
  return {
    schema: schemaOf(asked),
    read: (value) => {
      const { complete, schools } = readRecord(value, ['complete', 'schools'], 'a list of schools');
      if (typeof complete !== 'boolean') throw new FactError('complete must be true or false');
      if (!Array.isArray(schools)) throw new FactError('schools must be a list');
      const read = schools.map((each) => readSchool(each, asked) as ListedSchool<Q, S>);
      refuseTwice(read);
      return { complete, schools: read };
    },
  };
}

/** All that may be said of one school, worked out once for each kind of list. */
interface Asked {
  readonly keys: readonly string[];
  readonly numbered: boolean;
  readonly questions: readonly {
    readonly name: string;
    readonly options: readonly string[];
    readonly always: boolean;
  }[];
}

function askedOf(questions: Questions, { ifSaid = {}, numbered }: More<Questions>): Asked {
  const asked = [
    ...Object.entries(questions).map(([name, options]) => ({ name, options, always: true })),
    ...Object.entries(ifSaid).map(([name, options]) => ({ name, options, always: false })),
  ];
  const keys = ['name', ...(numbered ? ['urn'] : []), ...asked.map(({ name }) => name)];
  return { keys, numbered: numbered === true, questions: asked };
}

function schemaOf({ numbered, questions }: Asked): JsonSchema {
  return {
    type: 'object',
    properties: {
      complete: { type: 'boolean' },
      schools: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string', minLength: 1 },
            ...(numbered ? { urn: { type: 'string' } } : {}),
            ...Object.fromEntries(questions.map(({ name, options }) => [name, { enum: options }])),
          },
          required: ['name'],
          additionalProperties: false,
        },
      },
    },
    required: ['complete', 'schools'],
    additionalProperties: false,
  };
}

function readSchool(value: unknown, { keys, questions }: Asked): Record<string, string> {
  const record = readRecord(value, keys, 'a school on the list');
  const { name, urn } = record;
  if (typeof name !== 'string' || name === '') throw new FactError('a school on the list must have a name');
  if (urn !== undefined && typeof urn !== 'string') throw new FactError('urn must be text');
  const school: Record<string, string> = urn === undefined ? { name } : { name, urn };
  for (const { name: question, options, always } of questions) {
    const answer = record[question] ?? undefined;
    if (always || answer !== undefined) school[question] = readAnswer(answer ?? 'unknown', question, options);
  }
  return school;
}

function readAnswer(answer: unknown, question: string, options: readonly string[]): string {
  if (typeof answer === 'string' && options.includes(answer)) return answer;
  throw new FactError(`${question} must be ${options.join(', ')}, not ${show(answer)}`);
}

/** One school that is given twice must not count as two. */
function refuseTwice(schools: readonly { readonly urn?: string }[]): void {
  const urns = schools.flatMap(({ urn }) => urn ?? []);
  const twice = urns.find((urn, at) => urns.indexOf(urn) !== at);
  if (twice !== undefined) throw new FactError(`the list names the school ${show(twice)} twice`);
}

/** All of these: one `no` settles it, else one `unknown` leaves it open. */
export function allKnown(answers: readonly Known[]): Known {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** The names for people, at most three of them. */
export function namesOf(schools: readonly { readonly name: string }[]): string {
  const shown = schools.slice(0, 3).map((each) => each.name);
  return schools.length > 3 ? `${shown.join(', ')} and ${schools.length - 3} more` : shown.join(' and ');
}
