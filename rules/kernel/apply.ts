import type { Day } from './day.ts';
import type { Fact } from './fact.ts';
import type { Finding, UsedFact, UsedParameter } from './finding.ts';
import type {
  Change,
  CombinedVersion,
  FactVersion,
  Missing,
  Outcome,
  Provision,
  Question,
  Version,
} from './provision.ts';
import { soonest } from './soonest.ts';
import { decideUnderPolicy } from './under-policy.ts';
import { allOf, anyOf, type Verdict } from './verdict.ts';

/**
 * Code time: the edition of the register that was in use. Texts that came in later do not exist for it, so an old
 * decision is replayed with the text it was made with.
 */
export type Edition = number;

/** The provisions being applied to one child on one day: each is decided once, however many grounds ask it. */
export interface Case extends Question {
  readonly edition: Edition;
  readonly findings: Record<string, Finding>;
}

/** Opens a case. @param edition the newest unless told; an older one to replay what was decided under it */
export function openCase(question: Question, edition: Edition = Number.POSITIVE_INFINITY): Case {
  return { ...question, edition, findings: {} };
}

/** Applies a provision, and whatever it is made of, to the case. */
export function apply(provision: Provision, on: Case): Finding {
  const done = on.findings[provision.id];
  if (done) return done;
  const version = versionOn(provision, on.on, on.edition);
  const decided = 'decide' in version ? decideOnFacts(version, on) : combine(version, on);
  const guarded = guardMark(version, decided);
  const { outcome, facts, missing, parts, byPolicy } = guarded;
  const changes = soonest(outcome.changes, nextVersion(provision, on));
  const words = fill(version, outcome, missing);
  const finding: Unfinished = {
    provision: provision.id,
    title: provision.title,
    version: version.from,
    revision: version.revision,
    mark: outcome.mark ?? version.mark,
    verdict: outcome.verdict,
    reason: outcome.reason,
    words: byPolicy ? `${words} ${byPolicyOf(on)}` : words,
    cites: version.cites,
    facts,
    missing,
  };
  addOptional(finding, guarded, changes);
  finding.parts = parts;
  const finished = finding as Finding;
  on.findings[provision.id] = finished;
  return finished;
}

/** A finding whose parts are still to come: they stand last. */
type Unfinished = Omit<Writable, 'parts'> & Partial<Pick<Writable, 'parts'>>;
type Writable = { -readonly [K in keyof Finding]: Finding[K] };

/** What not every finding has. One by one: a spread for each would be a good part of what a decision costs. */
function addOptional(
  finding: Unfinished,
  { outcome, parameters, byPolicy, first }: Decided,
  changes: Change | undefined,
): void {
  if (parameters && parameters.length > 0) finding.parameters = parameters;
  if (byPolicy) finding.byPolicy = true;
  if (outcome.margin) finding.margin = outcome.margin;
  if (changes) finding.changes = changes;
  if (outcome.supposes) finding.supposes = outcome.supposes;
  if (outcome.restsOnHealthOrBelief) finding.restsOnHealthOrBelief = true;
  if (first && first.length > 0) finding.first = first;
}

/**
 * The one version that is the law on a day, in the newest text of it that the edition has.
 * @throws RangeError before the first version: there is no default
 */
export function versionOn(provision: Provision, on: Day, edition: Edition = Number.POSITIVE_INFINITY): Version {
  const found = provision.versions.findLast((version) => version.from <= on && (version.edition ?? 1) <= edition);
  if (found) return found;
  throw new RangeError(`${provision.id} has no version for ${on}`);
}

interface Decided {
  outcome: Outcome;
  facts: UsedFact[];
  missing: readonly Missing[];
  first?: string[];
  parts: string[];
  parameters?: readonly UsedParameter[];
  byPolicy?: boolean;
}

function decideOnFacts(version: FactVersion, on: Case): Decided {
  const known: Record<string, unknown> = {};
  const facts: UsedFact[] = [];
  const missing: Missing[] = [];
  for (const name in version.needs) take(version.needs[name]!, name, on, known, facts, missing);
  for (const name in version.uses) take(version.uses[name]!, name, on, known, facts);
  if (missing.length > 0) return { outcome: { verdict: 'unknown', reason: 'missing' }, facts, missing, parts: [] };
  const { outcome, parameters, byPolicy } = decideUnderPolicy(version, known, on);
  return { outcome, facts, missing: outcome.unsettled ?? [], parts: [], parameters, byPolicy };
}

function take(
  fact: Fact<unknown>,
  name: string,
  on: Case,
  known: Record<string, unknown>,
  used: UsedFact[],
  missing?: Missing[],
): void {
  const given = on.facts[fact.id];
  if (given && 'value' in given) {
    const { value, by, source } = given;
    known[name] = value;
    used.push(source ? { fact: fact.id, value, by, source } : { fact: fact.id, value, by });
  } else {
    missing?.push({
      fact: fact.id,
      asks: fact.asks,
      why: given?.missing ?? 'It has not been given.',
      suppliers: fact.suppliers,
    });
  }
}

function combine(version: CombinedVersion, on: Case): Decided {
  const first = (version.first ?? []).map((part) => apply(part, on));
  const parts = (version.all ?? version.any ?? []).map((part) => apply(part, on));
  const asked = first.length > 0 ? [...first, ...parts] : parts;
  const verdict = verdictOf(version, first, parts);
  const changes = soonest(...asked.map((part) => part.changes));
  const missing =
    verdict === 'unknown' ? onceEach(asked.flatMap((part) => (part.verdict === 'unknown' ? part.missing : []))) : [];
  const outcome: Outcome = {
    verdict,
    reason: verdict,
    ...(changes ? { changes } : {}),
    ...(verdict === 'met' && restsOn(version, first, parts, rests) ? { restsOnHealthOrBelief: true } : {}),
  };
  const byPolicy = verdict === 'met' && restsOn(version, first, parts, (part) => part.byPolicy === true);
  const idsOf = (findings: readonly Finding[]): string[] => findings.map((part) => part.provision);
  return { outcome, facts: [], missing, first: idsOf(first), parts: idsOf(parts), byPolicy };
}

function verdictOf(version: CombinedVersion, first: readonly Finding[], parts: readonly Finding[]): Verdict {
  const settled = allOf(first.map((part) => part.verdict));
  if (settled !== 'met') return settled;
  const verdicts = parts.map((part) => part.verdict);
  return version.all ? allOf(verdicts) : anyOf(verdicts);
}

/** All of them rest on something (health or belief, a policy) if one does; any of them only if there is no other that is met. */
function restsOn(
  version: CombinedVersion,
  first: readonly Finding[],
  parts: readonly Finding[],
  does: (part: Finding) => boolean,
): boolean {
  const met = parts.filter((part) => part.verdict === 'met');
  return first.some(does) || (version.all ? met.some(does) : met.every(does));
}

/** Said after whatever a family owes to a policy and not to the law, so that nobody takes it for a right that everyone has. */
function byPolicyOf({ policy }: Case): string {
  const names = [...new Set(policy?.among.map(({ name }) => `“${name}”`))];
  return `That is by ${names.join(' or ')}, which gives more than the law alone.`;
}

const rests = (finding: Finding): boolean => finding.restsOnHealthOrBelief === true;

/** A reading from general knowledge never weighs against a family: what it would refuse stays open, for a person. */
function guardMark(version: Version, decided: Decided): Decided {
  const { outcome } = decided;
  if ((outcome.mark ?? version.mark) !== 'R' || outcome.verdict !== 'not-met') return decided;
  const text: Missing = {
    fact: 'text-of-the-law',
    asks: 'a check of this rule against its text',
    why: 'This rule has not been checked against the text of the law.',
    suppliers: ['judgement'],
  };
  // Its own words say "no", which is not what was found.
  return { ...decided, outcome: { ...outcome, verdict: 'unknown', reason: 'missing' }, missing: [text] };
}

function nextVersion(provision: Provision, { on, edition }: Case): Change | undefined {
  const next = provision.versions.find((version) => version.from > on && (version.edition ?? 1) <= edition);
  return next && { on: next.from, because: `The law on this changes: ${provision.title}.` };
}

function onceEach(missing: readonly Missing[]): Missing[] {
  const seen = new Map<string, Missing>();
  for (const each of missing) if (!seen.has(each.fact)) seen.set(each.fact, each);
  return [...seen.values()];
}

/** The sentence for a reason. A missing fact needs no words of its own: what to ask for is said by the fact. */
function fill(version: Version, outcome: Outcome, missing: readonly Missing[]): string {
  const template = version.words[outcome.reason];
  if (template !== undefined) return template.includes('{') ? fillGaps(template, outcome.values) : template;
  if (outcome.reason === 'missing')
    return `We cannot say yet. We still need ${missing.map((each) => each.asks).join(', and ')}.`;
  throw new Error(`no words for ${outcome.reason}; there are words for ${Object.keys(version.words).join(', ')}`);
}

const GAP = /\{(\w+)\}/g;

function fillGaps(template: string, values: Outcome['values']): string {
  return template.replace(GAP, (gap, name: string) => {
    const value = values?.[name];
    if (value === undefined) throw new Error(`nothing fills ${gap} in ${JSON.stringify(template)}`);
    return value;
  });
}
