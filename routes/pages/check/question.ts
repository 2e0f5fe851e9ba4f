import { birthday, type Day, inWords } from '../../../rules/kernel/day.ts';
import type { CheckQuestion, HomeAsked } from '../../../src/checks/check.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Answers, isPlanAsked, malformed, many, one } from './answers.ts';
import { judgements } from './judgements.ts';
import { nearbyFrom } from './nearby.ts';
import { isPastSchoolAge } from './past-school-age.ts';
import { readDate, readPoint, readPounds } from './read-answer.ts';

/** Facts as they are given to a check: a value and who says so, or why it is not known. */
export type GivenFacts = Record<string, unknown>;

const said = (value: unknown) => ({ value, by: 'parent' });
const NOT_SURE = { missing: 'You told us that you are not sure.' };

/** The answers as one question, or everything that has to be mended first. `path` is the id of a field on the form. */
export function questionFrom(
  answers: Answers,
  today: Day,
  officerName: string | undefined,
): { question: CheckQuestion } | { problems: FieldProblem[] } {
  const problems = malformed(answers);
  const facts: GivenFacts = {};
  const home = homeFrom(answers, officerName !== undefined, problems);
  const schoolUrn = one(answers, 'school') ?? '';
  if (!/^\d{1,8}$/.test(schoolUrn)) problems.push({ path: 'school', message: 'Select the school' });
  const on = childFrom(answers, today, facts, problems);
  courseFrom(answers, today, facts, problems);
  needsFrom(answers, facts, problems);
  planFrom(answers, facts, problems);
  familyFrom(answers, facts, problems);
  nearbyFrom(answers, facts, problems);
  if (officerName !== undefined) judgements(answers, officerName, facts, problems);
  if (problems.length > 0) return { problems };
  const area = one(answers, 'area');
  return { question: { ...(area ? { area } : {}), home, schoolUrn, on, facts } };
}

export function homeFrom(answers: Answers, officer: boolean, problems: FieldProblem[]): HomeAsked {
  const typed = officer ? one(answers, 'point') : undefined;
  if (typed !== undefined) {
    const at = readPoint(typed);
    if (at) return { at, kind: 'officer-point' };
    problems.push({ path: 'point', message: 'Enter the point as latitude and longitude, like 52.6712, -0.7301' });
  }
  const postcode = one(answers, 'postcode');
  if (postcode === undefined && typed === undefined)
    problems.push({ path: 'postcode', message: 'Enter the postcode where your child lives' });
  const address = one(answers, 'address');
  if (address !== undefined && /^\d{1,12}$/.test(address)) return { uprn: address, ...(postcode ? { postcode } : {}) };
  return { postcode: postcode ?? '' };
}

/** In years: whoever seems older than this is mostly a year typed wrongly. */
const OLDEST = 25;

export function childFrom(answers: Answers, today: Day, facts: GivenFacts, problems: FieldProblem[]): Day {
  const born = readDate(answers, 'born', 'Date of birth');
  const start = readDate(answers, 'start', 'The date travel would start');
  const on = 'day' in start ? start.day : today;
  if ('wrong' in born) problems.push({ path: 'born-day', message: born.wrong });
  if ('empty' in born) problems.push({ path: 'born-day', message: 'Enter your child’s date of birth' });
  if ('wrong' in start) problems.push({ path: 'start-day', message: start.wrong });
  if ('day' in born) {
    if (born.day > today)
      problems.push({ path: 'born-day', message: 'Date of birth must be in the past. Check the year' });
    else if (born.day > on)
      problems.push({
        path: 'start-day',
        message: `The date travel would start must be after ${inWords(born.day)}. Check the year`,
      });
    else if (birthday(born.day, OLDEST) < (on < today ? on : today))
      problems.push({
        path: 'born-day',
        message: 'Date of birth is too long ago for school or college. Check the year',
      });
    facts.bornOn = said(born.day);
  }
  choice(answers, 'attendance', 'attendance', ATTENDANCES, facts, problems);
  entryYearFrom(answers, facts, problems);
  yesNo(answers, 'two-homes', 'twoHomes', facts, problems);
  return on;
}

const ATTENDANCES = [
  'registered',
  'place-accepted',
  'considering',
  'also-at-pupil-referral-unit',
  'also-at-another-school',
  'section-19-place',
  'excluded-taught-elsewhere',
  'home-educated',
  'otherwise-at-home',
  'otherwise-away',
];

function entryYearFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  const typed = one(answers, 'entry-year');
  if (typed === undefined) return;
  if (/^20\d\d$/.test(typed)) facts.entryYear = said(Number(typed));
  else problems.push({ path: 'entry-year', message: 'Enter the year as 4 numbers, like 2024' });
}

/** When the course began: of those past compulsory school age. What was typed before the birthday was put right says nothing. */
export function courseFrom(answers: Answers, today: Day, facts: GivenFacts, problems: FieldProblem[]): void {
  if (!isPastSchoolAge(answers, today)) return;
  const began = readDate(answers, 'course', 'The date the course began');
  if ('wrong' in began) problems.push({ path: 'course-day', message: began.wrong });
  if ('day' in began) facts.courseStartedOn = said(began.day);
}

export function needsFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  yesNo(answers, 'special-needs', 'specialEducationalNeeds', facts, problems);
  yesNo(answers, 'disabled', 'disabled', facts, problems);
  yesNo(answers, 'mobility', 'mobilityProblems', facts, problems);
  choice(answers, 'plan', 'planNaming', PLANS, facts, problems);
  yesNo(answers, 'boarding', 'boardingArranged', facts, problems);
}

/** What was answered about another plan, before the answer was changed, says nothing of this one. */
export function planFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  if (isPlanAsked(answers)) yesNo(answers, 'plan-condition', 'planTravelCondition', facts, problems);
}

const FREE_TRAVEL = ['nobody', 'public-scheme', 'school', 'another-body'];

const PLANS = [
  'no-plan',
  'only-this-school',
  'this-and-another-this-nearest',
  'this-and-another-this-further',
  'another-school',
  'no-school-named',
];

export function familyFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  benefitsFrom(answers, facts, problems);
  if (many(answers, 'benefits').includes('universal-credit')) {
    pounds(answers, 'earnings-1', 'earningsLastPeriod', facts, problems);
    pounds(answers, 'earnings-2', 'earningsLastTwoPeriods', facts, problems);
    pounds(answers, 'earnings-3', 'earningsLastThreePeriods', facts, problems);
  }
  if (many(answers, 'benefits').includes('child-tax-credit-without-working-tax-credit')) {
    pounds(answers, 'tax-credit-income', 'childTaxCreditIncome', facts, problems);
  }
  incomeEarlierFrom(answers, facts, problems);
  choice(answers, 'travel-by', 'freeTravelBy', FREE_TRAVEL, facts, problems);
  yesNo(answers, 'belief', 'statesBeliefWish', facts, problems);
}

/** The law's fact is a day. A parent need not know it: the council has its records. */
function incomeEarlierFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  const chosen = one(answers, 'income-earlier');
  if (chosen === 'no') facts.lowIncomeEarlierThisYear = said('no');
  else if (chosen === 'yes')
    facts.lowIncomeEarlierThisYear = { missing: 'You told us that there was one. The council has to find out when.' };
  else notSureOr(chosen, 'income-earlier', 'lowIncomeEarlierThisYear', facts, problems);
}

function benefitsFrom(answers: Answers, facts: GivenFacts, problems: FieldProblem[]): void {
  const ticked = many(answers, 'benefits');
  if (ticked.length === 0) return;
  const exclusive = ticked.find((value) => value === 'none' || value === 'not-sure');
  if (exclusive && ticked.length > 1) {
    const words = exclusive === 'none' ? 'None of these' : 'Not sure';
    problems.push({ path: 'benefits', message: `Select the benefits your family gets, or select “${words}”` });
  } else facts.benefits = exclusive === 'not-sure' ? NOT_SURE : said(exclusive === 'none' ? [] : [...ticked]);
}

function pounds(answers: Answers, name: string, fact: string, facts: GivenFacts, problems: FieldProblem[]): void {
  const typed = one(answers, name);
  if (typed === undefined) return;
  const pence = readPounds(typed);
  if (pence === undefined) problems.push({ path: name, message: 'Enter an amount in pounds, like 616.67' });
  else facts[fact] = said(pence);
}

export function yesNo(answers: Answers, name: string, fact: string, facts: GivenFacts, problems: FieldProblem[]): void {
  const chosen = one(answers, name);
  if (chosen === 'yes' || chosen === 'no') facts[fact] = said(chosen === 'yes');
  else notSureOr(chosen, name, fact, facts, problems);
}

export function choice(
  answers: Answers,
  name: string,
  fact: string,
  options: readonly string[],
  facts: GivenFacts,
  problems: FieldProblem[],
): void {
  const chosen = one(answers, name);
  if (chosen !== undefined && options.includes(chosen)) facts[fact] = said(chosen);
  else notSureOr(chosen, name, fact, facts, problems);
}

/** No answer at all is not known either, and needs no words of its own. */
function notSureOr(
  chosen: string | undefined,
  name: string,
  fact: string,
  facts: GivenFacts,
  problems: FieldProblem[],
): void {
  if (chosen === 'not-sure') facts[fact] = NOT_SURE;
  else if (chosen !== undefined) problems.push({ path: name, message: 'Select one of the answers' });
}
