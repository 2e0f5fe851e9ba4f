import { type Day, isDay, yearOf } from '../kernel/day.ts';
import { FactError, type Kind } from '../kernel/fact.ts';
import { readMetres, readRecord, show } from '../kernel/reading.ts';
import type { Metres } from '../kernel/units.ts';

/** The distance beyond which a council helps a pupil of this age and stage, by its own policy. */
export interface LocalLine {
  readonly metres: Metres;
  /** What exactly on the line counts as; left out where the policy does not say. */
  readonly onTheLine?: 'helped' | 'not-helped';
  /** The last day on which this line is the pupil's, such as the day before the 8th birthday. */
  readonly until?: Day;
}

const KEYS = ['metres', 'onTheLine', 'until'];

export const aLocalLine: Kind<LocalLine> = {
  schema: {
    type: 'object',
    properties: {
      metres: { type: 'number', minimum: 0, maximum: 2_000_000 },
      onTheLine: { enum: ['helped', 'not-helped'] },
      until: { type: 'string', format: 'date' },
    },
    required: ['metres'],
    additionalProperties: false,
  },
  read: (value) => {
    const { metres, onTheLine, until } = readRecord(value, KEYS, 'a local walking distance');
    if (onTheLine !== undefined && onTheLine !== 'helped' && onTheLine !== 'not-helped')
      throw new FactError(`onTheLine must be helped or not-helped, not ${show(onTheLine)}`);
    if (until !== undefined && !(typeof until === 'string' && isDay(until)))
      throw new FactError(`until must be a calendar day written YYYY-MM-DD, not ${show(until)}`);
    // The day after it is told as the day to look again, so that has to be in the calendar too.
    if (until !== undefined && yearOf(until) > 2150)
      throw new FactError(`until must be in 2150 or earlier, or left out where the line has no last day, not ${until}`);
    return {
      metres: readMetres(metres, 'metres'),
      ...(onTheLine === undefined ? {} : { onTheLine }),
      ...(until === undefined ? {} : { until }),
    };
  },
};
