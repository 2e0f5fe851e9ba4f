import type { Day } from '../../rules/kernel/day.ts';
import type { Given } from '../../rules/kernel/fact.ts';
import type { HomeAsked } from '../checks/check.ts';
import type { PaperOn } from './evidence/about.ts';
import type { Decided, Proposed, Reviewed, Stage } from './outcome/outcome.ts';

/** What was sent first: who applies, for what. Facts lie beside it, one entry each. */
export interface Applied {
  /** The child’s name, as the family gives it. */
  readonly child: string;
  readonly contact: Contact;
  readonly about: About;
  /** Something about the walk worries the family. */
  readonly worried?: true;
  /** Whatever else the family wants the council to know, in its own words. */
  readonly words?: string;
}

/** The least with which the council can answer. */
export interface Contact {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

/** The way that is applied for, as far as it is known. A school that is not in the register is in words. */
export interface About {
  readonly area?: string;
  readonly home: HomeAsked;
  readonly school: { readonly urn: string } | { readonly words: string };
  readonly on: Day;
}

/** One fact of the child: known and whose word it is, or not known and why; with the evidence that was looked at for it. */
export interface FactSaid {
  readonly fact: string;
  readonly given: Given;
  /** SHA-256 of each paper of the application that was looked at for it. */
  readonly evidence?: readonly string[];
}

/** A paper that the family sent, here or by post. Its bytes lie outside the record, by their hash. */
export interface Evidence {
  readonly sha256: string;
  /** As it is called here, with the ending of what it is. */
  readonly name: string;
  /** By its content, whatever it said it was. */
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly bytes: number;
  /** Left out where it is about something else. */
  readonly about?: PaperOn;
}

/** What an officer needs of the family, and until when. */
export interface Asked {
  /** Facts by their IDs, each one that an open ground needs. */
  readonly facts: readonly string[];
  /** A paper is asked for; the words say which. */
  readonly paper?: true;
  readonly words: string;
  readonly answerBy?: Day;
}

/** What one entry of an application holds, by its kind. */
export interface Contents {
  readonly applied: Applied;
  readonly fact: FactSaid;
  /** An officer mended where, which school, or from which day. */
  readonly corrected: { readonly about: Partial<About>; readonly reasons: string };
  readonly evidence: Evidence;
  readonly asked: Asked;
  /** What the family answered beside the facts, which are entries of their own. */
  readonly answered: { readonly words: string };
  /** An officer goes on without an answer. */
  readonly 'asked-no-more': Record<string, never>;
  readonly withdrawn: { readonly words?: string };
  /** A decision that waits for a second officer. */
  readonly proposed: Proposed;
  /** Whoever proposed it took it back before anybody else had looked. */
  readonly 'proposal-back': Record<string, never>;
  /** What the second officer said of it. */
  readonly second: { readonly agrees: boolean; readonly reasons: string; readonly ruling: string };
  readonly decided: Decided;
  /** The family does not accept the decision, in its own words; `by` is the officer where it was said on paper or by phone. */
  readonly 'review-asked': { readonly stage: Stage; readonly words: string; readonly late?: true };
  /** A panel heard the family on that day. */
  readonly hearing: { readonly on: Day; readonly note: string };
  readonly 'review-decided': Reviewed;
}

export type Kind = keyof Contents;

/** One thing that was said, asked, found or decided. */
export type Entry = {
  [K in Kind]: {
    readonly id: number;
    readonly kind: K;
    readonly at: Date;
    /** The ID of a person of the authority; null where the family did it. */
    readonly by: string | null;
    /** Left out where it was destroyed under a retention rule. */
    readonly content?: Contents[K];
    readonly destroyed?: { readonly at: Date; readonly under: string };
  };
}[Kind];
