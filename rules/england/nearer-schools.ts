import { FactError, type Kind } from '../kernel/fact.ts';
import { readRecord, show } from '../kernel/reading.ts';

/** Yes, no, or nobody has found out. */
export type Known = 'yes' | 'no' | 'unknown';

/** A qualifying school that is, or may be, nearer to the home than the one asked about. */
export interface NearerSchool {
  readonly name: string;
  readonly urn?: string;
  /** `unknown` where the two walks differ by less than their margins. Equal distance is not nearer. */
  readonly nearer: Known;
  /** Whether it suits the child’s age, ability, aptitude and any special educational needs. */
  readonly suitable: Known;
  /** Whether the child had, or could have had, a place there. */
  readonly place: Known;
  /** Whether it has permanently excluded this child: no arrangements have then been made there. Left out where nobody said so. */
  readonly excludedChild?: Known;
  /** Whether it suits the parent’s religion or belief; left out where that was not asked. */
  readonly suitsBelief?: Known;
}

export interface NearerSchools {
  /** False where a nearer school may be missing from the list, such as beyond the edge of the map. */
  readonly complete: boolean;
  readonly schools: readonly NearerSchool[];
}

const KNOWN = ['yes', 'no', 'unknown'] as const;
const SCHOOL_KEYS = ['name', 'urn', 'nearer', 'suitable', 'place', 'excludedChild', 'suitsBelief'];

export const nearerSchoolsKind: Kind<NearerSchools> = {
  schema: {
    type: 'object',
    properties: {
      complete: { type: 'boolean' },
      schools: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            urn: { type: 'string' },
            ...Object.fromEntries(SCHOOL_KEYS.slice(2).map((key) => [key, { enum: KNOWN }])),
          },
          required: ['name'],
          additionalProperties: false,
        },
      },
    },
    required: ['complete', 'schools'],
    additionalProperties: false,
  },
  read: (value) => {
    const { complete, schools } = readRecord(value, ['complete', 'schools'], 'nearerSchools');
    if (typeof complete !== 'boolean') throw new FactError('nearerSchools.complete must be true or false');
    if (!Array.isArray(schools)) throw new FactError('nearerSchools.schools must be a list');
    const read = schools.map(readSchool);
    const urns = read.flatMap(({ urn }) => urn ?? []);
    const twice = urns.find((urn, at) => urns.indexOf(urn) !== at);
    if (twice !== undefined) throw new FactError(`nearerSchools.schools names the school ${show(twice)} twice`);
    return { complete, schools: read };
  },
};

function readSchool(value: unknown): NearerSchool {
  const record = readRecord(value, SCHOOL_KEYS, 'a nearer school');
  const { name, urn, excludedChild, suitsBelief } = record;
  if (typeof name !== 'string' || name === '') throw new FactError('a nearer school must have a name');
  if (urn !== undefined && typeof urn !== 'string') throw new FactError('urn must be text');
  return {
    name,
    ...(urn === undefined ? {} : { urn }),
    nearer: readKnown(record.nearer ?? 'yes', 'nearer'),
    suitable: readKnown(record.suitable ?? 'unknown', 'suitable'),
    place: readKnown(record.place ?? 'unknown', 'place'),
    ...(excludedChild === undefined ? {} : { excludedChild: readKnown(excludedChild, 'excludedChild') }),
    ...(suitsBelief === undefined ? {} : { suitsBelief: readKnown(suitsBelief, 'suitsBelief') }),
  };
}

function readKnown(value: unknown, name: string): Known {
  const found = KNOWN.find((each) => each === value);
  if (found === undefined) throw new FactError(`${name} must be yes, no or unknown, not ${show(value)}`);
  return found;
}

/** Whether the child could have gone there instead: nearer, suitable, with a place, and not one that has excluded the child for good. */
export function couldHaveGone({ nearer, suitable, place, excludedChild = 'no' }: NearerSchool): Known {
  return allKnown([nearer, suitable, place, OPPOSITE[excludedChild]]);
}

const OPPOSITE = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;

/** As {@link couldHaveGone}, and the school suits the parent’s religion or belief. */
export function couldHaveGoneInBelief(school: NearerSchool): Known {
  return allKnown([couldHaveGone(school), school.suitsBelief ?? 'unknown']);
}

function allKnown(answers: readonly Known[]): Known {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}
