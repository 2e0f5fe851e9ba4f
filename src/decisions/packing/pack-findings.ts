import type { Facts } from '../../../rules/kernel/fact.ts';
import type { Finding, Findings, UsedFact } from '../../../rules/kernel/finding.ts';
import { canonical } from '../canonical.ts';
import { isStanding, type Standing, type StandingText, type StandingTexts } from './standing-texts.ts';

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
    const text = await texts.of(standingOf(finding));
    used.set(text.hash, text);
    packed.push({ as: text.hash, ...restOf(finding, facts, said) });
  }
  return { findings: packed, said: said.all };
}

function standingOf(finding: Finding): Standing {
  const { provision, title, version, revision, mark, verdict, reason, cites, parts, first, words } = finding;
  return {
    ...{ provision, title, version, revision, mark, verdict, reason, cites, parts },
    ...(first ? { first } : {}),
    ...(finding.byPolicy ? { byPolicy: true } : {}),
    ...(finding.restsOnHealthOrBelief ? { restsOnHealthOrBelief: true } : {}),
    ...(isStanding(words) ? { words } : {}),
  };
}

function restOf(finding: Finding, given: Facts, said: Said): Omit<PackedFinding, 'as'> {
  const { words, facts, missing, parameters, margin, changes, supposes } = finding;
  return {
    ...(isStanding(words) ? {} : { words }),
    ...(facts.length > 0 ? { facts: facts.map((used) => (isAsGiven(used, given) ? used.fact : used)) } : {}),
    ...(missing.length > 0 ? { missing: missing.map((each) => said.at(each)) } : {}),
    ...(parameters ? { parameters: said.at(parameters) } : {}),
    ...(margin ? { margin } : {}),
    ...(changes ? { changes: said.at(changes) } : {}),
    ...(supposes === undefined ? {} : { supposes }),
  };
}

function isAsGiven({ fact, ...used }: UsedFact, given: Facts): boolean {
  const known = given[fact];
  if (known === undefined || !('value' in known)) return false;
  // Mostly the very same value; else by what it says.
  const { value, ...rest } = known;
  return (
    Object.keys(rest).length + 1 === Object.keys(used).length &&
    rest.by === used.by &&
    rest.source === used.source &&
    (value === used.value || canonical(value) === canonical(used.value))
  );
}

/** Numbers what is said, the same only once. */
class Said {
  readonly all: unknown[] = [];
  readonly #places = new Map<string, number>();

  at(what: unknown): number {
    const key = JSON.stringify(what);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(what) - 1;
  }
}
