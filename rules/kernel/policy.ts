import type { Missing } from './provision.ts';

/** A council's published policy, as far as a provision can use it: whose, which version, and the values it sets, by parameter id. */
export interface CouncilPolicy {
  readonly council: string;
  readonly name: string;
  readonly version: string;
  /** Read and checked before it gets here: see `rules/policy`. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The policy that governs a child; or, while nobody knows which does, all that may, and what would tell. */
export interface PolicyInForce {
  readonly among: readonly CouncilPolicy[];
  /** It may also be that none of them does, and the law alone holds. */
  readonly orNone?: true;
  readonly unsettled: readonly Missing[];
}
