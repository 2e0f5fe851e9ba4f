import { FACT_GROUPS, type FactGroup, groupOfFact } from './fact-groups.ts';
import type { Role } from './roles.ts';

/**
 * What can be held back of a child, an application or a decision: facts by what they are of, and beside them
 * `names`: what the child and whoever applied are called, and how they are reached;
 * `words`: whatever somebody wrote freely, a family, an officer or a panel, and the papers that were sent. They may hold anything, so whoever reads
 * them reads every group of facts too;
 * `words-on-ways`: what was written of a road or an entrance, where nothing is asked about a child.
 */
export const KINDS = [...FACT_GROUPS, 'names', 'words', 'words-on-ways'] as const;
export type Kind = (typeof KINDS)[number];

/** What somebody may know. Made by {@link knowsOf} and {@link knowsOfKey} alone, and asked by {@link mayKnow}. */
export type Knows = readonly Kind[];

/**
 * What each role may know: no more than its work needs. The one place that says so; `permissions` say which pages it may open, and this what stands on them.
 */
export const KNOWS: Readonly<Record<Role, Knows>> = {
  // They find the facts, decide on them, answer for them and write to the family.
  officer: KINDS,
  'senior-officer': KINDS,
  // They look after places at schools: where the child lives, how old it is, which school was asked for and how far that is, which schools are
  // nearer. Not the plan: the school that is applied for stands there anyway, and that there is a plan says that there are needs. They write to
  // nobody from here, and find a child by the reference.
  'admissions-read-only': ['home', 'other'],
  // They look at roads and entrances. The walk, its two ends and what families say of a part of it is all that a walk needs.
  'route-assessor': ['home', 'other', 'words-on-ways'],
  // Whether a decision is right can be told only from what it rests on, and refusals on needs, belief and reasons in an officer’s words are where
  // councils were most often found at fault. So every fact, reason and paper; but they write to nobody, and need not know who it is.
  auditor: [...FACT_GROUPS, 'words', 'words-on-ways'],
  // A key says itself what its system may know: see `knowsOfKey`.
  'service-account': [],
};

/** What a key may name beside its permissions: without them its system reads neither needs, income, belief nor plans, and no free words. */
export const KEY_FACTS = ['facts.needs', 'facts.income', 'facts.belief', 'facts.plan'] as const;
export type KeyFacts = (typeof KEY_FACTS)[number];

/** What somebody with these roles may know: what any of them may. */
export const knowsOf = (roles: readonly Role[]): Knows =>
  KINDS.filter((kind) => roles.some((role) => KNOWS[role].includes(kind)));

/** What another system may know, by what its key names. Who may know every fact may read the words too; no system is told names. */
export function knowsOfKey(facts: readonly KeyFacts[]): Knows {
  const named = KEY_FACTS.filter((each) => facts.includes(each)).map(
    (each) => each.slice('facts.'.length) as FactGroup,
  );
  return ['home', 'other', ...named, ...(named.length === KEY_FACTS.length ? (['words'] as const) : [])];
}

/** Whether somebody may know something of this kind. A kind that nobody has sorted is for those who may know everything. */
export const mayKnow = (knows: Knows, kind: Kind | undefined): boolean =>
  kind === undefined ? KINDS.every((each) => knows.includes(each)) : knows.includes(kind);

/** The same for one fact about a child, by its ID. */
export const mayKnowFact = (knows: Knows, fact: string): boolean => {
  const group = groupOfFact(fact);
  return group === undefined ? mayKnowEveryFact(knows) : mayKnow(knows, group);
};

/** The groups of facts that are held back, in their order; always all of them, whatever is known of the child: which of them hold something is telling too. */
export const hiddenFrom = (knows: Knows): readonly FactGroup[] => FACT_GROUPS.filter((group) => !mayKnow(knows, group));

/** Whether nothing that a decision rests on is held back. */
export const mayKnowEveryFact = (knows: Knows): boolean => hiddenFrom(knows).length === 0 && mayKnow(knows, 'words');

/** What stands in the place of what is held back. */
export const NOT_SHOWN = 'Not shown to your role';
