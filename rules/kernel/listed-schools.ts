import { FactError, type Kind } from './fact.ts';
import { readRecord, show } from './reading.ts';

/** Yes, no, or nobody has found out. */
export const KNOWN = ['yes', 'no', 'unknown'] as const;
export type Known = (typeof KNOWN)[number];

/** What is said of each school: the answers it may have, `unknown` among them. */
type Questions = Readonly<Record<string, readonly string[]>>;

export type ListedSchool<Q extends Questions> = { readonly name: string } & { readonly [K in keyof Q]: Q[K][number] };

export interface ListedSchools<Q extends Questions> {
  /** False where a school may be missing from the list, such as beyond the edge of the map. */
  readonly complete: boolean;
  readonly schools: readonly ListedSchool<Q>[];
}

/** A list of schools with answers to the same questions about each. What is left out is `unknown`. */
export function listedSchools<const Q extends Questions>(questions: Q): Kind<ListedSchools<Q>> {
  const properties = Object.fromEntries(Object.entries(questions).map(([name, options]) => [name, { enum: options }]));
  return {
    schema: {
      type: 'object',
      properties: {
        complete: { type: 'boolean' },
        schools: {
          type: 'array',
          items: {
            type: 'object',
            properties: { name: { type: 'string', minLength: 1 }, ...properties },
            required: ['name'],
            additionalProperties: false,
          },
        },
      },
      required: ['complete', 'schools'],
      additionalProperties: false,
    },
    read: (value) => {
      const { complete, schools } = readRecord(value, ['complete', 'schools'], 'a list of schools');
      if (typeof complete !== 'boolean') throw new FactError('complete must be true or false');
      if (!Array.isArray(schools)) throw new FactError('schools must be a list');
      return { complete, schools: schools.map((each) => readSchool(each, questions)) };
    },
  };
}

function readSchool<Q extends Questions>(value: unknown, questions: Q): ListedSchool<Q> {
  const record = readRecord(value, ['name', ...Object.keys(questions)], 'a school on the list');
  if (typeof record.name !== 'string' || record.name === '')
    throw new FactError('a school on the list must have a name');
  const answers = Object.entries(questions).map(([name, options]) => {
    const answer = record[name] ?? 'unknown';
    if (typeof answer === 'string' && options.includes(answer)) return [name, answer];
    throw new FactError(`${name} must be ${options.join(', ')}, not ${show(answer)}`);
  });
  return { name: record.name, ...Object.fromEntries(answers) } as ListedSchool<Q>;
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
