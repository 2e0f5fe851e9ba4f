import type { Day } from '../../../rules/kernel/day.ts';
import type { Nation } from '../../../rules/kernel/nation.ts';
import type { Provision, Version } from '../../../rules/kernel/provision.ts';
import { versionOn } from '../../../rules/kernel/versions.ts';

/** The version of a provision on a day; undefined before its first. */
export function versionFor(provision: Provision, on: Day): Version | undefined {
  return provision.versions.some(({ from }) => from <= on) ? versionOn(provision, on) : undefined;
}

/** What a version is made of, and how its parts go together. */
export function madeOf(version: Version): { first: readonly Provision[]; parts: readonly Provision[]; any: boolean } {
  if ('decide' in version) return { first: [], parts: [], any: false };
  const { first = [], all, any } = version;
  return { first, parts: all ?? any ?? [], any: any !== undefined };
}

export interface Part {
  readonly title: string;
  readonly provisions: readonly Provision[];
}

/** A nation’s provisions on a day in the order in which they are read: the duty, the grounds, what those are made of, what stands beside. */
export function contentsOf({ duty, grounds, beside = {}, register }: Nation, on: Day): readonly Part[] {
  const { alreadyMet, powers = [], instead = [] } = beside;
  const standing = [alreadyMet, ...powers, ...instead].flatMap((each) => each ?? []);
  const version = versionFor(grounds, on);
  const { first, parts } = version ? madeOf(version) : { first: [], parts: [] };
  const top = [...new Set([duty, grounds])];
  const ways = [...first, ...parts];
  const named = new Set([...top, ...ways, ...standing]);
  const others = register.provisions.filter((each) => !named.has(each));
  return [
    { title: 'The duty', provisions: top },
    { title: 'Each way to free travel', provisions: ways },
    { title: 'What they are made of', provisions: others },
    { title: 'Beside the duty', provisions: standing },
  ].filter(({ provisions }) => provisions.length > 0);
}

/** The provisions that are made of this one on a day. */
export const usedBy = ({ register }: Nation, provision: Provision, on: Day): Provision[] =>
  register.provisions.filter((each) => {
    const version = versionFor(each, on);
    return version !== undefined && [...madeOf(version).first, ...madeOf(version).parts].includes(provision);
  });
