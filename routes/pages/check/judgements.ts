import type { FieldProblem } from '../../../src/problem.ts';
import { type Answers, one } from './answers.ts';
import type { GivenFacts } from './question.ts';

const KNOWN = ['yes', 'no', 'unknown'];

/** What only a named person can find: the field, the fact, and the question as an officer is asked it. */
export const JUDGEMENTS = [
  ['can-walk-needs', 'canWalkGivenNeeds', 'Given the child’s needs, can the child reasonably be expected to walk?'],
  ['can-walk-ways', 'canWalkGivenRoutes', 'Can the way to school reasonably be walked, with an adult where needed?'],
  ['needs-adult', 'walkNeedsAdult', 'Can the child walk there in reasonable safety only with an adult?'],
  [
    'adult-can-come',
    'adultCanAccompany',
    'From all that the family says, can an adult reasonably be expected to walk with the child?',
  ],
  ['travel-suits', 'freeTravelSuits', 'Does the free travel that somebody else gives suit this child?'],
  ['belief-found', 'beliefWish', 'Is the parent’s wish for this school based on religion or belief?'],
  [
    'plan-nearer-serves',
    'nearerSchoolCouldServe',
    'Does the nearer school of the plan’s condition suit the child, and have a place?',
  ],
  [
    'plan-cost',
    'furtherSchoolCostsTooMuch',
    'Counting travel, would this school cost so much more than the nearer one that it is unreasonable public spending?',
  ],
] as const;

/** Takes what an officer found into the facts, with who found it. */
export function judgements(answers: Answers, officerName: string, facts: GivenFacts, problems: FieldProblem[]): void {
  for (const [name, fact] of JUDGEMENTS) {
    const chosen = one(answers, name);
    if (chosen === 'yes' || chosen === 'no')
      facts[fact] = { value: chosen === 'yes', by: 'judgement', source: `Found by ${officerName}` };
    else if (chosen !== undefined && chosen !== 'not-found')
      problems.push({ path: name, message: 'Select one of the answers' });
  }
}

/** An officer's answers about the nearer schools of an earlier look at the same question. */
export interface NearerAnswer {
  readonly suitable?: string;
  readonly place?: string;
  readonly suitsBelief?: string;
}

/** What was said of one school; empty where nothing was. */
export function nearerAnswer(answers: Answers, urn: string, problems: FieldProblem[]): NearerAnswer {
  const read = (part: string): string | undefined => {
    const chosen = one(answers, `nearer-${urn}-${part}`);
    if (chosen === undefined || KNOWN.includes(chosen)) return chosen;
    problems.push({ path: `nearer-${urn}-${part}`, message: 'Select one of the answers' });
    return undefined;
  };
  const [suitable, place, belief] = [read('suitable'), read('place'), read('belief')];
  return { ...(suitable ? { suitable } : {}), ...(place ? { place } : {}), ...(belief ? { suitsBelief: belief } : {}) };
}
