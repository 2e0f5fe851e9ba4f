/** A length in metres on the ground: finite, nought or more, unrounded. Made only by {@link metres}. */
export type Metres = number & { readonly unit: 'metres' };

/** Money in whole pence, nought or more. Made only by {@link pence}. */
export type Pence = number & { readonly unit: 'pence' };

/**
 * @param value metres, nought or more and finite
 * @throws RangeError naming the value, when it is not a length
 */
export function metres(value: number): Metres {
  if (!Number.isFinite(value) || value < 0)
    throw new RangeError(`A length in metres must be nought or more, not ${value}`);
  return value as Metres;
}

/**
 * @param value whole pence, nought or more
 * @throws RangeError naming the value, when it is not an amount in whole pence
 */
export function pence(value: number): Pence {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`An amount must be whole pence, nought or more, not ${value}`);
  return value as Pence;
}

/** Metres in one statute mile, exactly. */
export const METRES_IN_A_MILE = 1609.344;

/** Whole metres with their thousands apart. Written out: a decision tells dozens of lengths, and an Intl formatter is slow. */
const whole = (length: number): string => thousands(Math.round(length));
const thousands = (count: number): string =>
  count < 1000 ? String(count) : `${thousands(Math.floor(count / 1000))},${String(count % 1000).padStart(3, '0')}`;

/** A distance for people: `2.11 miles (3,396 metres)`. For reading only; nothing is ever compared after rounding. */
export function inMiles(length: Metres): string {
  return `${(length / METRES_IN_A_MILE).toFixed(2)} miles (${whole(length)} metres)`;
}

/** How far two lengths lie apart, for people: whole metres, or as fine as a millimetre where that is what it turns on. */
export function gap(length: Metres): string {
  if (length >= 10) return `${whole(length)} metres`;
  if (length >= 1) return `${length.toFixed(1)} metres`;
  if (length === 0) return 'nothing';
  const millimetres = Math.round(length * 1000);
  if (millimetres === 0) return 'less than a millimetre';
  return millimetres === 1 ? '1 millimetre' : `${millimetres} millimetres`;
}

/** An amount for people: `£616.67`, `£1,850.00`. */
export const inPounds = (amount: Pence): string =>
  `£${thousands(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;

/** How far two amounts lie apart, for people. */
export const gapInPounds = (one: Pence, other: Pence): string => inPounds(pence(Math.abs(one - other)));
