import { Problem } from '../problem.ts';
import type { SubjectAccess, Thing } from './document.ts';
import { OFFICER_LEFT_OUT } from './words.ts';

/** The file before what is left out of it is summed up. */
export type Parts = Omit<SubjectAccess, 'leftOut' | 'destroyed'>;

/** Everything in the file that has a short name, part by part. */
export const thingsIn = (parts: Parts): readonly Thing[] => [
  ...parts.records,
  ...parts.applications.flatMap(({ entries }) => entries),
  ...parts.decisions,
  ...parts.cases,
  ...parts.ways,
  ...parts.lookedAgain,
  ...parts.holds,
  ...parts.files,
];

/**
 * Takes the content of some things out of the file: that they are there, of what kind and when, stays, with words for the rest.
 * @param refs short names, such as `R3`
 * @throws Problem `invalid-request` where there is none of that name
 */
export function leaveOut(parts: Parts, refs: readonly string[]): Parts {
  const wanted = new Set(refs.map((ref) => ref.trim().toUpperCase()));
  const known = new Set(thingsIn(parts).map(({ ref }) => ref));
  if (![...wanted].every((ref) => known.has(ref))) {
    const message = 'One of the things to leave out is not in the file. Use the short names of the list, such as R3';
    throw new Problem('invalid-request', message, [{ path: 'leave-out', message }]);
  }
  const each = <T extends Thing>(all: readonly T[], bare: (thing: T) => T): T[] =>
    all.map((thing) => (wanted.has(thing.ref) ? { ...bare(thing), leftOut: [OFFICER_LEFT_OUT] } : thing));
  return {
    ...parts,
    records: each(parts.records, ({ ref, what, version, takenBack, receivedAt }) => ({
      ...{ ref, what, version, takenBack, receivedAt },
    })),
    applications: parts.applications.map((application) => ({
      ...application,
      entries: each(application.entries, ({ ref, what, at, by }) => ({ ref, what, at, by })),
    })),
    decisions: each(parts.decisions, ({ ref, what, id, number, madeAt, by, hash }) => ({
      ...{ ref, what, id, number, madeAt, by, hash },
    })),
    cases: each(parts.cases, ({ ref, what, openedAt }) => ({ ref, what, openedAt })),
    ways: each(parts.ways, ({ ref, at }) => ({ ref, at })),
    lookedAgain: each(parts.lookedAgain, ({ ref, because, dueOn, notedAt }) => ({
      ...{ ref, because, dueOn, notedAt, cameTo: [] },
    })),
    files: each(parts.files, ({ ref, madeAt }) => ({ ref, madeAt })),
    holds: each(parts.holds, ({ ref, why, since }) => ({ ref, why, since })),
  };
}
