import type { State } from '../../../src/applications/index.ts';
import type { TagColour } from '../../views/content.tsx';

/** Where an application stands, as an officer reads it. */
export const STATE_WORDS: Readonly<Record<State, { readonly text: string; readonly colour: TagColour }>> = {
  open: { text: 'To decide', colour: 'yellow' },
  asked: { text: 'Waiting for the family', colour: 'grey' },
  second: { text: 'For a second officer', colour: 'purple' },
  disagreed: { text: 'Officers disagree', colour: 'orange' },
  granted: { text: 'Granted', colour: 'green' },
  refused: { text: 'Not granted', colour: 'grey' },
  'review-1': { text: 'Review, stage 1', colour: 'turquoise' },
  'review-2': { text: 'Review, stage 2', colour: 'turquoise' },
  withdrawn: { text: 'Taken back', colour: 'grey' },
};

/** The same for the family. What goes on between officers is theirs until it is decided. */
export const STATE_FOR_FAMILY: Readonly<Record<State, string>> = {
  open: 'An officer is looking at it. Nothing is decided yet.',
  asked: 'We need something more from you.',
  second: 'An officer is looking at it. Nothing is decided yet.',
  disagreed: 'An officer is looking at it. Nothing is decided yet.',
  granted: 'It is decided. Your child gets travel.',
  refused: 'It is decided. Travel is not granted. You can ask for a review.',
  'review-1': 'It is being looked at again, as you asked (stage 1).',
  'review-2': 'It is being looked at again by a panel, as you asked (stage 2).',
  withdrawn: 'You took this application back. You can apply again at any time.',
};
