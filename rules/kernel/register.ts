import type { Day } from './day.ts';
import type { Provision } from './provision.ts';

/** A day was asked about on which nobody has checked the law. There is no default. */
export class OutsideCheckedLaw extends RangeError {
  override readonly name = 'OutsideCheckedLaw';
}

/** The provisions of one nation, and the days for which they have been checked. */
export interface NationRegister {
  readonly nation: string;
  /** When the text was read. */
  readonly readOn: Day;
  /** First and last day for which the program answers. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Every provision, by itself or as part of another. */
  readonly provisions: readonly Provision[];
}

/** A provision and every provision it is made of, in any version, each once. */
export function withParts(provisions: readonly Provision[]): Provision[] {
  const seen = new Map<string, Provision>();
  const visit = (provision: Provision): void => {
    if (seen.has(provision.id)) return;
    seen.set(provision.id, provision);
    for (const version of provision.versions)
      if (!('decide' in version)) for (const part of version.all ?? version.any ?? []) visit(part);
  };
  for (const each of provisions) visit(each);
  return [...seen.values()];
}
