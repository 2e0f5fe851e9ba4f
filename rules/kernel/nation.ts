import type { Fact } from './fact.ts';
import type { Provision } from './provision.ts';
import type { NationRegister } from './register.ts';

/** One nation's law, as the program uses it. */
export interface Nation {
  readonly register: NationRegister;
  /** Every fact its law turns on, in the order in which they are asked for. */
  readonly facts: readonly Fact<unknown>[];
  /** The provision that stands over all: met when travel is owed. */
  readonly duty: Provision;
  /** The provision whose parts are the grounds that a decision tells one by one. */
  readonly grounds: Provision;
}
