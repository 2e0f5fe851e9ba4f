import { type Day, isDay } from './day.ts';
import { type Distance, readDistance } from './distance.ts';
import { FactError, type Kind } from './fact.ts';
import { readMetres, show } from './reading.ts';
import { type Metres, type Pence, pence } from './units.ts';

/** A calendar day. */
export const aDay: Kind<Day> = {
  schema: { type: 'string', format: 'date', examples: ['2018-03-14'] },
  read: (value) => {
    if (typeof value === 'string' && isDay(value)) return value;
    throw new FactError(`must be a calendar day written YYYY-MM-DD, not ${show(value)}`);
  },
};

/** True or false. Leave it out, or say it is missing, when it is not known. */
export const yesOrNo: Kind<boolean> = {
  schema: { type: 'boolean' },
  read: (value) => {
    if (typeof value === 'boolean') return value;
    throw new FactError(`must be true or false, not ${show(value)}`);
  },
};

/** One of a closed list of words. */
export function oneOf<const T extends string>(options: readonly T[]): Kind<T> {
  return {
    schema: { enum: options },
    read: (value) => {
      const found = options.find((option) => option === value);
      if (found !== undefined) return found;
      throw new FactError(`must be one of ${options.join(', ')}, not ${show(value)}`);
    },
  };
}

/** Any number of words out of a closed list, each at most once. An empty list says "none of them". */
export function anyNumberOf<const T extends string>(options: readonly T[]): Kind<readonly T[]> {
  const one = oneOf(options);
  return {
    schema: { type: 'array', uniqueItems: true, items: one.schema },
    read: (value) => {
      if (!Array.isArray(value)) throw new FactError(`must be a list of ${options.join(', ')}, not ${show(value)}`);
      const read = value.map((each) => one.read(each));
      if (new Set(read).size !== read.length) throw new FactError('must not name the same thing twice');
      return read;
    },
  };
}

/** Whole pence, nought or more. */
export const inPence: Kind<Pence> = {
  schema: { type: 'integer', minimum: 0 },
  read: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return pence(value);
    throw new FactError(`must be whole pence, nought or more, not ${show(value)}`);
  },
};

/** A whole number within bounds. */
export function wholeNumber(minimum: number, maximum: number): Kind<number> {
  return {
    schema: { type: 'integer', minimum, maximum },
    read: (value) => {
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum)
        return value;
      throw new FactError(`must be a whole number from ${minimum} to ${maximum}, not ${show(value)}`);
    },
  };
}

/** A length on the ground in metres, exact. */
export const inMetres: Kind<Metres> = {
  schema: { type: 'number', minimum: 0, maximum: 2_000_000 },
  read: (value) => readMetres(value, 'it'),
};

const length = { type: 'number', minimum: 0, maximum: 2_000_000 };
const measured = {
  type: 'object',
  properties: { metres: length, marginMetres: length },
  required: ['metres'],
  additionalProperties: false,
};

/** A walk or a drive: metres alone are exact; a measured one brings its margin. */
export const aDistance: Kind<Distance> = {
  schema: {
    oneOf: [
      { ...length, description: 'Metres, exact.' },
      {
        ...measured,
        properties: {
          ...measured.properties,
          withoutUnassessed: {
            description:
              'The same walk without the stretches that nobody has assessed; "none" where there is no such walk.',
            oneOf: [measured, { const: 'none' }],
          },
          unassessed: {
            type: 'array',
            items: {
              type: 'object',
              properties: { called: { type: 'string' }, metres: length },
              required: ['called', 'metres'],
              additionalProperties: false,
            },
          },
        },
      },
    ],
  },
  read: (value) => (typeof value === 'number' ? readDistance({ metres: value }) : readDistance(value)),
};
