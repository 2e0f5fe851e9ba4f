import type { Beside } from '../kernel/nation.ts';
import { adultLearner } from './after-16/adult-learner.ts';
import { sixthFormAge } from './after-16/sixth-form-age.ts';
import { alreadyMet } from './already-met.ts';
import { mayHelpAnyChild } from './section-508c.ts';
import { mayHelpUnderFives } from './section-509a.ts';

/** What stands beside section 508B: travel that somebody else gives, powers to help, and the rules after 16. */
export const BESIDE: Required<Beside> = {
  alreadyMet,
  powers: [mayHelpAnyChild, mayHelpUnderFives],
  instead: [sixthFormAge, adultLearner],
};
