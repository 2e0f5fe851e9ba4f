import type { Case, CaseOutcome } from '../../../src/rechecks/index.ts';

/** What a case is about, as an officer reads it in a list. */
export const KIND_WORDS: Readonly<Record<Case['kind'], string>> = {
  grant: 'More may be owed than before',
  notice: 'Less may be owed than before',
  ended: 'The placement ended',
  look: 'It could not be decided again',
};

/** What the officer is asked to do about it. */
export const WHAT_TO_DO: Readonly<Record<Case['kind'], string>> = {
  grant: 'Looking again found more than what stood. Nothing is granted until you decide.',
  notice:
    'Looking again found less than what stood. The child travels as before until you decide. Test every other ground first, and give notice before anything ends.',
  ended:
    'The placement that the travel was for has ended or was taken back. The child travels as before until you decide.',
  look: 'Something changed, and what is known now is not enough to decide. The child travels as before. Ask for what is missing.',
};

export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, { readonly text: string; readonly hint: string }>> = {
  granted: { text: 'Grant travel', hint: 'Travel is given as it was found.' },
  kept: { text: 'Leave things as they stood', hint: 'What the family has stays as it is.' },
  ends: {
    text: 'Travel ends after notice',
    hint: 'The family is told why, from which day, and how to ask for a review.',
  },
  refused: {
    text: 'Do not grant',
    hint: 'The family is told why, and how to ask for a review. The power to help anyway is always open.',
  },
};

export const outcomeWords = (outcome: string): string =>
  outcome in OUTCOME_WORDS ? OUTCOME_WORDS[outcome as CaseOutcome].text : 'Overtaken: things are as they stood';
