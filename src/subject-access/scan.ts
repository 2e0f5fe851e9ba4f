import { Problem } from '../problem.ts';
import type { SubjectAccess } from './document.ts';
import type { OfOtherAdults } from './other-adults.ts';

/** Something of another adult that is still in the file: where, and what kind of thing; never the thing itself. */
export interface Leak {
  /** The short name of the thing that it is in, or the part of the file. */
  readonly where: string;
  readonly what: string;
}

/**
 * Looks through the finished file for everything that must not be in it: every text of the document, however it is written, and
 * the page that is made of it.
 */
export function leaksIn(document: SubjectAccess, page: string, others: OfOtherAdults): readonly Leak[] {
  const looks = looksFor(others);
  const leaks = new Map<string, Leak>();
  const found = (where: string, what: string) => leaks.set(`${where} ${what}`, { where, what });
  for (const { where, text } of textsOf(document))
    for (const { what, isIn } of looks) if (isIn(text)) found(where, what);
  for (const { where, point } of pointsOf(document))
    if (others.points.some((each) => isNear(each, point)) && !others.mine.some((each) => isAt(each, point)))
      found(where, PLACE);
  // The page is made of the document alone: this is for what making it could have put together. Ways of whoever asks are in it as numbers.
  if (leaks.size === 0) for (const { what, isIn } of looks) if (what !== PLACE && isIn(page)) found('the page', what);
  return [...leaks.values()];
}

/** @throws Problem `conflict`, naming where to look, and none of what was found */
export function refuseLeaks(leaks: readonly Leak[]): void {
  if (leaks.length === 0) return;
  const told = leaks.slice(0, 20).map(({ where, what }) => `${where}: ${what}`);
  throw new Problem(
    'conflict',
    `Nothing was written. Something of another adult would be in the file: ${told.join('; ')}${leaks.length > 20 ? '; and more' : ''}. Look at these, and leave out what has to stay away.`,
    [...new Set(leaks.map(({ where }) => where))].map((path) => ({
      path,
      message: 'holds something of another adult',
    })),
  );
}

interface Look {
  readonly what: string;
  isIn(text: string): boolean;
}

function looksFor({ postcodes, uprns, written, names, emails, phones, points, mine }: OfOtherAdults): Look[] {
  const any = (what: string, sources: readonly string[]): Look[] =>
    sources.filter(Boolean).map((source) => {
      const pattern = new RegExp(source, 'iu');
      return { what, isIn: (text) => pattern.test(text.replace(DIGEST, '').normalize('NFKC')) };
    });
  const isTheirs = (pair: Pair) => points.some((each) => isNear(each, pair)) && !mine.some((each) => isAt(each, pair));
  return [
    ...any('a postcode', postcodes.map(apart)),
    ...any('the number of an address', uprns.map(numberOf)),
    ...any('an address', written.flatMap(streetsOf)),
    ...any(
      'a name',
      names.map((name) => aName(name)),
    ),
    ...any(
      'an email address',
      emails.map((email) => literal(email.trim())),
    ),
    ...any(
      'a phone number',
      phones.map((phone) => apart(phone.replace(/\D/g, '').replace(/^(0|44)/, ''))),
    ),
    { what: PLACE, isIn: (text) => pairsIn(text).some(isTheirs) },
  ];
}

/** Our own digests hold any short run of letters and figures by chance, and nothing else. */
const DIGEST = /\b[0-9a-f]{64}\b/g;

const PLACE = 'a place on the map';

/** Up to this many signs that are no letter or figure may stand between two of a postcode: a blank, a dash, a line's end. */
const GAP = '[^\\p{L}\\p{N}]{0,4}';

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Its letters and figures with anything small between them, so that no way of writing it slips through. */
function apart(text: string): string {
  const signs = [...text.normalize('NFKC')].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return signs.length < 2 ? '' : signs.map(literal).join(GAP);
}

/** A number of a few figures is found only where it is called what it is: else every date would hold it. */
const numberOf = (uprn: string): string =>
  uprn.length < 6 ? `UPRN${GAP}0*${uprn}(?!\\p{N})` : `(?<!\\p{N})0*${uprn}(?!\\p{N})`;

function aName(name: string): string {
  const source = apart(name.trim().replace(/^(mr|mrs|ms|miss|mx|dr|prof|rev|sir|lady)\.?\s+/i, ''));
  return source && `(?<!\\p{L})${source}(?!\\p{L})`;
}

/** `12 Elm Road` of `Flat 1, 12 Elm Road, Ashby, AA9 9AA`; of a house without a number its name; the whole where neither says enough. */
function streetsOf(address: string): string[] {
  const parts = address.split(',').map((part) => part.trim());
  const numbered = parts.filter(
    (part) =>
      /\p{N}/u.test(part) && /\p{L}{3}/u.test(part) && !/^(flat|unit|apartment|apt|room|floor|plot)\b/i.test(part),
  );
  const named = numbered.length > 0 ? numbered : (parts[0]?.length ?? 0) >= 8 ? [parts[0]!] : [address];
  return named.map((each) => `(?<!\\p{N})${apart(each)}`).filter((source) => source.length > 12);
}

interface Pair {
  readonly lat: number;
  readonly lon: number;
}

/** Three decimals of a degree are about a street: nearer than that is the home. */
const isNear = (home: Pair, { lat, lon }: Pair): boolean =>
  Math.abs(home.lat - lat) < 0.0011 && Math.abs(home.lon - lon) < 0.0011;

const isAt = (one: Pair, { lat, lon }: Pair): boolean => one.lat === lat && one.lon === lon;

/** Two numbers that follow each other and may be a place, in either order. */
function pairsIn(text: string): Pair[] {
  const numbers = [...text.matchAll(/-?\d{1,3}\.\d{3,}/g)];
  return numbers.slice(1).flatMap((match, at) => {
    const before = numbers[at]!;
    if (match.index - before.index - before[0].length > 40) return [];
    const [a, b] = [Number(before[0]), Number(match[0])];
    return [
      { lat: a, lon: b },
      { lat: b, lon: a },
    ];
  });
}

interface TextAt {
  readonly where: string;
  readonly text: string;
}

/** Every text of the document, keys of what was said too, with the short name of the thing it is in. */
function* textsOf(document: SubjectAccess): Generator<TextAt> {
  for (const [part, value] of Object.entries(document)) yield* textsIn(value, part);
}

function* textsIn(value: unknown, where: string): Generator<TextAt> {
  if (typeof value === 'string') yield { where, text: value };
  if (typeof value !== 'object' || value === null) return;
  const at = refOf(value) ?? where;
  for (const [key, each] of Object.entries(value)) {
    if (!Array.isArray(value)) yield { where: at, text: key };
    yield* textsIn(each, at);
  }
}

const refOf = (value: object): string | undefined =>
  'ref' in value && typeof value.ref === 'string' ? value.ref : undefined;

/** What was measured from a home of whoever asks, and schools: the way to school may well pass another's door. */
const MEASURED = new Set(['walk', 'drive', 'school', 'nearer', 'area']);

/** Every place that is written as numbers, but the ways of whoever asks. */
function* pointsOf(value: unknown, where = 'the file', key = ''): Generator<{ where: string; point: Pair }> {
  if (typeof value !== 'object' || value === null || MEASURED.has(key)) return;
  const at = refOf(value) ?? where;
  if ('lat' in value && 'lon' in value && typeof value.lat === 'number' && typeof value.lon === 'number')
    yield { where: at, point: { lat: value.lat, lon: value.lon } };
  if (Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number') {
    yield { where: at, point: { lat: value[1], lon: value[0] } };
    yield { where: at, point: { lat: value[0], lon: value[1] } };
  }
  for (const [name, each] of Object.entries(value)) yield* pointsOf(each, at, Array.isArray(value) ? key : name);
}
