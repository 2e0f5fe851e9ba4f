import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import { besideGrounds, groundsOf, leavesOf } from './grounds.ts';
import { nextQuestion } from './next-question.ts';

/** The answer for a family: one heading, and a few sentences on why and what it means. Never a refusal. */
export interface PlainAnswer {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Says a decision in plain English. What the law says of the child comes in the law’s own sentences. */
export function plainAnswer(decision: Decision): PlainAnswer {
  if (decision.finding === 'owed') return owed(decision);
  return decision.finding === 'unknown' ? open(decision) : notOwed(decision);
}

const OWED: Readonly<Partial<Record<Decision['disposition']['because'], string>>> = {
  'only-supposed': 'Your child would qualify for free travel to school',
  'rests-on-needs-or-belief': 'On these answers, your child qualifies for free travel to school',
};

function owed(decision: Decision): PlainAnswer {
  const { because, alreadyMet } = decision.disposition;
  const heading = OWED[because] ?? 'Your child qualifies for free travel to school';
  const why = whyOwed(decision);
  if (because === 'only-supposed') {
    const supposed = decision.supposes.join(', and ');
    return { heading, lines: [why, `This is not settled yet. It supposes ${supposed}.`, 'Check again when you know.'] };
  }
  if (because === 'rests-on-needs-or-belief') {
    const person =
      'It rests on your child’s needs, or on your religion or belief. So a person at the council looks at it first.';
    return { heading, lines: [why, person, ...(alreadyMet ? [alreadyMet.words] : [])] };
  }
  if (alreadyMet) return { heading, lines: [why, alreadyMet.words] };
  const act = 'The council has to provide it. Apply to the council and take this page with you.';
  return { heading, lines: [why, act] };
}

/** One ground is enough. One that says nothing of needs or belief is told first. */
function whyOwed(decision: Decision): string {
  const met = groundsOf(decision).filter(({ verdict }) => verdict === 'met');
  const told = met.find(({ restsOnHealthOrBelief }) => !restsOnHealthOrBelief) ?? met[0];
  if (!told) throw new Error('Travel is owed by a ground, and no ground is met');
  return told.words;
}

function open(decision: Decision): PlainAnswer {
  const next = nextQuestion(decision);
  const lines = [
    'Your child may qualify for free travel to school. Something is still missing, or a person has to decide it.',
    ...(next?.whom === 'parent' ? [`It would help most to know ${next.asks}.`] : []),
    'You can apply now. You do not have to wait until everything is known.',
  ];
  return { heading: 'We cannot say yet', lines };
}

function notOwed(decision: Decision): PlainAnswer {
  return {
    heading: 'On what you told us, the law does not give free travel to this school',
    lines: [
      ...whyNot(decision),
      ...(decision.disposition.instead ? [decision.disposition.instead.words] : []),
      'This is not a refusal. Only a person at the council can decide, and must tell you why.',
      'You can still ask the council for help. It must think about what you ask.',
    ],
  };
}

/**
 * What stands in the way of every ground, alone. Else what stands in the way of most, and how far the way is short of a
 * line. The rest is told ground by ground.
 */
function whyNot(decision: Decision): string[] {
  const outside = besideGrounds(decision).filter(isNotMet);
  if (outside.length > 0) return outside.map(({ words }) => words);
  const grounds = groundsOf(decision)
    .map((ground) => leavesOf(ground, decision).filter(isNotMet))
    .filter((leaves) => !leaves.some(({ reason }) => ANOTHER_KIND_OF_PLACE.includes(reason)));
  const failing = [...new Set(grounds.flat())];
  const shareOf = (leaf: Finding): number => grounds.filter((each) => each.includes(leaf)).length / grounds.length;
  const inAll = failing.find((leaf) => shareOf(leaf) === 1);
  if (inAll) return [inAll.words];
  const inMost = failing.find((leaf) => shareOf(leaf) > 1 / 2);
  const short = failing.find(({ margin }) => margin?.unit === 'metres' && margin.side === 'under');
  const told = [...new Set([inMost, short])].flatMap((leaf) => leaf?.words ?? []);
  return told.length > 0
    ? told
    : ['We looked at each way to free travel in the law. Below you can see why, one by one.'];
}

/** A ground that is about another kind of place than the child’s says nothing of why. */
const ANOTHER_KIND_OF_PLACE = ['elsewhere', 'not-such-a-place'];

const isNotMet = ({ verdict }: Finding): boolean => verdict === 'not-met';
