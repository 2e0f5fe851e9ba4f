import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/decisions/canonical.ts';

/** What the package says of it, its refusal too. */
function either(write: (value: unknown) => string | undefined, value: unknown): string {
  try {
    return write(value) ?? 'refused';
  } catch {
    return 'refused';
  }
}

const circle: Record<string, unknown> = { a: 1 };
circle.b = [circle];
const nested = (depth: number): unknown => (depth === 0 ? { b: 1, a: 2 } : { z: nested(depth - 1), a: depth });

describe('the canonical text', () => {
  test('is byte for byte what the published package writes, whatever the content', () => {
    // Not `jsonValue` alone: half characters, numbers without end, names that are numbers, things left out.
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, '\ud800', '\\ud800', -0, new Date(0), 5n, Object('boxed')),
    );
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ maxLength: 3 }),
      fc.nat(120).map(String),
      fc.constantFrom('__proto__', 'toJSON', '', 'é', '\u{1f600}', '\ufb33', 'constructor'),
    );
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('any'), { maxLength: 5 }), tie('object')),
      object: fc.dictionary(key, tie('any'), { maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(any!, (value) => {
        expect(either(canonical, value)).toBe(either(canonicalize, value));
      }),
      { numRuns: 3000 },
    );
  });

  test('of plain content with names in any order too, which is what decisions are made of', () => {
    const name = fc.stringMatching(/^[a-zA-Z]{1,6}$/);
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, undefined),
        fc.array(tie('any'), { maxLength: 5 }),
        fc.dictionary(name, tie('any'), { maxKeys: 8 }),
      ),
    }));
    fc.assert(
      fc.property(any!, (value) => {
        expect(either(canonical, value)).toBe(either(canonicalize, value));
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves the content as it was', () => {
    const content = Object.freeze({ b: Object.freeze([Object.freeze({ d: 1, c: undefined })]), a: 2 });
    expect(canonical(content)).toBe('{"a":2,"b":[{"d":1}]}');
    expect(Object.keys(content)).toEqual(['b', 'a']);
  });

  test.each([
    ['a circle', circle],
    ['nothing at all', undefined],
    ['a function', () => 1],
    ['not a number', { a: [Number.NaN] }],
    ['half a character', { a: '\udc00' }],
    ['half a character in a name', { '\udc00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value)).toThrow();
  });

  test('of what lies deeper than any content of ours is the same', () => {
    expect(canonical(nested(5_000))).toBe(canonicalize(nested(5_000)));
  });
});
