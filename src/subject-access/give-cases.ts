import type { ByWhom } from './by-whom.ts';
import type { CaseGiven, FileGiven, HoldGiven, LookedAgainGiven, WayGiven } from './document.ts';
import type { Held, HeldOfChild } from './gather.ts';
import { mayGiveWords, type Whose, whoseCase } from './give-decisions.ts';
import { destroyedOf, withLeftOut } from './give-records.ts';
import type { Homes } from './homes.ts';
import { WORDS_LEFT_OUT } from './words.ts';

/** Decisions by their numbers, as people know them. */
export type Numbers = ReadonlyMap<string, number>;

const numbered = (numbers: Numbers, ids: { readonly before: string | null; readonly after: string | null }) => ({
  ...(ids.before === null ? {} : { before: numbers.get(ids.before)! }),
  ...(ids.after === null ? {} : { after: numbers.get(ids.after)! }),
});

/** Cases that were opened about the child, oldest first. */
export function giveCases(
  cases: HeldOfChild['cases'],
  {
    numbers,
    whose,
    homes,
    byWhom,
  }: { numbers: Numbers; whose: ReadonlyMap<string, Whose>; homes: Homes; byWhom: ByWhom },
): CaseGiven[] {
  return cases.map((row, at) => {
    const { key, kind, openedAt, stood, notBefore, lessFrom, closedAt, closedBy, outcome, reasons } = row;
    const wordsGiven = mayGiveWords(whoseCase(row, whose), homes);
    return {
      ref: `C${at + 1}`,
      placement: key,
      what: kind,
      openedAt: openedAt.toISOString(),
      ...numbered(numbers, row),
      ...(stood === null ? {} : { stood: groundsGiven(stood, homes) }),
      ...(notBefore === null ? {} : { notBefore }),
      ...(lessFrom === null ? {} : { lessFrom }),
      ...(closedAt === null ? {} : { closedAt: closedAt.toISOString() }),
      ...(closedBy === null ? {} : { closedBy: byWhom.tell(closedBy, 'the service') }),
      ...(outcome === null ? {} : { outcome }),
      ...(reasons !== null && wordsGiven ? { reasons } : {}),
      ...withLeftOut([
        ...(reasons !== null && !wordsGiven ? [WORDS_LEFT_OUT] : []),
        ...(stood !== null && stood.grounds.length > 0 && homes.others ? [GROUNDS_LEFT_OUT] : []),
      ]),
      ...destroyedOf(row),
    };
  });
}

/** Grounds by their ids say what a family's money or belief is. Where that may be another adult's, each decision says what may be said. */
const groundsGiven = <T extends { readonly grounds?: readonly string[] }>({ grounds, ...rest }: T, homes: Homes) =>
  homes.others ? rest : { ...rest, grounds };

const GROUNDS_LEFT_OUT = 'The list of grounds, left out: some rest on an adult’s money or belief. See the decision';

/** Each way to school that runs, with what stands of it. */
export const giveWays = (journeys: HeldOfChild['journeys'], numbers: Numbers, homes: Homes): WayGiven[] =>
  journeys.map(({ key, decision, finding, grounds, lookAgain, at: looked }, at) => ({
    ref: `W${at + 1}`,
    placement: key,
    ...(decision === null ? {} : { decision: numbers.get(decision)! }),
    ...(finding === null ? {} : { finding }),
    ...groundsGiven({ grounds }, homes),
    ...(lookAgain === null ? {} : { lookAgain }),
    at: looked.toISOString(),
    ...withLeftOut(homes.others && grounds.length > 0 ? [GROUNDS_LEFT_OUT] : []),
  }));

/** Why the child's travel was looked at again, and what that came to each time. */
export function giveLookedAgain({ due, effects }: HeldOfChild, numbers: Numbers): LookedAgainGiven[] {
  const of = Map.groupBy(effects, ({ due: id }) => id);
  return due.map(({ id, reason, dueOn, notedAt, doneAt }, at) => ({
    ref: `L${at + 1}`,
    because: reason,
    dueOn,
    notedAt: notedAt.toISOString(),
    ...(doneAt === null ? {} : { doneAt: doneAt.toISOString() }),
    cameTo: (of.get(id) ?? []).map((effect) => ({
      placement: effect.key,
      outcome: effect.outcome,
      ...numbered(numbers, effect),
      ...(effect.why === null ? {} : { why: effect.why }),
      at: effect.at.toISOString(),
    })),
  }));
}

/** Why something of it was kept longer. The number of the matter may be another adult's. */
export const giveHolds = (holds: Held['holds'], homes: Homes): HoldGiven[] =>
  holds.map(({ why, reference, since, liftedAt }, at) => ({
    ref: `H${at + 1}`,
    why,
    ...(reference === null || homes.others ? {} : { reference }),
    since: since.toISOString(),
    ...(liftedAt === null ? {} : { liftedAt: liftedAt.toISOString() }),
    ...withLeftOut(reference !== null && homes.others ? [MATTER_LEFT_OUT] : []),
  }));

const MATTER_LEFT_OUT = 'The number of the matter, left out: it may be another adult’s';

/** When files like this one were made. Where another adult’s home is held, that one may have asked, and nobody is told. */
export const giveFiles = (exports: Held['exports'], homes: Homes): FileGiven[] =>
  homes.others ? [] : exports.map(({ madeAt }, at) => ({ ref: `F${at + 1}`, madeAt: madeAt.toISOString() }));
