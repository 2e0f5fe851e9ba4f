import canonicalize from 'canonicalize';

/** Deeper than any content of ours, and far from where a circle would use up the stack. */
const DEEPEST = 60;

/** Told by `sorted` of what only the package is to write, or to refuse. */
const NOT_PLAIN = Symbol('not plain');

/**
 * The one way of writing a value as JSON (RFC 8785), so that the same content has the same bytes years later.
 *
 * The runtime's own writer does it several times as fast as the package and is byte for byte the same on plain content whose names are in order. Whatever is
 * not plain, such as a date, a number without end or a name that starts with a digit, is left to the package.
 *
 * @throws Error when the value is not JSON: nothing, not a number, a circle, half a character
 */
export function canonical(value: unknown): string {
  const plain = sorted(value, 0);
  if (plain !== NOT_PLAIN) {
    const text = JSON.stringify(plain);
    // Half a character is written as its number by the runtime, and refused by the package.
    if (!text.includes('\\ud')) return text;
  }
  const text = canonicalize(value);
  if (text === undefined) throw new Error('The content of a decision must be JSON, and this is nothing at all');
  return text;
}

/** The same value with the names of each object in order, and nothing in it that is left out; the value itself where it is so already. */
function sorted(value: unknown, depth: number): unknown {
  if (value === null) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : NOT_PLAIN;
    case 'object':
      if (depth > DEEPEST) return NOT_PLAIN;
      return Array.isArray(value) ? sortedList(value, depth) : sortedObject(value, depth);
    default:
      return NOT_PLAIN;
  }
}

function sortedList(list: readonly unknown[], depth: number): unknown {
  if (Object.getPrototypeOf(list) !== Array.prototype || 'toJSON' in list) return NOT_PLAIN;
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const each = sorted(list[i], depth + 1);
    if (each === NOT_PLAIN) return NOT_PLAIN;
    if (copy) copy.push(each);
    else if (each !== list[i]) copy = [...list.slice(0, i), each];
  }
  return copy ?? list;
}

function sortedObject(value: object, depth: number): unknown {
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return NOT_PLAIN;
  const of = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(of);
  let same = inOrder(names);
  if (!same) names.sort();
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    if (!keepsItsPlace(name)) return NOT_PLAIN;
    const member = of[name];
    const each = member === undefined ? undefined : sorted(member, depth + 1);
    if (each === NOT_PLAIN) return NOT_PLAIN;
    same &&= each === member;
    copy[name] = each;
  }
  return same ? value : copy;
}

/** By UTF-16 units, as the standard wants and as the runtime compares. */
function inOrder(names: readonly string[]): boolean {
  for (let i = 1; i < names.length; i++) if (names[i - 1]! > names[i]!) return false;
  return true;
}

/** Whole numbers come first in every object whatever one does, and one name sets what an object is. */
function keepsItsPlace(name: string): boolean {
  const first = name.charCodeAt(0);
  return !(first >= 48 && first <= 57) && name !== '__proto__';
}
