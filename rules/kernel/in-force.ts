import type { Day } from './day.ts';
import type { Fact } from './fact.ts';
import type { Nation } from './nation.ts';
import type { Change, FactVersion, Provision, Version } from './provision.ts';
import { type Edition, nextVersion, versionOn } from './versions.ts';

/** One provision as it stands on a day. */
export interface InForce {
  readonly provision: Provision;
  readonly version: Version;
  /** When the law on it changes next. */
  readonly next: Change | undefined;
  /** The facts it asks for, in order: what it needs, then what it uses. */
  readonly asked: readonly AskedFact[];
  /** What it asks first and what it is made of: where each stands among the provisions, and its id. */
  readonly first: Parts;
  readonly parts: Parts;
}

export interface Parts {
  readonly at: readonly number[];
  readonly ids: readonly string[];
}

/** A fact as a provision asks for it: where it stands among all that are asked for, by which name, and whether there is no answer without it. */
export interface AskedFact {
  readonly at: number;
  readonly fact: Fact<unknown>;
  readonly name: string;
  readonly needed: boolean;
}

/** The law as it stands from one day until another: all of it that no child’s facts can change. */
export interface LawInForce {
  readonly edition: Edition;
  readonly from: Day;
  /** The first day on which it is no longer so; left out where it goes on. */
  readonly until: Day | undefined;
  /** Each provision once, after everything that it is made of. */
  readonly provisions: readonly InForce[];
  /** Revision of our text of each. */
  readonly revisions: Readonly<Record<string, number>>;
  /** The id of each fact that any of them asks for, once. */
  readonly facts: readonly string[];
}

/** What can be applied: one provision with its parts, or all that a nation’s decision is made of. */
export type Applied = Provision | Nation;

/** Laying the law out costs as much as many decisions, and it is the same for every child of the day: so it is done once, and kept. */
const LAID_OUT = new WeakMap<Applied, LawInForce[]>();

/** The law that stands on a day, in the texts that the edition has. @throws RangeError for a day before a provision’s first version */
export function inForce(applied: Applied, on: Day, edition: Edition): LawInForce {
  const laidOut = LAID_OUT.get(applied) ?? [];
  for (const law of laidOut)
    if (law.edition === edition && law.from <= on && (law.until === undefined || on < law.until)) return law;
  const law = layOut(applied, on, edition);
  LAID_OUT.set(applied, [...laidOut, law]);
  return law;
}

function layOut(applied: Applied, on: Day, edition: Edition): LawInForce {
  const provisions: InForce[] = [];
  const facts: string[] = [];
  const place = (provision: Provision): number => {
    const placed = provisions.findIndex((each) => each.provision.id === provision.id);
    if (placed >= 0) return placed;
    const version = versionOn(provision, on, edition);
    const standing = { provision, version, next: nextVersion(provision, on, edition) };
    const made =
      'decide' in version
        ? { asked: askedBy(version, facts), first: NONE, parts: NONE }
        : { asked: [], first: partsOf(version.first, place), parts: partsOf(version.all ?? version.any, place) };
    return provisions.push({ ...standing, ...made }) - 1;
  };
  for (const each of rootsOf(applied)) place(each);
  const revisions = Object.fromEntries(provisions.map(({ provision, version }) => [provision.id, version.revision]));
  return { edition, ...spanOf(provisions), provisions, revisions: Object.freeze(revisions), facts };
}

const NONE: Parts = { at: [], ids: [] };

const partsOf = (parts: readonly Provision[] = [], place: (part: Provision) => number): Parts => ({
  at: parts.map(place),
  ids: parts.map(({ id }) => id),
});

function rootsOf(applied: Applied): readonly Provision[] {
  if (!('duty' in applied)) return [applied];
  const { duty, grounds, beside: { alreadyMet, powers = [], instead = [] } = {} } = applied;
  return [duty, grounds, ...(alreadyMet ? [alreadyMet] : []), ...powers, ...instead];
}

function askedBy({ needs, uses }: FactVersion, facts: string[]): AskedFact[] {
  const asked = ([name, fact]: [string, Fact<unknown>], needed: boolean): AskedFact => {
    if (!facts.includes(fact.id)) facts.push(fact.id);
    return { at: facts.indexOf(fact.id), fact, name, needed };
  };
  return [
    ...Object.entries<Fact<unknown>>(needs).map((each) => asked(each, true)),
    ...Object.entries<Fact<unknown>>(uses).map((each) => asked(each, false)),
  ];
}

/** From the last of their first days to the next change of any of them. */
function spanOf(provisions: readonly InForce[]): Pick<LawInForce, 'from' | 'until'> {
  const begun = provisions.map(({ version }) => version.from).sort();
  const ahead = provisions.flatMap(({ next }) => next?.on ?? []).sort();
  return { from: begun.at(-1)!, until: ahead[0] };
}
