import { oneOf, wholeNumber } from './kinds.ts';
import { type Parameter, parameter } from './parameter.ts';
import type { Mark } from './provision.ts';

/** What a time limit in working days is for, in the order in which they come. */
export const CLOCK_NAMES = ['application', 'askReview1', 'review1', 'askReview2', 'review2', 'review2Letter'] as const;

export type ClockName = (typeof CLOCK_NAMES)[number];

/** What a source recommends, in working days, and how sure we are of it. Nothing here is statute. */
export interface Recommended {
  readonly workingDays: number;
  readonly mark: Mark;
}

/** One nation's time limits: as parameters that a council's policy may set, and as what is recommended to it. */
export interface Clocks {
  readonly parameters: Readonly<Record<ClockName, Parameter<number>>>;
  readonly recommended: Readonly<Partial<Record<ClockName, Recommended>>>;
  /** How long a family is told before less travel begins. */
  readonly notice: { readonly days: Parameter<number>; readonly runsTo: Parameter<NoticeRunsTo> };
}

/** Until when travel goes on once the days of notice are over, the kindest last. */
export const NOTICE_RUNS_TO = ['end-of-notice', 'end-of-term', 'end-of-school-year'] as const;

export type NoticeRunsTo = (typeof NOTICE_RUNS_TO)[number];

/** Whose time it is decides which way is kinder: a family's to ask should be long, a council's to answer short. */
const CLOCKS = {
  application: [
    'lower',
    'time to decide on an application',
    'Working days from the day on which an application is received to the day by which it is decided.',
  ],
  askReview1: [
    'higher',
    'time to ask for a review',
    'Working days from the day on which the family has the decision to the last day on which a review can be asked for. A later request is still looked at.',
  ],
  review1: [
    'lower',
    'time for stage 1 of a review',
    'Working days from the day on which a review is asked for to the day by which a senior officer answers it.',
  ],
  askReview2: [
    'higher',
    'time to ask for stage 2 of a review',
    'Working days from the day on which the family has the answer of stage 1 to the last day on which a panel can be asked for. A later request is still looked at.',
  ],
  review2: [
    'lower',
    'time for stage 2 of a review',
    'Working days from the day on which a panel is asked for to the day by which it hears the family.',
  ],
  review2Letter: [
    'lower',
    'time for the letter after stage 2',
    'Working days from the hearing to the day by which the panel’s letter is sent.',
  ],
} as const satisfies Readonly<Record<ClockName, readonly ['lower' | 'higher', string, string]>>;

/**
 * A nation's time limits. They are recommended at most, so a policy may set any: one that departs from a recommendation is
 * kept, and told (see `rules/policy/deadlines.ts`).
 */
export function clocks(cites: Parameter<number>['cites'], recommended: Clocks['recommended']): Clocks {
  const named = (name: ClockName): Parameter<number> => {
    const [kinder, called, meaning] = CLOCKS[name];
    return parameter({ id: `${name}WorkingDays`, called, meaning, kind: days, kinder, effect: 'shown', cites });
  };
  const parameters = Object.fromEntries(CLOCK_NAMES.map((name) => [name, named(name)]));
  return Object.freeze({ parameters: parameters as Clocks['parameters'], recommended, notice: notice(cites) });
}

/** Everything of a nation's time limits that a policy may set, in the order in which it is shown. */
export const settableOf = ({ parameters, notice: { days, runsTo } }: Clocks): readonly Parameter<unknown>[] => [
  ...Object.values(parameters),
  days,
  runsTo,
];

/** No number was found in any source: a policy may set any, and where it is silent `rules/policy/notice.ts` says what holds. */
const notice = (cites: Parameter<number>['cites']): Clocks['notice'] => ({
  days: parameter({
    id: 'noticeDays',
    called: 'notice before less travel begins',
    meaning:
      'Days from the day on which the family is told to the last day on which the child travels as before, at least.',
    kind: wholeNumber(0, 400),
    kinder: 'higher',
    effect: 'shown',
    cites,
  }),
  runsTo: parameter({
    id: 'noticeRunsTo',
    called: 'until when travel goes on after notice',
    meaning:
      'Once the days of notice are over, less travel begins on the next day; after the end of that term; after the end of that school year.',
    kind: oneOf(NOTICE_RUNS_TO),
    kinder: 'later',
    effect: 'shown',
    cites,
  }),
});

/** From the next working day to a year of them. */
const days = wholeNumber(1, 260);
