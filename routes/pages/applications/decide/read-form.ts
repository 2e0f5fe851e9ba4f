import type { DecidedAs } from '../../../../src/decisions/index.ts';
import { dateField, field } from '../../stretches/field.ts';

/** What a form says of an outcome, whole or not. */
export const decidedAs = (form: FormData): DecidedAs => ({
  ...outcomeOf(field(form, 'outcome')),
  from: dateField(form, 'from'),
  until: dateField(form, 'until'),
  reasons: field(form, 'reasons'),
});

/** One question on the page: whether it is granted, and why. */
function outcomeOf(chosen: string): Pick<DecidedAs, 'outcome' | 'under'> {
  return chosen === 'duty' || chosen === 'power'
    ? { outcome: 'granted', under: chosen }
    : { outcome: chosen, under: '' };
}

/** The number of the newest entry that the page showed; 0 where the form was changed by hand, which fits no application. */
export const seenOf = (form: FormData): number => {
  const seen = field(form, 'seen');
  return /^\d{1,15}$/.test(seen) ? Number(seen) : 0;
};

/** Only what is a digest: the evidence that was ticked. */
export const evidenceOf = (form: FormData): string[] => [
  ...new Set(
    form.getAll('evidence').filter((each): each is string => typeof each === 'string' && /^[0-9a-f]{64}$/.test(each)),
  ),
];
