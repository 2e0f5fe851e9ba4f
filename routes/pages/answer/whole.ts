/** Whole metres, with commas. For reading only. */
export function whole(length: number): string {
  const rounded = Math.round(length);
  return rounded === 1 ? '1 metre' : `${rounded.toLocaleString('en-GB')} metres`;
}
