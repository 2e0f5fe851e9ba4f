import type { Decision } from '../../rules/kernel/decision.ts';

/** What of a decision the next one is held against. */
export interface Stood {
  readonly finding: Decision['finding'];
  /** Ids of the grounds that were met. */
  readonly grounds: readonly string[];
}

export function stoodOf({ finding, grounds, findings }: Decision): Stood {
  return { finding, grounds: grounds.filter((ground) => findings[ground]?.verdict === 'met') };
}
