import type { Missing } from './provision.ts';

/** A council's published policy, as far as a provision can use it: whose, which version, and the values it sets, by parameter id. */
export interface CouncilPolicy {
  readonly council: string;
  readonly name: string;
  readonly version: string;
  /** Read and checked before it gets here: see `rules/policy`. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The policy that governs a child: one, or any of several while nobody knows which, and then what would tell. */
export interface PolicyInForce {
  readonly among: readonly CouncilPolicy[];
  readonly unsettled: readonly Missing[];
}
