import type { Mark } from '../../../rules/kernel/provision.ts';

/** How sure a reading is, in words. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  T: 'We read the text of the law itself.',
  S: 'We read others who restate the law, not the text itself.',
  R: 'This is from general knowledge, and was not checked against the text. It can help a family. It is never a reason against one.',
};
