import { inPence, oneOf, yesOrNo } from '../../kernel/kinds.ts';
import { type Parameter, parameter } from '../../kernel/parameter.ts';
import type { Citation } from '../../kernel/provision.ts';
import { type Pence, pence } from '../../kernel/units.ts';
import { instrument, schedule35B } from '../sources.ts';

/** What a council may set about low income. The lines are the regulations' own; a policy may only raise them. */

const line = (id: string, called: string, meaning: string, statute: Pence, cite: Citation): Parameter<Pence> =>
  parameter({
    id,
    called,
    meaning,
    unit: 'pence',
    kind: inPence,
    statute,
    kinder: 'higher',
    effect: 'decides',
    cites: [cite],
  });

const UC = instrument('2018/148', 'regulations 2 to 4');

export const earningsLimitOnePeriod = line(
  'earningsLimitOnePeriod',
  'earnings limit for one period of universal credit',
  'The most that a family on universal credit may earn in the last complete assessment period.',
  pence(61_667),
  UC,
);

export const earningsLimitTwoPeriods = line(
  'earningsLimitTwoPeriods',
  'earnings limit for two periods of universal credit',
  'The most that a family on universal credit may earn in the last two complete assessment periods together.',
  pence(123_334),
  UC,
);

export const earningsLimitThreePeriods = line(
  'earningsLimitThreePeriods',
  'earnings limit for three periods of universal credit',
  'The most that a family on universal credit may earn in the last three complete assessment periods together.',
  pence(185_000),
  UC,
);

/** SI 2003/383 as amended by SI 2011/728. */
export const childTaxCreditLimit = line(
  'childTaxCreditLimit',
  'yearly income limit for child tax credit',
  'The most that a family with child tax credit and no working tax credit may have as yearly income.',
  pence(1_619_000),
  instrument('2003/383'),
);

export const universalCreditTest = parameter({
  id: 'universalCreditTest',
  called: 'how universal credit counts from 1 September 2026',
  meaning:
    'From 1 September 2026, for a family on universal credit who earn more than the limits: an officer looks (ask); the council counts every family on universal credit as low income (any-uc); the council holds that the limits still decide (earnings), which an officer confirms.',
  kind: oneOf(['ask', 'earnings', 'any-uc']),
  statute: 'ask',
  kinder: 'later',
  effect: 'decides',
  cites: [schedule35B('14')],
});

export const keepLowIncomeToYearEnd = parameter({
  id: 'keepLowIncomeToYearEnd',
  called: 'low-income help to the end of the school year',
  meaning:
    'Whether a family who had a low income earlier in the school year counts as having one to the end of that year.',
  kind: yesOrNo,
  statute: false,
  kinder: 'yes',
  effect: 'decides',
  cites: [schedule35B('14')],
});
