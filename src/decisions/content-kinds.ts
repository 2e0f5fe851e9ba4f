import type { Day } from '../../rules/kernel/day.ts';
import type { Check } from '../checks/check.ts';
import type { DecisionContent } from './read-decision.ts';

/** What a person decided of a case, with reasons: see `src/rechecks/cases.ts`. */
export interface Ruling {
  readonly kind: 'case';
  readonly case: string;
  /** The kind of case. */
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly outcome: string;
  readonly reasons: string;
  /** Where travel ends: the first day of less travel, and the notice that it was held against. Rulings of before notice was kept have neither. */
  readonly lessFrom?: Day;
  readonly notice?: { readonly earliest: Day; readonly why: string };
}

/** What a person decided of an application, said of another’s decision, or wrote down of a review: see `applications/`. */
export interface ApplicationRuling {
  readonly kind: 'application';
  /** The application’s ID. */
  readonly application: string;
  readonly step: 'decided' | 'proposed' | 'agreed' | 'disagreed' | 'review-1' | 'review-2';
  readonly outcome: 'granted' | 'refused';
  readonly under?: 'duty' | 'power';
  readonly from?: Day;
  readonly until?: Day;
  readonly reasons: string;
  /** The kept check that the person had before them; null where the law gave no answer. */
  readonly check: string | null;
  /** SHA-256 of each piece of evidence that was looked at. */
  readonly evidence: readonly string[];
  /** Up to which entry of the application the person had seen it. */
  readonly seenTo: number;
  /** Why a second officer looks, or looked. */
  readonly why?: readonly string[];
  /** The ruling that a second officer’s word is of, or that a review looked at again. */
  readonly of?: string;
  readonly how?: string;
  readonly consulted?: string;
  readonly panel?: string;
}

/** The check that was kept, where it is one and still held. We wrote it ourselves. */
export function checkIn(content: DecisionContent): Check | undefined {
  return content.state === 'held' && kindOf(content.value) === undefined ? (content.value as Check) : undefined;
}

/** The person's decision on a case that was kept, where it is one and still held. */
export const rulingIn = (content: DecisionContent): Ruling | undefined => ofKind<Ruling>(content, 'case');

/** The same on an application. */
export const applicationRulingIn = (content: DecisionContent): ApplicationRuling | undefined =>
  ofKind<ApplicationRuling>(content, 'application');

function ofKind<T extends { readonly kind: string }>(content: DecisionContent, kind: T['kind']): T | undefined {
  return content.state === 'held' && kindOf(content.value) === kind ? (content.value as T) : undefined;
}

/** A check has no kind. */
function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}
