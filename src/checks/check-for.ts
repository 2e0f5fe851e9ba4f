import type { Day } from '../../rules/kernel/day.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import type { Finding } from '../../rules/kernel/finding.ts';
import {
  type FactGroup,
  hiddenFrom,
  type Knows,
  mayKnow,
  mayKnowEveryFact,
  mayKnowFact,
} from '../authorities/index.ts';
import type { Check, NearerEvidence } from './check.ts';
import { textOf } from './tell/law-of.ts';

/** A check as somebody may read it: whole, or cut to what their work needs. There is no third way to have it on a page. */
export type CheckShown = { readonly whole: Check } | { readonly inPart: CheckInPart };

/**
 * What is left of a check for whoever may not know everything. Nothing in it comes from a fact of a hidden group, and neither does whether it is
 * there: a ground stands on facts of several groups, so its verdict is left out; what each provision found is told where every fact
 * that its text can ask for may be known. The finding itself stays, and what can be inferred from it is said in `src/README.md`.
 */
export interface CheckInPart {
  readonly school: Pick<Check['school'], 'urn' | 'name'>;
  readonly on: Day;
  readonly nation: string;
  readonly finding: Decision['finding'];
  readonly law: Decision['law'];
  /** Every group that is held back, whether or not anything of it is known. */
  readonly notShown: readonly FactGroup[];
  readonly facts: readonly FactShown[];
  /** What is measured; left out for whoever may not know where the child lives. Whether two programs disagree so that it matters is not in it: what matters turns on every fact. */
  readonly measured?: Pick<Check, 'walk' | 'drive' | 'area'>;
  readonly nearer: readonly NearerShown[];
  /** What the law was asked that stands on shown facts alone. */
  readonly findings: readonly FindingShown[];
}

/** A fact without its source, which may be an officer’s words. */
export type FactShown = { readonly fact: string } & ({ readonly value: unknown } | { readonly notKnown: true });
export type FindingShown = Pick<Finding, 'provision' | 'title' | 'version' | 'verdict' | 'words' | 'cites' | 'margin'>;
/** How far a school is. Whether it suits the child, and could have given it a place, turns on needs and beliefs. */
export type NearerShown = Pick<NearerEvidence, 'urn' | 'name' | 'metres' | 'marginMetres' | 'without' | 'nearer'>;

/** Cuts a check to what somebody may know. */
export function checkFor(knows: Knows, check: Check): CheckShown {
  if (mayKnowEveryFact(knows)) return { whole: check };
  const { school, question, walk, drive, decision } = check;
  const { nation, finding, law } = decision;
  const isMeasuredShown = mayKnow(knows, 'home') && mayKnow(knows, 'other');
  return {
    inPart: {
      school: { urn: school.urn, name: school.name },
      on: question.on,
      ...{ nation, finding, law, notShown: hiddenFrom(knows) },
      facts: factsShown(knows, check),
      ...(isMeasuredShown ? { measured: { walk, drive, area: check.area } } : {}),
      nearer: isMeasuredShown ? check.nearer.map(nearerShown) : [],
      findings: Object.values(decision.findings).flatMap((each) => findingShown(knows, decision, each)),
    },
  };
}

/** What is measured stands by itself. So does the list of nearer schools, which also says whether each suits the child. */
const MEASURED: readonly string[] = ['walkToSchool', 'driveToSchool', 'nearerSchools', 'nearerSchoolsFromSecondHome'];

const factsShown = (knows: Knows, { facts }: Check): readonly FactShown[] =>
  Object.entries(facts).flatMap(([fact, given]) =>
    mayKnowFact(knows, fact) && !MEASURED.includes(fact)
      ? ['value' in given ? { fact, value: given.value } : { fact, notKnown: true as const }]
      : [],
  );

const nearerShown = ({ urn, name, metres, marginMetres, without, nearer }: NearerEvidence): NearerShown => ({
  ...{ urn, name, nearer },
  ...(metres === undefined ? {} : { metres }),
  ...(marginMetres === undefined ? {} : { marginMetres }),
  ...(without === undefined ? {} : { without }),
});

/** By every fact that its text can ask for, not by those that it came to use: which ones it used is telling too. */
function findingShown(knows: Knows, { nation }: Decision, found: Finding): readonly FindingShown[] {
  const text = textOf(nation, found);
  if (!text || !('decide' in text)) return [];
  const asked = [...Object.values(text.needs), ...Object.values(text.uses)].map(({ id }) => id);
  // Whether a nearer school counts is found from needs too.
  if (asked.some((fact) => !mayKnowFact(knows, fact) || fact.startsWith('nearerSchools'))) return [];
  const { provision, title, version, verdict, words, cites, margin } = found;
  return [{ provision, title, version, verdict, words, cites, ...(margin ? { margin } : {}) }];
}
