import { type Day, inWords, isDay } from '../../../rules/kernel/day.ts';
import type { Facts } from '../../../rules/kernel/fact.ts';

const yesNo = (value: unknown) => (value === true ? 'Yes' : 'No');
const judged = (value: unknown) => (value === true ? 'Yes, an officer found so' : 'No, an officer found so');

/** An amount in pence for people: `£616.67`. */
export const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;

const ATTENDANCE: Readonly<Record<string, string>> = {
  registered: 'Goes there now',
  'place-accepted': 'Has said yes to a place',
  considering: 'Thinking about it',
  'section-19-place': 'Taught at a place the council arranged',
};

const PLANS: Readonly<Record<string, string>> = {
  'no-plan': 'No plan',
  'only-this-school': 'Names only this school',
  'this-and-another-this-nearest': 'Names this school and one further away',
  'this-and-another-this-further': 'Names this school and a nearer one',
  'another-school': 'Names a different school',
  'no-school-named': 'Names no school',
};

/** How each fact that someone gave is said on a page. Measured ones have their own part of it. */
const WORDS: readonly (readonly [fact: string, label: string, say: (value: unknown) => string])[] = [
  ['bornOn', 'Date of birth', (value) => (isDay(String(value)) ? inWords(value as Day) : String(value))],
  ['attendance', 'Goes to this school', (value) => ATTENDANCE[String(value)] ?? String(value)],
  ['specialEducationalNeeds', 'Special educational needs', yesNo],
  ['disabled', 'Disabled', yesNo],
  ['mobilityProblems', 'Hard to get about', yesNo],
  ['planNaming', 'EHC plan', (value) => PLANS[String(value)] ?? String(value)],
  ['planTravelCondition', 'The plan makes you arrange or pay for travel', yesNo],
  ['boardingArranged', 'Sleeps at or near the school', yesNo],
  [
    'benefits',
    'Benefits',
    (value) =>
      Array.isArray(value) && value.length > 0 ? value.map(benefit).join(', ') : 'None of those we asked about',
  ],
  ['earningsLastPeriod', 'Pay, last month of Universal Credit', (value) => pounds(Number(value))],
  ['earningsLastTwoPeriods', 'Pay, last 2 months of Universal Credit', (value) => pounds(Number(value))],
  ['earningsLastThreePeriods', 'Pay, last 3 months of Universal Credit', (value) => pounds(Number(value))],
  ['childTaxCreditIncome', 'Income on the tax credit award', (value) => pounds(Number(value))],
  ['statesBeliefWish', 'Chosen for religion or belief', yesNo],
  ['beliefWish', 'The wish is based on religion or belief', judged],
  ['canWalkGivenNeeds', 'Can be expected to walk, given the child’s needs', judged],
  ['canWalkGivenRoutes', 'The way to school can reasonably be walked', judged],
  ['nearerSchoolCouldServe', 'The nearer school of the plan suits the child and has a place', judged],
  ['furtherSchoolCostsTooMuch', 'This school would cost unreasonably more than the nearer one', judged],
];

const benefit = (id: unknown): string => {
  const words = String(id).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The facts that have words here. */
export const WORDED: readonly string[] = WORDS.map(([id]) => id);

/** What the answer rests on, in words. What is not known says so, and is never left out. */
export function factRows(facts: Facts): { key: string; value: string }[] {
  return WORDS.flatMap(([id, label, say]) => {
    const given = facts[id];
    if (!given) return ALWAYS.includes(id) ? [{ key: label, value: 'Not known' }] : [];
    return [{ key: label, value: 'value' in given ? say(given.value) : 'Not known' }];
  });
}

/** Facts that are asked of everyone, so that silence about them is worth showing. */
const ALWAYS: readonly string[] = [
  'bornOn',
  'attendance',
  'specialEducationalNeeds',
  'disabled',
  'mobilityProblems',
  'planNaming',
  'boardingArranged',
  'benefits',
  'statesBeliefWish',
];
