import { createHash } from 'node:crypto';
import { BENEFITS, ENGLAND_FACTS, SCHOOL_TYPES } from '../../rules/england/facts.ts';
import { apply, openCase } from '../../rules/kernel/apply.ts';
import { addDays, type Day, daysBetween } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import type { Provision, Version } from '../../rules/kernel/provision.ts';
import { readFacts } from '../../rules/kernel/read-facts.ts';
import { editionOf, type NationRegister } from '../../rules/kernel/register.ts';

/** Enough to meet every pairing of boundary values many times over, and still take a moment only. */
const QUESTIONS = 600;

/**
 * What freezes a released text: a hash over its words and sources and over what it answers to a fixed list of questions, made of boundary
 * values. A file may be tidied; a text that says or answers anything else has another hash.
 * @returns by `id@from#revision`
 */
export function frozenHashes(register: NationRegister): Record<string, string> {
  const entries = register.provisions.flatMap((provision) =>
    provision.versions.map((version): [string, string] => [
      `${provision.id}@${version.from}#${version.revision}`,
      hashOf(register, provision, version),
    ]),
  );
  return Object.fromEntries(entries);
}

/** Whether a text, by `id@from#revision`, came in with an edition that has been released. One that is gone counts as released. */
export function isReleased(register: NationRegister, name: string): boolean {
  const [id, rest] = name.split('@') as [string, string];
  const version = register.provisions
    .find((each) => each.id === id)
    ?.versions.find(({ from, revision }) => rest === `${from}#${revision}`);
  return !version || editionOf(register, version.edition ?? 1).released;
}

function hashOf(register: NationRegister, provision: Provision, version: Version): string {
  const edition = editionOf(register, version.edition ?? 1);
  const next = provision.versions.find((each) => each.from > version.from)?.from;
  // Only days that were past when the text was read: no later law can change what it gave on them.
  const last = next && next <= edition.readOn ? addDays(next, -1) : edition.readOn;
  const random = dice(provision.id);
  const hash = createHash('sha256').update(JSON.stringify([version.mark, version.cites, version.words]));
  for (let asked = 0; asked < QUESTIONS; asked++) {
    const on = addDays(version.from, Math.floor(random() * (daysBetween(version.from, last) + 1)));
    const {
      title: _,
      changes: __,
      ...finding
    } = apply(provision, openCase({ on, facts: factsAt(on, random) }, edition.edition));
    hash.update(JSON.stringify([on, finding]));
  }
  return hash.digest('hex');
}

/** A generator of numbers from 0 to 1 that is the same everywhere (mulberry32), begun from a text. */
function dice(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Each fact with a value on or beside a boundary, or missing. A fact without a list here is a broken promise of this file. */
function factsAt(on: Day, random: () => number): Facts {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const given: Record<string, unknown> = {};
  for (const { id } of ENGLAND_FACTS) {
    const values = VALUES[id];
    if (!values) throw new Error(`Say which values of ${id} freeze a rule`);
    if (random() < 0.85) given[id] = pick(values(on, pick));
  }
  const read = readFacts(ENGLAND_FACTS, given);
  if ('facts' in read) return read.facts;
  throw new Error(JSON.stringify(read.problems));
}

type Values = (on: Day, pick: <T>(from: readonly T[]) => T) => readonly unknown[];
const either: Values = () => [true, false];
const lengths: Values = (_, pick) => {
  const metres = pick([400, 3218.688, 3218.689, 3300, 4828.032, 4828.033, 9656.064, 9656.065, 24140.16, 24140.161]);
  return [
    metres,
    metres,
    { metres, marginMetres: 40 },
    { metres, withoutUnassessed: 'none', unassessed: [{ called: 'Mill Lane', metres: 120 }] },
    { metres, withoutUnassessed: { metres: metres + 500 } },
  ];
};
const known = ['yes', 'no', 'unknown'] as const;

const VALUES: Readonly<Record<string, Values>> = {
  bornOn: (on, pick) => {
    const [year, rest] = [
      Number(on.slice(0, 4)) - pick([4, 5, 7, 8, 8, 10, 11, 11, 15, 16, 17]),
      on.slice(4) === '-02-29' ? '-02-28' : on.slice(4),
    ];
    return [addDays(`${year}${rest}` as Day, pick([-1, 0, 1, 40, 200]))];
  },
  livesInArea: either,
  attendance: () => ['registered', 'registered', 'place-accepted', 'considering', 'section-19-place'],
  schoolType: () => [...SCHOOL_TYPES, 'community', 'academy', 'academy', 'independent', 'independent'],
  specialEducationalNeeds: either,
  disabled: either,
  mobilityProblems: either,
  canWalkGivenNeeds: either,
  canWalkGivenRoutes: either,
  walkToSchool: lengths,
  driveToSchool: lengths,
  nearerSchools: (_, pick) => {
    const school = () => ({
      name: pick(['Ash', 'Beck', 'Coombe']),
      nearer: pick(known),
      suitable: pick(known),
      place: pick(known),
      suitsBelief: pick(known),
    });
    const certain = () => ({
      name: pick(['Ash', 'Beck', 'Coombe']),
      suitable: 'yes',
      place: pick(['yes', 'no'] as const),
      suitsBelief: pick(['yes', 'no'] as const),
    });
    return [
      { complete: true, schools: [] },
      { complete: pick([true, false]), schools: Array.from({ length: pick([1, 2, 3, 4]) }, school) },
      { complete: true, schools: Array.from({ length: pick([1, 2, 3, 4]) }, certain) },
    ];
  },
  planNaming: () => [
    'no-plan',
    'no-plan',
    'only-this-school',
    'this-and-another-this-nearest',
    'this-and-another-this-further',
    'another-school',
    'no-school-named',
  ],
  planTravelCondition: either,
  nearerSchoolCouldServe: either,
  furtherSchoolCostsTooMuch: either,
  boardingArranged: () => [false, false, true],
  benefits: (_, pick) => [
    [],
    ['universal-credit'],
    ['universal-credit'],
    [pick(BENEFITS)],
    ['universal-credit', pick(BENEFITS.slice(1))],
  ],
  earningsLastPeriod: () => [0, 61_667, 61_668],
  earningsLastTwoPeriods: () => [0, 123_334, 123_335],
  earningsLastThreePeriods: () => [0, 185_000, 185_001],
  childTaxCreditIncome: () => [0, 1_619_000, 1_619_001],
  statesBeliefWish: either,
  beliefWish: either,
};
