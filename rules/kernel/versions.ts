import type { Day } from './day.ts';
import type { Change, Provision, Version } from './provision.ts';

/**
 * Code time: the edition of the register that was in use. Texts that came in later do not exist for it, so an old
 * decision is replayed with the text it was made with.
 */
export type Edition = number;

/**
 * The one version that is the law on a day, in the newest text of it that the edition has.
 * @throws RangeError before the first version: there is no default
 */
export function versionOn({ id, versions }: Provision, on: Day, edition: Edition = Number.POSITIVE_INFINITY): Version {
  for (let at = versions.length - 1; at >= 0; at--) {
    const version = versions[at]!;
    if (version.from <= on && isIn(version, edition)) return version;
  }
  throw new RangeError(`${id} has no version for ${on}`);
}

/** The day on which the law on this changes next, as far as the edition knows. */
export function nextVersion({ title, versions }: Provision, on: Day, edition: Edition): Change | undefined {
  for (const version of versions)
    if (version.from > on && isIn(version, edition))
      return { on: version.from, because: `The law on this changes: ${title}.` };
  return undefined;
}

const isIn = ({ edition = 1 }: Version, asked: Edition): boolean => edition <= asked;
