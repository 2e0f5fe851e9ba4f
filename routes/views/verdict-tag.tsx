import type { Verdict } from '../../rules/kernel/verdict.ts';
import { Tag, type TagColour } from './content.tsx';

/** A verdict in a few words: never a plain "no", since other facts could give another. */
export const VERDICTS: Readonly<Record<Verdict, { text: string; colour: TagColour }>> = {
  met: { text: 'Yes', colour: 'green' },
  'not-met': { text: 'Not on these facts', colour: 'grey' },
  unknown: { text: 'Cannot say yet', colour: 'purple' },
};

export const VerdictTag = ({ verdict }: { verdict: Verdict }) => <Tag {...VERDICTS[verdict]} />;
