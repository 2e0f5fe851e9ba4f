import type { Finding } from '../../../rules/kernel/finding.ts';
import { NATIONS } from '../../../rules/register.ts';
import { sha256 } from '../../db/index.ts';
import { canonical } from '../canonical.ts';

/** What a finding says in the same words of very many children: from the books of rules alone, nothing of a child. */
export type Standing = Pick<
  Finding,
  'provision' | 'title' | 'version' | 'revision' | 'mark' | 'verdict' | 'reason' | 'cites' | 'parts' | 'first'
> &
  Partial<Pick<Finding, 'words' | 'byPolicy' | 'restsOnHealthOrBelief'>>;

/** A standing text and the name it is kept under: SHA-256 of the text, in hex. */
export interface StandingText {
  readonly hash: string;
  readonly text: string;
}

/** The standing texts that a program has met. For one thread; they are as many as the law has sentences, for some orders of a rule's parts. */
export class StandingTexts {
  readonly #known = new Map<string, Promise<StandingText>>();
  readonly #numbers = new WeakMap<object, number>();
  #lists = 0;

  /** Of what stands in one finding. */
  of(standing: Standing): Promise<StandingText> {
    const key = this.#keyOf(standing);
    const known = this.#known.get(key);
    if (known) return known;
    const text = canonical(standing);
    const made = sha256(text).then((hash) => ({ hash, text }));
    this.#known.set(key, made);
    return made;
  }

  /** Short beside the text, and as telling: lists of the rules are the same object each time, and stand here by number. */
  #keyOf({ cites, parts, first, ...plain }: Standing): string {
    const lists = [cites, parts, ...(first ? [first] : [])].map((list) => this.#numberOf(list));
    return JSON.stringify([lists, plain]);
  }

  #numberOf(list: object): number {
    const known = this.#numbers.get(list) ?? ++this.#lists;
    this.#numbers.set(list, known);
    return known;
  }
}

/** Every sentence of the rules that has no gap to be filled. */
const SENTENCES: ReadonlySet<string> = new Set(
  Object.values(NATIONS).flatMap(({ nation }) =>
    nation.register.provisions.flatMap(({ versions }) =>
      versions.flatMap(({ words }) => Object.values(words).filter((each) => !each.includes('{'))),
    ),
  ),
);

/** Whether it says the same of everybody: whatever is filled in, such as a distance or a name, does not. */
export const isStanding = (words: string): boolean => SENTENCES.has(words);
