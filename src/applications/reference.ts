import { opaqueId, type RandomBytes, randomBytes, sha256 } from '../db/index.ts';

/** No two of these are mistaken for each other when read out, and none makes a word. */
const SIGNS = '23456789BCDFGHJKMNPQRSTVWXYZ';
const GROUP = 4;

/** What a family and an officer call an application, such as `7KQM-2XBD`. It opens nothing by itself. */
export const newReference = (random: RandomBytes = randomBytes): string => spell(random(8));

/** A token for a form that applies: the code is made from it, so it goes to that one browser alone. */
export const newForm = (random: RandomBytes = randomBytes): string => opaqueId(random, 32);

/**
 * The family’s code for an application: sixteen signs that nobody can guess. It is made from the form’s own token, so that a
 * form which is sent twice gives the same code, and the records need to hold its digest alone.
 */
export async function codeFrom(token: string): Promise<string> {
  const digest = await sha256(`the code of ${token}`);
  return spell(Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(digest.slice(2 * at, 2 * at + 2), 16)));
}

/** A reference as somebody typed it, with or without its dash, in either case; undefined where it cannot be one. */
export const readReference = (typed: string): string | undefined => read(typed, 8);

/** The same for a code. */
export const readCode = (typed: string): string | undefined => read(typed, 16);

function read(typed: string, length: number): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '');
  return signs.length === length && [...signs].every((sign) => SIGNS.includes(sign)) ? grouped(signs) : undefined;
}

const spell = (bytes: Uint8Array): string =>
  grouped(Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length)).join(''));

const grouped = (signs: string): string =>
  Array.from({ length: signs.length / GROUP }, (_, at) => signs.slice(GROUP * at, GROUP * (at + 1))).join('-');
