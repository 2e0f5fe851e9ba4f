import type { Fact } from '../../../rules/kernel/fact.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import type { Nation } from '../../../rules/kernel/nation.ts';
import type { Version } from '../../../rules/kernel/provision.ts';
import { isNationName, NATIONS } from '../../../rules/register.ts';

/** The law that a decision names. @throws Error for one that no decision of ours could name */
export function lawOf(nation: string): Nation {
  if (isNationName(nation)) return NATIONS[nation].nation;
  throw new Error(`There is no law of ${JSON.stringify(nation)}`);
}

/** A fact of that nation's law by its id; undefined where there is none, as for a check of the text of the law. */
export const factOf = (nation: string, id: string): Fact<unknown> | undefined =>
  lawOf(nation).facts.find((fact) => fact.id === id);

/** The text that a finding was made with; undefined where it is no longer written. */
export function textOf(nation: string, { provision, version, revision }: Finding): Version | undefined {
  return lawOf(nation)
    .register.provisions.find(({ id }) => id === provision)
    ?.versions.find((each) => each.from === version && each.revision === revision);
}
