import type { FallsUnder } from '../../../rules/england/facts.ts';
import { ageOn, type Day, inWords, isDay } from '../../../rules/kernel/day.ts';
import type { Distance, Measured } from '../../../rules/kernel/distance.ts';
import type { Fact } from '../../../rules/kernel/fact.ts';
import { gap, inMiles, inPounds, type Metres, type Pence } from '../../../rules/kernel/units.ts';
import { asHeading } from './in-sentence.ts';
import { factOf } from './law-of.ts';

/** What a fact is called over its value. One that is not here is called by what the law asks for. */
const LABELS: Readonly<Record<string, string>> = {
  bornOn: 'Date of birth',
  livesInArea: 'Home in the council’s area',
  attendance: 'Goes to this school',
  schoolType: 'Kind of school',
  walkToSchool: 'Walk to school',
  driveToSchool: 'Way to school by road',
  nearerSchools: 'Schools that may be nearer',
  sex: 'Admitted to schools as',
  admissionRound: 'How the place was applied for',
  admissionCriteria: 'Rules for giving out places at nearer schools',
  reachedSelectiveStandard: 'Passed a test for a grammar school nearby',
  courseStartedOn: 'The course begins, or began',
  specialEducationalNeeds: 'Special educational needs',
  disabled: 'Disabled',
  mobilityProblems: 'Hard to get about',
  planNaming: 'EHC plan',
  planTravelCondition: 'The plan makes the family arrange or pay for travel',
  boardingArranged: 'Sleeps at or near the school',
  benefits: 'Benefits',
  earningsLastPeriod: 'Pay, last month of Universal Credit',
  earningsLastTwoPeriods: 'Pay, last 2 months of Universal Credit',
  earningsLastThreePeriods: 'Pay, last 3 months of Universal Credit',
  childTaxCreditIncome: 'Income on the tax credit award',
  statesBeliefWish: 'Chosen for religion or belief',
  beliefWish: 'The wish is based on religion or belief',
  canWalkGivenNeeds: 'Can be expected to walk, given the child’s needs',
  canWalkGivenRoutes: 'The way to school can reasonably be walked',
  nearerSchoolCouldServe: 'The nearer school of the plan suits the child and has a place',
  furtherSchoolCostsTooMuch: 'This school would cost unreasonably more than the nearer one',
};

/** Values that are a code in the facts and have better words than the code. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attendance: {
    registered: 'Goes there now',
    'place-accepted': 'Has said yes to a place',
    considering: 'Thinking about it',
    'section-19-place': 'Taught at a place the council arranged',
  },
  admissionRound: { 'on-time': 'On time, in the normal round', 'late-or-in-year': 'Late, or during a school year' },
  sex: { girl: 'A girl', boy: 'A boy' },
  planNaming: {
    'no-plan': 'No plan',
    'only-this-school': 'Names only this school',
    'this-and-another-this-nearest': 'Names this school and one further away',
    'this-and-another-this-further': 'Names this school and a nearer one',
    'another-school': 'Names a different school',
    'no-school-named': 'Names no school',
  },
};

/** What a fact is called. @param nation whose law the fact is of */
export function factLabel(nation: string, id: string): string {
  const known = LABELS[id];
  if (known !== undefined) return known;
  const asks = factOf(nation, id)?.asks ?? id.replaceAll('-', ' ');
  return asHeading(asks.replace(/^(the|a|an) /, ''));
}

/** The value of a fact for people. @param on the day asked about, for an age beside a date of birth */
export function factValue(nation: string, id: string, value: unknown, on?: Day): string {
  const fact = factOf(nation, id);
  if (id === 'bornOn' && on !== undefined && isDay(String(value)) && (value as Day) <= on)
    return `${inWords(value as Day)} (aged ${ageOn(value as Day, on)})`;
  if (typeof value === 'boolean') return yesOrNo(value, fact);
  if (typeof value === 'number') return fact?.unit === 'pence' ? inPounds(value as Pence) : String(value);
  if (typeof value === 'string') return VALUES[id]?.[value] ?? (isDay(value) ? inWords(value) : code(value));
  if (Array.isArray(value))
    return (
      value.map((each) => (isFallsUnder(each) ? fallsUnder(each) : code(String(each)))).join(', ') || NONE_OF_THOSE
    );
  return thing(value);
}

const NONE_OF_THOSE = 'None of those asked about';

const isFallsUnder = (value: unknown): value is FallsUnder =>
  typeof value === 'object' && value !== null && 'falls' in value;

const fallsUnder = ({ urn, falls }: FallsUnder): string =>
  `${falls.map((each) => each.replaceAll('-', ' ')).join(' and ') || 'none'} (school ${urn})`;

/** A yes or no that only a person can find says who found it. */
function yesOrNo(value: boolean, fact: Fact<unknown> | undefined): string {
  const word = value ? 'Yes' : 'No';
  return fact?.suppliers.every((each) => each === 'judgement') ? `${word}, an officer found so` : word;
}

function thing(value: unknown): string {
  if (isDistance(value)) return distance(value);
  if (isSchools(value)) return schools(value);
  return JSON.stringify(value) ?? 'Not known';
}

const isDistance = (value: unknown): value is Distance =>
  typeof value === 'object' && value !== null && 'metres' in value;

function distance({ withoutUnassessed: without, ...shortest }: Distance): string {
  const length = measured(shortest);
  if (without === undefined) return length;
  if (without === 'none') return `${length}, and none without the parts that nobody has checked`;
  if (without.metres === shortest.metres) return length;
  return `${length}, or ${measured(without)} without the parts that nobody has checked`;
}

const measured = ({ metres, marginMetres }: Measured): string =>
  marginMetres > 0 ? `${inMiles(metres)}, give or take ${gap(marginMetres)}` : exactly(metres);

/** A length that is taken as exact is written out in full where rounding it would hide on which side of a line it is. */
const exactly = (length: Metres): string =>
  Number.isInteger(length) ? inMiles(length) : `${length.toLocaleString('en-GB', { maximumFractionDigits: 3 })} metres`;

interface Schools {
  readonly complete: boolean;
  readonly schools: readonly { readonly name: string; readonly suitable?: string; readonly place?: string }[];
}

const isSchools = (value: unknown): value is Schools =>
  typeof value === 'object' && value !== null && 'schools' in value && Array.isArray(value.schools);

function schools({ complete, schools: all }: Schools): string {
  const names = all.map(({ name, suitable, place }) => {
    const known = [...said(suitable, 'suits', 'does not suit'), ...said(place, 'had a place', 'had no place')];
    return known.length > 0 ? `${name} (${known.join(', ')})` : name;
  });
  const list = names.length > 0 ? names.join('; ') : 'None';
  return complete ? list : `${list}; there may be others`;
}

const said = (answer: string | undefined, yes: string, no: string): string[] =>
  answer === 'yes' ? [yes] : answer === 'no' ? [no] : [];

const code = (id: string): string => asHeading(id.replaceAll('-', ' '));
