/** One field of a form as text, without blanks at its ends; nothing where it is not there or is a file. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A date in three fields as `YYYY-MM-DD`, whole or not: whoever reads it says what is wrong. Empty where nothing was typed. */
export function dateField(form: FormData, name: string): string {
  const [date, month, year] = ['day', 'month', 'year'].map((part) => field(form, `${name}-${part}`));
  if (!date && !month && !year) return '';
  return `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
}

/** What was typed, to be shown again. */
export function datePartsOf(form: FormData | undefined, name: string): Record<'day' | 'month' | 'year', string> {
  const part = (which: string) => (form ? field(form, `${name}-${which}`) : '');
  return { day: part('day'), month: part('month'), year: part('year') };
}
