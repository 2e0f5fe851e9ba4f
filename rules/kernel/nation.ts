import type { Clocks } from './clock.ts';
import type { Fact } from './fact.ts';
import type { Parameter } from './parameter.ts';
import type { Provision } from './provision.ts';
import type { NationRegister } from './register.ts';

/** What stands beside a duty. It changes no finding; it tells what happens next. */
export interface Beside {
  /** Met where somebody else already gives the travel, so that there is nothing to arrange. */
  readonly alreadyMet?: Provision;
  /** Powers to help someone to whom travel is not owed; each is met where it is open. */
  readonly powers?: readonly Provision[];
  /** Other rules, for someone past the ages of this duty: the one that is met is asked instead. */
  readonly instead?: readonly Provision[];
}

/** One nation's law, as the program uses it. */
export interface Nation {
  readonly register: NationRegister;
  /** Every fact its law turns on, in the order in which they are asked for. */
  readonly facts: readonly Fact<unknown>[];
  /** The provision that stands over all: met when travel is owed. */
  readonly duty: Provision;
  /** The provision whose parts are the grounds that a decision tells one by one. */
  readonly grounds: Provision;
  /** Left out where nothing stands beside the duty. */
  readonly beside?: Beside;
  /** Everything that a council's policy may set; left out where nothing may be. */
  readonly parameters?: readonly Parameter<unknown>[];
  /** Its time limits, each of them also among the parameters. */
  readonly clocks?: Clocks;
}
