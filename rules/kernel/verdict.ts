/** What one provision gives on the facts. `unknown` is never read as `not-met`. */
export type Verdict = 'met' | 'not-met' | 'unknown';

/** All of them: one `not-met` settles it, else one `unknown` leaves it open. Nothing at all is `met`. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('not-met')) return 'not-met';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
}

/** Any of them: one `met` settles it, else one `unknown` leaves it open. Nothing at all is `not-met`. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('unknown') ? 'unknown' : 'not-met';
}
