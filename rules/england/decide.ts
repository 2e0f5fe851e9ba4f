import { decide } from '../kernel/decide.ts';
import type { Decision } from '../kernel/decision.ts';
import type { Nation } from '../kernel/nation.ts';
import type { Question } from '../kernel/provision.ts';
import { BESIDE } from './beside.ts';
import { ENGLAND_FACTS } from './facts.ts';
import { englandClocks } from './parameters/clocks.ts';
import { ENGLAND_PARAMETERS } from './parameters.ts';
import { ENGLAND } from './register.ts';
import { dutyToProvideTravel, eligibleChild } from './section-508b.ts';

/** The law of England. */
export const englandNation: Nation = {
  register: ENGLAND,
  facts: ENGLAND_FACTS,
  duty: dutyToProvideTravel,
  grounds: eligibleChild,
  beside: BESIDE,
  parameters: ENGLAND_PARAMETERS,
  clocks: englandClocks,
};

/** What the law of England gives: see {@link decide}. */
export const decideEngland = (question: Question, edition?: number): Decision =>
  decide(englandNation, question, edition);
