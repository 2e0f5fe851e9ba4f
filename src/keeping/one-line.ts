import { Problem } from '../problem.ts';

/** Words that stand in a list: in one line. @throws Problem `invalid-request` */
export function oneLine(text: string, what: string, most: number): string {
  const words = text.trim();
  if (words === '') throw new Problem('invalid-request', `Say ${what}.`);
  if (words.length > most || /\p{Cc}/u.test(words))
    throw new Problem('invalid-request', `Say ${what} in one line, ${most} characters at most.`);
  return words;
}
