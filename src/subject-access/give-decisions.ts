import type { Application } from '../applications/index.ts';
import type { Check } from '../checks/index.ts';
import { groundsOf } from '../checks/index.ts';
import {
  type ApplicationRuling,
  applicationRulingIn,
  checkIn,
  type Decision,
  type Ruling,
  rulingIn,
} from '../decisions/index.ts';
import { addressOf } from './addresses.ts';
import type { ByWhom } from './by-whom.ts';
import type { DecisionGiven } from './document.ts';
import type { Held } from './gather.ts';
import { withLeftOut } from './give-records.ts';
import type { Homes } from './homes.ts';
import { isOfAdult, restsOnAdult, withoutMoney } from './without-money.ts';
import { GROUND_LEFT_OUT, MEASURED_LEFT_OUT, NOT_KNOWN_LEFT_OUT, WORDS_LEFT_OUT } from './words.ts';

/**
 * Whether a decision is about a home of whoever asks: by their own application, so that what it says of an adult is theirs, or by the child's
 * records. `not-known` where its content is gone, or it rests on none.
 */
export type Whose = 'own-application' | 'own' | 'other' | 'not-known';

/** Every part of a check, so that the compiler asks about a new one. */
const PARTS_OF_CHECK: Readonly<Record<keyof Check, true>> = {
  ...{ question: true, area: true, school: true, walk: true, drive: true, nearer: true, nearestBy: true },
  ...{ nearerGap: true, compared: true, asker: true, homeInArea: true, secondOpinion: true, disagreed: true },
  ...{ facts: true, decision: true },
};

/** The same of what a person ruled; false of our own numbers of rows. */
const PARTS_OF_RULING: Readonly<Record<keyof Ruling | keyof ApplicationRuling, boolean>> = {
  ...{ kind: true, case: false, of: true, before: true, after: true, outcome: true, reasons: true, lessFrom: true },
  ...{ notice: true, application: false, step: true, under: true, from: true, until: true, check: true },
  ...{ evidence: true, seenTo: false, why: true, how: true, consulted: true, panel: true },
};

/** Facts of a decision that are about a second home, whoever's that is. */
const OF_SECOND_HOME = ['walkFromSecondHome', 'nearerSchoolsFromSecondHome', 'availableRouteFromSecondHome', 'homes'];

/** Whose each decision is, by id. A person's ruling is as what it is of. */
export function whoseDecisions(held: Held, homes: Homes): ReadonlyMap<string, Whose> {
  const ofOthers = checksOf(held, ({ reference }) => !homes.ofApplication(reference).own);
  const ofOwn = checksOf(held, ({ reference }) => homes.ofApplication(reference).own);
  const whose = new Map<string, Whose>();
  for (const { id, content } of held.decisions) {
    const check = checkIn(content);
    if (!check) continue;
    const own = !ofOthers.has(id) && isOwnCheck(check, homes);
    whose.set(id, own ? (ofOwn.has(id) ? 'own-application' : 'own') : 'other');
  }
  for (const { id, content } of held.decisions) {
    const ruling = rulingIn(content);
    const application = applicationRulingIn(content)?.application;
    if (ruling) whose.set(id, whoseCase(ruling, whose));
    const named = held.applications.find((each) => each.id === application);
    if (application !== undefined)
      whose.set(id, named && homes.ofApplication(named.reference).own ? 'own-application' : 'other');
  }
  return whose;
}

/** Checks that some applications rest on: as their entries say, or as was ruled of them. */
function checksOf(
  { applications, decisions }: Held,
  which: (application: Application) => boolean,
): ReadonlySet<string> {
  const some = applications.filter(which);
  const ids = new Set(some.map(({ id }) => id));
  const ruled = decisions.flatMap(({ content }) => {
    const ruling = applicationRulingIn(content);
    return ruling && ids.has(ruling.application) ? [ruling.check] : [];
  });
  const named = some.flatMap(({ entries }) => entries.flatMap(({ content }) => checkNamedIn(content)));
  return new Set([...named, ...ruled].filter((id) => id !== null));
}

/**
 * A case is about a home of whoever asks only where what looking again found is, and what stood is, if anything stood. Where it found
 * nothing, as when a child moved to where nobody knows, no one can tell from which home.
 */
export function whoseCase(
  { before, after }: { readonly before: string | null; readonly after: string | null },
  whose: ReadonlyMap<string, Whose>,
): Whose {
  const known = [before, after].flatMap((id) => (id === null ? [] : [whose.get(id) ?? 'not-known']));
  if (known.includes('other')) return 'other';
  return after !== null && !known.includes('not-known') ? 'own' : 'not-known';
}

/** Words that a person wrote may be given: they are about a home of whoever asks, or there is no other home here. */
export const mayGiveWords = (whose: Whose, homes: Homes): boolean =>
  whose === 'own' || whose === 'own-application' || (whose === 'not-known' && !homes.others);

function checkNamedIn(content: unknown): string[] {
  const { check } = (content ?? {}) as { readonly check?: unknown };
  return typeof check === 'string' ? [check] : [];
}

function isOwnCheck({ question, facts }: Check, homes: Homes): boolean {
  if (!homes.isOwn(addressOf(question.home))) return false;
  return !homes.others || !OF_SECOND_HOME.some((fact) => Object.hasOwn(facts, fact));
}

export function giveDecisions(
  decisions: readonly Decision[],
  whose: ReadonlyMap<string, Whose>,
  homes: Homes,
  byWhom: ByWhom,
): DecisionGiven[] {
  return decisions.map((decision, at) => {
    const { id, number, madeAt, madeBy, hash, content } = decision;
    const kept = { id, number, madeAt: madeAt.toISOString(), by: byWhom.tell(madeBy, 'the service'), hash };
    const given = { ref: `D${at + 1}`, ...kept };
    if (content.state === 'destroyed')
      return {
        ...given,
        what: 'not-known',
        destroyed: { on: content.at.toISOString(), under: content.under },
      };
    return { ...given, ...giveContent(decision, whose.get(id) ?? 'not-known', homes) };
  });
}

type GivenContent = Pick<DecisionGiven, 'what' | 'recorded' | 'inShort' | 'leftOut'>;

function giveContent({ content }: Decision, whose: Whose, homes: Homes): GivenContent {
  const check = checkIn(content);
  if (check && isWholeCheck(check)) {
    if (whose === 'other' || whose === 'not-known') return { what: 'check', ...inShort(check) };
    if (whose === 'own-application' || !homes.others) return { what: 'check', recorded: partsOf(check) };
    const some = groundsOf(check.decision).some((ground) => restsOnAdult(ground, check.decision));
    const leftOut = some || Object.keys(check.facts).some(isOfAdult) ? [GROUND_LEFT_OUT] : [];
    return { what: 'check', recorded: partsOf(withoutMoney(check) as unknown as Check), ...withLeftOut(leftOut) };
  }
  const ruling = rulingIn(content);
  const said = ruling ?? applicationRulingIn(content);
  if (!said) return { what: 'not-known', ...withLeftOut([NOT_KNOWN_LEFT_OUT]) };
  if (mayGiveWords(whose, homes)) {
    const parts = Object.entries(said).filter(([part]) => PARTS_OF_RULING[part as keyof typeof PARTS_OF_RULING]);
    return { what: 'ruling', recorded: Object.fromEntries(parts) };
  }
  const { kind, outcome } = said;
  const short = ruling
    ? { kind, of: ruling.of, before: ruling.before, after: ruling.after, outcome, lessFrom: ruling.lessFrom }
    : stepOf(applicationRulingIn(content)!);
  return { what: 'ruling', recorded: withoutBlanks(short), ...withLeftOut([WORDS_LEFT_OUT]) };
}

function stepOf({ kind, step, outcome, under, from, until }: NonNullable<ReturnType<typeof applicationRulingIn>>) {
  return { kind, step, outcome, under, from, until };
}

/** A content without a kind is a check; one that lacks its parts is something that this program cannot give. */
const isWholeCheck = (check: Partial<Check>): check is Check =>
  check.question !== undefined && check.decision !== undefined && check.school !== undefined;

const partsOf = (check: Check): Record<string, unknown> =>
  withoutBlanks(Object.fromEntries(Object.keys(PARTS_OF_CHECK).map((part) => [part, check[part as keyof Check]])));

const withoutBlanks = (all: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null));

/**
 * What a family may know of a decision whatever the home: no length, no place, no fact. What rests on the money or the belief of
 * whoever lives there is theirs alone.
 */
function inShort({ school, decision }: Check): Pick<DecisionGiven, 'inShort' | 'leftOut'> {
  const grounds = groundsOf(decision).map((ground) => {
    const verdict = restsOnAdult(ground, decision) ? 'left-out' : ground.verdict;
    return { title: ground.title, verdict };
  });
  const { on, finding } = decision;
  const some = grounds.some(({ verdict }) => verdict === 'left-out');
  return {
    inShort: { on, school: { urn: school.urn, name: school.name }, finding, grounds },
    ...withLeftOut([MEASURED_LEFT_OUT, ...(some ? [GROUND_LEFT_OUT] : [])]),
  };
}
