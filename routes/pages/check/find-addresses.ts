import { addressesAt } from '../../../src/places/index.ts';
import type { Ctx } from '../../context.ts';
import { NOT_LISTED } from './address-step.tsx';
import { type Answers, one } from './answers.ts';

/** An address to pick from, as the council's list writes it. */
export interface AddressChoice {
  readonly uprn: string;
  readonly address: string;
}

/** The addresses held for the postcode that was typed: none where no list was brought in. */
export async function findAddresses(c: Ctx, answers: Answers): Promise<readonly AddressChoice[]> {
  const found = await addressesAt(c.get('deps').db, one(answers, 'postcode') ?? '');
  // An address near a border may be held in two areas: it is one address to whoever picks it.
  const byUprn = new Map(found.map(({ uprn, address = '' }) => [uprn, { uprn, address }]));
  return [...byUprn.values()];
}

/** The answers with whether there are addresses to pick from, and without an address of another postcode. */
export function withAddresses(answers: Answers, addresses: readonly AddressChoice[]): Answers {
  const { addresses: _, address, ...others } = answers;
  if (addresses.length === 0) return others;
  const chosen = address?.[0];
  const stands = chosen === NOT_LISTED || addresses.some(({ uprn }) => uprn === chosen);
  return { ...others, addresses: ['held'], ...(stands && chosen ? { address: [chosen] } : {}) };
}
