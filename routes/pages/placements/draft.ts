import type { HeldRecord } from '../../../src/children/index.ts';
import { field } from '../stretches/field.ts';

/** What a placement’s form holds: whose it is, and what is typed or stands. */
export interface Draft {
  /** The child’s reference; undefined where it is to be typed. */
  readonly reference: string | undefined;
  readonly whose: {
    /** The child’s ID here; undefined of one that is perhaps not held yet. */
    readonly id?: string;
    /** The number of the record that is corrected, as it was when the form was shown; undefined where a placement is added. */
    readonly record?: string;
    /** The key of a placement that is added: made with the form, so that sending it twice adds it once. */
    readonly key: string;
  };
  readonly typed: (name: string) => string;
}

/** As it was typed. */
export function draftOf(form: FormData, reference: string | undefined): Draft {
  const [id, record] = [field(form, 'id'), field(form, 'record')];
  const whose = { key: field(form, 'key'), ...(id ? { id } : {}), ...(record ? { record } : {}) };
  return { reference, whose, typed: (name) => field(form, name) };
}

/** As it stands. */
export function standingDraft(reference: string, whose: Draft['whose'], { from, until, content }: HeldRecord): Draft {
  const { placement } = content?.kind === 'placement' ? content : { placement: undefined };
  const known: Record<string, string | undefined> = {
    ...dateParts('from', from),
    ...dateParts('until', until),
    ...dateParts('review-on', placement?.annualReview?.on),
    kind: placement?.kind,
    urn: placement?.schoolUrn,
    school: placement && placement.schoolUrn === undefined ? 'none' : undefined,
    'plan-naming': placement?.planNaming,
    'plan-condition': placement?.planCondition,
    'review-outcome': placement?.annualReview?.outcome,
    'other-place': placement?.otherPlace,
  };
  return { reference, whose, typed: (name) => known[name] ?? '' };
}

/** Nothing is known yet. */
export const emptyDraft = (reference: string | undefined, whose: Draft['whose']): Draft => ({
  reference,
  whose,
  typed: () => '',
});

function dateParts(name: string, day: string | undefined): Record<string, string> {
  if (day === undefined) return {};
  const [year, month, date] = day.split('-').map((part) => String(Number(part)));
  return { [`${name}-day`]: date!, [`${name}-month`]: month!, [`${name}-year`]: year! };
}
