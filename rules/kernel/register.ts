import type { Day } from './day.ts';
import type { Provision } from './provision.ts';

/** A day was asked about on which nobody has checked the law. There is no default. */
export class OutsideCheckedLaw extends RangeError {
  override readonly name = 'OutsideCheckedLaw';
}

/** The law as it was read at one time, and the days for which the program answers by it. */
export interface RegisterEdition {
  /** 1, 2, … A decision names the edition it was made under, and is replayed under that one. */
  readonly edition: number;
  /** When the text was read. */
  readonly readOn: Day;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** An edition in a register. Texts of a released one are frozen. */
export interface RegisteredEdition extends RegisterEdition {
  readonly released: boolean;
}

/** The provisions of one nation, with every edition, oldest first. */
export interface NationRegister {
  /** As written in records: `england`. */
  readonly nation: string;
  /** As read by people: `England`. */
  readonly name: string;
  readonly editions: readonly [RegisteredEdition, ...RegisteredEdition[]];
  /** Every provision, by itself or as part of another. */
  readonly provisions: readonly Provision[];
}

/** The edition of that number, or the newest. @throws RangeError for one that there never was */
export function editionOf({ name, editions }: NationRegister, number?: number): RegisteredEdition {
  const found = number === undefined ? editions.at(-1) : editions.find(({ edition }) => edition === number);
  if (found) return found;
  throw new RangeError(`There is no edition ${number} of the law of ${name}`);
}

/** A provision and every provision it is made of, in any version, each once. */
export function withParts(provisions: readonly Provision[]): Provision[] {
  const seen = new Map<string, Provision>();
  const visit = (provision: Provision): void => {
    if (seen.has(provision.id)) return;
    seen.set(provision.id, provision);
    for (const version of provision.versions)
      if (!('decide' in version))
        for (const part of [...(version.first ?? []), ...(version.all ?? version.any ?? [])]) visit(part);
  };
  for (const each of provisions) visit(each);
  return [...seen.values()];
}
