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

/** The check that was kept, where it is one and still held. We wrote it ourselves. */
export function checkIn(content: DecisionContent): Check | undefined {
  return content.state === 'held' && !isRuling(content.value) ? (content.value as Check) : undefined;
}

/** The person's decision that was kept, where it is one and still held. */
export function rulingIn(content: DecisionContent): Ruling | undefined {
  return content.state === 'held' && isRuling(content.value) ? content.value : undefined;
}

function isRuling(value: unknown): value is Ruling {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'case';
}
