import { createHash } from 'node:crypto';
import { apply, openCase } from '../../rules/kernel/apply.ts';
import { addDays, daysBetween } from '../../rules/kernel/day.ts';
import type { Provision, Version } from '../../rules/kernel/provision.ts';
import { editionOf, type NationRegister } from '../../rules/kernel/register.ts';
import { factsAt, type Written } from './nations.ts';
import { dice } from './values.ts';

/** Enough to meet every pairing of boundary values many times over, and still take a moment only. */
const QUESTIONS = 600;

/**
 * What freezes a released text: a hash over its words and sources and over what it answers to a fixed list of questions, made of boundary
 * values. A file may be tidied; a text that says or answers anything else has another hash.
 * @returns by `id@from#revision`
 */
export function frozenHashes(written: Written): Record<string, string> {
  const entries = written.nation.register.provisions.flatMap((provision) =>
    provision.versions.map((version): [string, string] => [
      `${provision.id}@${version.from}#${version.revision}`,
      hashOf(written, provision, version),
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

function hashOf(written: Written, provision: Provision, version: Version): string {
  const edition = editionOf(written.nation.register, version.edition ?? 1);
  const next = provision.versions.find((each) => each.from > version.from)?.from;
  // Only days that were past when the text was read: no later law can change what it gave on them.
  const last = next && next <= edition.readOn ? addDays(next, -1) : edition.readOn;
  const random = dice(provision.id);
  const { mark, cites, words, wordsCy } = version;
  const says = [mark, cites, words, ...(wordsCy ? [wordsCy] : [])];
  const hash = createHash('sha256').update(JSON.stringify(says));
  for (let asked = 0; asked < QUESTIONS; asked++) {
    const on = addDays(version.from, Math.floor(random() * (daysBetween(version.from, last) + 1)));
    const {
      title: _,
      changes: __,
      ...finding
    } = apply(provision, openCase({ on, facts: factsAt(written, on, random) }, edition.edition));
    hash.update(JSON.stringify([on, finding]));
  }
  return hash.digest('hex');
}
