import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const income = (on: string, given: Record<string, unknown>, parameters?: Record<string, unknown>) =>
  found('schedule-35b/14', on, given, parameters);
const [TAX_CREDITS, AFTER_THEM, NOW] = ['2024-09-03', '2025-04-06', '2026-09-07'];
const NOTHING_EARLIER = { lowIncomeEarlierThisYear: 'no', freeMealsProtected: false };
const CTC = 'child-tax-credit-without-working-tax-credit';
const UC = { benefits: ['universal-credit'] };
const OVER = { ...UC, earningsLastPeriod: 61_668, earningsLastTwoPeriods: 123_335, earningsLastThreePeriods: 185_001 };

describe('an award that is enough by itself', () => {
  it.each([
    [['asylum-support-part-6'], 'T'],
    [['pension-credit-guarantee'], 'S'],
    [['income-support'], 'R'],
    [['income-based-jobseekers-allowance'], 'R'],
    [['income-related-employment-and-support-allowance'], 'R'],
    [['income-support', 'asylum-support-part-6'], 'T'],
  ])('%j, as sure as %s', (benefits, mark) => expect(income(NOW, { benefits })).toBe(`met: award ${mark}`));
});

describe('tax credits', () => {
  it.each([
    ['the run-on', { benefits: ['working-tax-credit-run-on'] }, 'met: award S, until 2025-04-06'],
    ['the highest rate', { benefits: ['working-tax-credit-maximum'] }, 'met: award T, until 2025-04-06'],
    [
      'child tax credit alone, no income given',
      { benefits: [CTC] },
      'unknown: missing T, needs childTaxCreditIncome, until 2025-04-06',
    ],
    [
      'child tax credit alone, a penny over £16,190',
      { benefits: [CTC], childTaxCreditIncome: 1_619_001, ...NOTHING_EARLIER },
      'not-met: tax-credit-income-over T, until 2025-04-06',
    ],
    [
      'the same with universal credit, earnings not given',
      { benefits: [CTC, 'universal-credit'], childTaxCreditIncome: 1_619_001, ...NOTHING_EARLIER },
      'unknown: missing T, needs earningsLastPeriod and earningsLastTwoPeriods and earningsLastThreePeriods, until 2025-04-06',
    ],
    [
      'the same with universal credit and no earnings',
      { benefits: [CTC, 'universal-credit'], childTaxCreditIncome: 1_619_001, earningsLastPeriod: 0 },
      'met: earnings-within T, 61667 under, until 2025-04-06',
    ],
  ])('%s', (_, given, told) => expect(income(TAX_CREDITS, given)).toBe(told));

  it('after they ended, a person finds what replaced them', () => {
    expect(income(AFTER_THEM, { benefits: [CTC], childTaxCreditIncome: 0, ...NOTHING_EARLIER })).toBe(
      'unknown: tax-credits-ended T, needs benefits of a person, until 2026-09-01',
    );
  });
});

describe('universal credit', () => {
  it.each([
    [
      'nothing known of the earnings: any of three',
      UC,
      'unknown: missing T, needs earningsLastPeriod and earningsLastTwoPeriods and earningsLastThreePeriods',
    ],
    [
      'over in the last period: the longer ones may be enough',
      { ...UC, earningsLastPeriod: 61_668 },
      'unknown: missing T, needs earningsLastTwoPeriods and earningsLastThreePeriods',
    ],
    ['67p under', { ...UC, earningsLastPeriod: 61_600 }, 'met: earnings-within T, 67 under'],
    ['exactly on it', { ...UC, earningsLastPeriod: 61_667 }, 'met: earnings-within T, 0 under'],
    [
      'over in one period, exactly on the line over two',
      { ...OVER, earningsLastTwoPeriods: 123_334 },
      'met: earnings-within S, 0 under',
    ],
    [
      'over in one and two, exactly on the line over three',
      { ...OVER, earningsLastThreePeriods: 185_000 },
      'met: earnings-within S, 0 under',
    ],
    [
      'a penny over every line, from September 2026: a person',
      { ...OVER, ...NOTHING_EARLIER },
      'unknown: earnings-over-open S, 1 over, needs earningsLastPeriod of a person',
    ],
  ])('%s', (_, given, told) => expect(income(NOW, given)).toBe(told));

  it('a penny over every line, while that line was settled', () => {
    expect(income(TAX_CREDITS, { ...OVER, ...NOTHING_EARLIER })).toBe(
      'not-met: earnings-over S, 1 over, until 2025-04-06',
    );
    expect(income(TAX_CREDITS, OVER)).toBe(
      'unknown: missing T, needs lowIncomeEarlierThisYear and freeMealsProtected, until 2025-04-06',
    );
  });

  it('a council’s policy may count every family that gets it, and one that goes by earnings still refuses nobody', () => {
    expect(income(NOW, { ...OVER, ...NOTHING_EARLIER }, { universalCreditTest: 'any-uc' })).toBe(
      'met: any-universal-credit T',
    );
    expect(income(NOW, { ...OVER, ...NOTHING_EARLIER }, { universalCreditTest: 'earnings' })).toBe(
      'unknown: earnings-over-policy S, 1 over, needs earningsLastPeriod of a person',
    );
  });
});

describe('a low income earlier in the school year', () => {
  const NONE = { benefits: [] };
  const open = 'unknown: kept-open R, needs lowIncomeEarlierThisYear of a person';
  it.each([
    [NOW, '2026-09-01', `${open}, until 2027-09-01`],
    [NOW, NOW, `${open}, until 2027-09-01`],
    [NOW, '2026-08-31', 'not-met: none T'],
    [NOW, 'no', 'not-met: none T'],
    [NOW, '2026-09-08', 'unknown: missing T, needs lowIncomeEarlierThisYear, until 2026-09-08'],
    ['2026-08-31', '2025-09-01', `${open}, until 2026-09-01`],
    ['2026-08-31', '2025-08-31', 'not-met: none T, until 2026-09-01'],
  ])('on %s, from %s', (on, lowIncomeEarlierThisYear, told) =>
    expect(income(on, { ...NONE, lowIncomeEarlierThisYear, freeMealsProtected: false })).toBe(told),
  );

  it('is asked about only where today’s income is settled', () => {
    expect(income(NOW, NONE)).toBe('unknown: missing T, needs lowIncomeEarlierThisYear');
    expect(income(NOW, { ...UC, lowIncomeEarlierThisYear: '2026-09-01' })).toBe(
      'unknown: missing T, needs earningsLastPeriod and earningsLastTwoPeriods and earningsLastThreePeriods',
    );
  });

  it('counts to the end of the year where a council’s policy says so', () => {
    const earlier = { lowIncomeEarlierThisYear: '2026-09-01' };
    const kept = 'met: kept R, until 2027-09-01';
    expect(income(NOW, { ...NONE, ...earlier }, { keepLowIncomeToYearEnd: true })).toBe(kept);
    expect(income(NOW, { ...UC, ...earlier }, { keepLowIncomeToYearEnd: true })).toBe(kept);
  });

  it('is not what a low income today rests on', () => {
    const both = { ...UC, earningsLastPeriod: 0, lowIncomeEarlierThisYear: '2026-09-01' };
    expect(income(NOW, both, { keepLowIncomeToYearEnd: true })).toBe('met: earnings-within T, 61667 under');
  });

  it('is not what a low income today rests on either, where it is the council’s own line that is kept to', () => {
    const both = { ...OVER, earningsLastPeriod: 66_300, lowIncomeEarlierThisYear: '2026-09-01' };
    expect(income(NOW, both, { keepLowIncomeToYearEnd: true, earningsLimitOnePeriod: 66_300 })).toBe(
      'met: earnings-within T, 0 under',
    );
  });

  it('is a day, or "no"', () => {
    for (const lowIncomeEarlierThisYear of ['perhaps', 5, '2026-02-30', ['2026-09-01']])
      expect(() => income(NOW, { ...NONE, lowIncomeEarlierThisYear })).toThrow('must be a calendar day');
  });

  it('protected free meals leave it to a person to the end of 2025/26, and say nothing after it', () => {
    const no = { ...NONE, lowIncomeEarlierThisYear: 'no' };
    const last = '2026-08-31';
    expect(income(last, { ...no, freeMealsProtected: true })).toBe(
      'unknown: protected R, needs freeMealsProtected of a person, until 2026-09-01',
    );
    expect(income(last, no)).toBe('unknown: missing T, needs freeMealsProtected, until 2026-09-01');
    expect(income(last, NONE)).toBe(
      'unknown: missing T, needs lowIncomeEarlierThisYear and freeMealsProtected, until 2026-09-01',
    );
    expect(income('2026-09-01', { ...no, freeMealsProtected: true })).toBe('not-met: none T');
  });
});
