import type { Missing, Outcome, Version } from './provision.ts';

/** The sentence for a reason. A missing fact needs no words of its own: what to ask for is said by the fact. */
export function wordsFor({ words }: Version, { reason, values }: Outcome, missing: readonly Missing[]): string {
  const template = words[reason];
  if (template !== undefined) return fill(template, values);
  if (reason === 'missing')
    return `We cannot say yet. We still need ${missing.map((each) => each.asks).join(', and ')}.`;
  throw new Error(`no words for ${reason}; there are words for ${Object.keys(words).join(', ')}`);
}

function fill(template: string, values: Outcome['values']): string {
  const pieces = divided(template);
  let filled = pieces[0]!;
  for (let at = 1; at < pieces.length; at += 2) {
    const gap = pieces[at]!;
    const value = values?.[gap];
    if (value === undefined) throw new Error(`nothing fills {${gap}} in ${JSON.stringify(template)}`);
    filled += value + pieces[at + 1]!;
  }
  return filled;
}

const GAP = /\{(\w+)\}/;
/** There are as many as the law has sentences. */
const DIVIDED = new Map<string, readonly string[]>();

/** A sentence in pieces: what stands before the first gap, the name of that gap, what stands after it, and so on. Divided once, not for each child. */
function divided(template: string): readonly string[] {
  const known = DIVIDED.get(template);
  if (known) return known;
  const pieces = template.split(GAP);
  DIVIDED.set(template, pieces);
  return pieces;
}
