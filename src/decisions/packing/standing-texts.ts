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
  readonly #known = new Map<string, StandingText | Promise<StandingText>>();
  readonly #numbers = new WeakMap<object, number>();
  #lists = 0;

  /** Of what stands in one finding. At once where it is known already: a check has some forty, of which nearly all are. */
  of(finding: Finding): StandingText | Promise<StandingText> {
    const key = this.#keyOf(finding);
    const known = this.#known.get(key);
    if (known) return known;
    const text = canonical(standingOf(finding));
    const made = sha256(text).then((hash) => {
      this.#known.set(key, { hash, text });
      return { hash, text };
    });
    this.#known.set(key, made);
    return made;
  }

  /** Short beside the text, and as telling: lists of the rules are the same object each time, and stand here by number. No sentence has a line break. */
  #keyOf(finding: Finding): string {
    const { provision, title, version, revision, mark, verdict, reason, cites, parts, first, words } = finding;
    const lists = `${this.#numberOf(cites)} ${this.#numberOf(parts)} ${first ? this.#numberOf(first) : ''}`;
    const flags = `${finding.byPolicy ?? ''} ${finding.restsOnHealthOrBelief ?? ''}`;
    const short = `${lists}\n${flags}\n${version}\n${revision}\n${mark}\n${verdict}\n${reason}`;
    return `${short}\n${provision}\n${title}\n${isStanding(words) ? words : ''}`;
  }

  #numberOf(list: object): number {
    const known = this.#numbers.get(list);
    if (known !== undefined) return known;
    this.#numbers.set(list, ++this.#lists);
    return this.#lists;
  }
}

function standingOf(finding: Finding): Standing {
  const { provision, title, version, revision, mark, verdict, reason, cites, parts, first, words } = finding;
  return {
    ...{ provision, title, version, revision, mark, verdict, reason, cites, parts },
    ...(first ? { first } : {}),
    ...(finding.byPolicy ? { byPolicy: true } : {}),
    ...(finding.restsOnHealthOrBelief ? { restsOnHealthOrBelief: true } : {}),
    ...(isStanding(words) ? { words } : {}),
  };
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
