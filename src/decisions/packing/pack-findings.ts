import type { Facts } from '../../../rules/kernel/fact.ts';
import type { Finding, Findings, UsedFact } from '../../../rules/kernel/finding.ts';
import { canonical } from '../canonical.ts';
import { isStanding, type StandingText, type StandingTexts } from './standing-texts.ts';

/** What is left of a finding beside what stands. Numbers are places in {@link PackedFindings.said}. */
export interface PackedFinding {
  /** The name of the standing text. */
  readonly as: string;
  /** Left out where they stand. */
  readonly words?: string;
  /** By name where the fact is just what the decision was given; whole where it is not. Left out where there are none. */
  readonly facts?: readonly (string | UsedFact)[];
  readonly missing?: readonly number[];
  readonly parameters?: number;
  readonly changes?: number;
  readonly margin?: Finding['margin'];
  readonly supposes?: string;
}

export interface PackedFindings {
  readonly findings: readonly PackedFinding[];
  /** What several findings of the decision say alike, each once. */
  readonly said: readonly unknown[];
}

const FIELDS: ReadonlySet<string> = new Set<keyof Finding>([
  'provision',
  'title',
  'version',
  'revision',
  'mark',
  'verdict',
  'reason',
  'words',
  'cites',
  'facts',
  'missing',
  'parameters',
  'byPolicy',
  'margin',
  'changes',
  'supposes',
  'restsOnHealthOrBelief',
  'first',
  'parts',
]);

/** Whether nothing would be lost: every finding stands under its own name, and has nothing that packing does not know. */
export function canBePacked(findings: Findings): boolean {
  return Object.entries(findings).every(
    ([id, finding]) => finding.provision === id && Object.keys(finding).every((name) => FIELDS.has(name)),
  );
}

/** Takes what stands out of each finding. @param used the standing texts, for whoever keeps them */
export async function packFindings(
  findings: Findings,
  { facts, texts, used }: { facts: Facts; texts: StandingTexts; used: Map<string, StandingText> },
): Promise<PackedFindings> {
  const said = new Said();
  const packed: PackedFinding[] = [];
  for (const finding of Object.values(findings)) {
    const known = texts.of(finding);
    const text = known instanceof Promise ? await known : known;
    used.set(text.hash, text);
    packed.push(pack(text.hash, finding, facts, said));
  }
  return { findings: packed, said: said.all };
}

type Writing = { -readonly [K in keyof PackedFinding]: PackedFinding[K] };

/** What not every finding has, one by one: a spread for each would be a good part of what packing costs. */
function pack(as: string, finding: Finding, given: Facts, said: Said): PackedFinding {
  const { words, facts, missing, parameters, margin, changes, supposes } = finding;
  const packed: Writing = { as };
  if (!isStanding(words)) packed.words = words;
  if (facts.length > 0) packed.facts = facts.map((used) => (isAsGiven(used, given) ? used.fact : used));
  if (missing.length > 0) packed.missing = missing.map((each) => said.at(each));
  if (parameters) packed.parameters = said.at(parameters);
  if (margin) packed.margin = margin;
  if (changes) packed.changes = said.at(changes);
  if (supposes !== undefined) packed.supposes = supposes;
  return packed;
}

function isAsGiven(used: UsedFact, given: Facts): boolean {
  const known = given[used.fact];
  if (known === undefined || !('value' in known)) return false;
  if (Object.keys(known).length + 1 !== Object.keys(used).length) return false;
  if (known.by !== used.by || known.source !== used.source) return false;
  // Mostly the very same value; else by what it says.
  return known.value === used.value || canonical(known.value) === canonical(used.value);
}

/** Numbers what is said, the same only once. */
class Said {
  readonly all: unknown[] = [];
  readonly #places = new Map<unknown, number>();

  at(what: object): number {
    const same = this.#places.get(what);
    if (same !== undefined) return same;
    const key = JSON.stringify(what);
    const known = this.#places.get(key);
    const place = known ?? this.all.push(what) - 1;
    if (known === undefined) this.#places.set(key, place);
    this.#places.set(what, place);
    return place;
  }
}
