import type { Disposition, Told } from './decision.ts';
import type { Finding, Findings } from './finding.ts';
import type { Beside } from './nation.ts';
import type { Missing, Provision } from './provision.ts';

/** What stands beside the duty, as far as the next step turns on it, and what would have to be known to say more. */
export interface FoundBeside {
  readonly told: Pick<Disposition, 'alreadyMet' | 'powers' | 'instead'>;
  readonly needed: readonly Missing[];
}

/** Looks at what was found of whatever stands beside the duty. It changes no finding; each has its own, and is always recorded. */
export function foundBeside(beside: Beside, root: Finding, findings: Findings): FoundBeside {
  const { alreadyMet, powers = [], instead = [] } = beside;
  const of = ({ id }: Provision): Finding => findings[id]!;
  if (root.verdict === 'met') return besideMet(alreadyMet && of(alreadyMet));
  const open = powers.map(of).filter(isMet);
  const others = instead.map(of);
  const told = open.length > 0 ? { powers: open.map(tell) } : {};
  if (root.verdict === 'unknown') return { told, needed: [] };
  const other = others.find(isMet);
  if (other) return { told: { ...told, instead: tell(other) }, needed: [] };
  return { told, needed: others.find(({ verdict }) => verdict === 'unknown')?.missing ?? [] };
}

/** Nobody is asked who else gives the travel before something is known of it: until then the duty stands. */
function besideMet(met: Finding | undefined): FoundBeside {
  if (met?.verdict === 'met') return { told: { alreadyMet: tell(met) }, needed: [] };
  return { told: {}, needed: met?.verdict === 'unknown' && met.facts.length > 0 ? met.missing : [] };
}

const isMet = ({ verdict }: Finding): boolean => verdict === 'met';

const tell = ({ provision, words, cites }: Finding): Told => ({ provision, words, cites });
