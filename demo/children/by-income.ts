import { aged, type Changes, child, type DemoChild, type Finding, homeOn, SCHOOL, SPRING, says } from './child.ts';

const uc = (...pence: readonly number[]): Changes => {
  const names = ['earningsLastPeriod', 'earningsLastTwoPeriods', 'earningsLastThreePeriods'];
  return {
    benefits: says(['universal-credit']),
    ...Object.fromEntries(pence.map((each, i) => [names[i], says(each)])),
  };
};
const gets = (benefit: string, more: Changes = {}): Changes => ({ benefits: says([benefit]), ...more });

const AFTER = '2026-09-14';
const TAX_CREDIT_DAYS = '2025-03-10';

/** Each kind of proof of low income, on and a penny over its line. */
const PROOFS: readonly (readonly [Finding, string, Changes, string?, string?])[] = [
  ['owed', 'earnings of exactly £616.67 in the last period do not exceed the line', uc(61_667)],
  ['owed', 'earnings of £0 in the last period', uc(0)],
  ['owed', 'a penny over in the last period, but exactly £1,233.34 over two', uc(61_668, 123_334)],
  ['owed', 'a penny over in one and in two periods, but exactly £1,850.00 over three', uc(61_668, 123_335, 185_000)],
  ['not-owed', 'a penny over in each of one, two and three periods', uc(61_668, 123_335, 185_001)],
  [
    'unknown',
    'a penny over in each, but from 1 September 2026 nobody has confirmed what universal credit over the line means',
    uc(61_668, 123_335, 185_001),
    AFTER,
    'earningsLastPeriod',
  ],
  ['owed', 'exactly £616.67, also after 1 September 2026', uc(61_667), AFTER],
  [
    'unknown',
    'a penny over in the last period, and nobody has said what it was over two or three',
    uc(61_668),
    SPRING,
    'earningsLastTwoPeriods',
  ],
  ['unknown', 'universal credit, and nobody has said what was earned', uc(), SPRING, 'earningsLastPeriod'],
  ['owed', 'income support', gets('income-support')],
  ['owed', 'income-based jobseeker’s allowance', gets('income-based-jobseekers-allowance')],
  ['owed', 'income-related employment and support allowance', gets('income-related-employment-and-support-allowance')],
  ['owed', 'support under Part 6 of the Immigration and Asylum Act 1999', gets('asylum-support-part-6')],
  ['owed', 'the guarantee element of pension credit', gets('pension-credit-guarantee')],
  [
    'owed',
    'child tax credit on exactly £16,190, while there were tax credits',
    gets('child-tax-credit-without-working-tax-credit', { childTaxCreditIncome: says(1_619_000) }),
    TAX_CREDIT_DAYS,
  ],
  [
    'not-owed',
    'child tax credit a penny over £16,190',
    gets('child-tax-credit-without-working-tax-credit', { childTaxCreditIncome: says(1_619_001) }),
    TAX_CREDIT_DAYS,
  ],
  [
    'owed',
    'working tax credit at the most, on the last day there was any',
    gets('working-tax-credit-maximum'),
    '2025-04-05',
  ],
  [
    'unknown',
    'working tax credit said to be paid after awards had ended: somebody has to look',
    gets('working-tax-credit-maximum'),
    '2025-04-06',
    'benefits',
  ],
  ['unknown', 'nobody has asked about benefits', { benefits: null }],
  ['not-owed', 'none of the benefits', { benefits: says([]) }],
];

/** Paragraph 9 at 9 years old, and paragraph 11 at 13, between 2 and 3 miles from the nearest school, where only income decides. */
export function byIncome(): DemoChild[] {
  return PROOFS.flatMap(([finding, proof, changes, on = SPRING, turnsOn]) => [
    child(
      homeOn('lapwing', 3720),
      SCHOOL.lapwing,
      aged(9, on),
      [
        finding,
        finding === 'owed' ? [9] : [],
        `Aged 9, 3,720 metres from the nearest school, where only income decides: ${proof}.`,
        turnsOn,
      ],
      changes,
      on,
    ),
    child(
      homeOn('drove', 3760),
      SCHOOL.levels,
      aged(13, on),
      [
        finding,
        finding === 'owed' ? [11] : [],
        `Aged 13, 3,760 metres from the nearest school, where only income decides: ${proof}.`,
        turnsOn,
      ],
      changes,
      on,
    ),
  ]);
}
