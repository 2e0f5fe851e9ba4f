import { decideEngland } from '../../rules/england/decide.ts';
import type { BenchCase, Ground } from './cases.ts';
import { GROUNDS } from './cases.ts';

/** What one engine answers of one case: of each ground, whether it is met, and a text that says why. */
export type Answer = Readonly<Record<Ground, { readonly met: boolean; readonly reason: string }>>;

/** One engine with the four grounds written for it. */
export interface Engine {
  readonly name: string;
  /** Everything the engine gives, as it gives it: this is what is timed. */
  decide(one: BenchCase): unknown;
  /** Out of what it gave. */
  answer(given: unknown): Answer;
}

/** Ours: the whole decision, with all its grounds and parts, whatever is missing, and when to look again. */
export const ours: Engine = {
  name: 'Fairmile: every ground, every part, all reasons',
  decide: (one) => decideEngland(one.ours),
  answer: (given) => {
    const { findings } = given as ReturnType<typeof decideEngland>;
    return answerOf((ground) => {
      const { verdict, words } = findings[`england/schedule-35b/${ground}`]!;
      return { met: verdict === 'met', reason: words };
    });
  },
};

/** An answer, ground by ground. */
export function answerOf(of: (ground: Ground) => Answer[Ground]): Answer {
  return Object.fromEntries(GROUNDS.map((ground) => [ground, of(ground)])) as Answer;
}
