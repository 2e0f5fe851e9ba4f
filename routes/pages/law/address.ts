import type { Day } from '../../../rules/kernel/day.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import type { Provision } from '../../../rules/kernel/provision.ts';
import { NATION_NAMES, NATIONS, type RegisteredNation } from '../../../rules/register.ts';

/** The page of a provision. Its id and a day say nothing of any child. @param on the law of that day; today’s where left out */
export const lawAddress = (provision: string, on?: Day): string =>
  `/law/${provision}${on === undefined ? '' : `?on=${on}`}`;

/** The page of a provision in the version that a finding was made with. */
export function addressOf({ provision, version }: Pick<Finding, 'provision' | 'version'>): string {
  const versions = provisionOf(provision)?.provision.versions ?? [];
  return lawAddress(provision, versions.length > 1 ? version : undefined);
}

/** A provision by its id, and whose law it is of; undefined where there is none. */
export function provisionOf(id: string): { provision: Provision; of: RegisteredNation } | undefined {
  for (const name of NATION_NAMES) {
    const of: RegisteredNation = NATIONS[name];
    const provision = of.nation.register.provisions.find((each) => each.id === id);
    if (provision) return { provision, of };
  }
  return undefined;
}
