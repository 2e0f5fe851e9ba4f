import type { FieldProblem } from '../../../src/problem.ts';
import { type Answers, one } from './answers.ts';
import type { GivenFacts } from './question.ts';

const KNOWN = ['yes', 'no', 'unknown'];

/** What only a named person can find, with who found it. Names of nearer schools travel with the answers about them. */
export function judgements(answers: Answers, officerName: string, facts: GivenFacts, problems: FieldProblem[]): void {
  const found = (value: unknown) => ({ value, by: 'judgement', source: `Found by ${officerName}` });
  const yesNo = (name: string, fact: string) => {
    const chosen = one(answers, name);
    if (chosen === 'yes' || chosen === 'no') facts[fact] = found(chosen === 'yes');
    else if (chosen !== undefined && chosen !== 'not-found')
      problems.push({ path: name, message: 'Select one of the answers' });
  };
  yesNo('can-walk-needs', 'canWalkGivenNeeds');
  yesNo('can-walk-ways', 'canWalkGivenRoutes');
  yesNo('belief-found', 'beliefWish');
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
