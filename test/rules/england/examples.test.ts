import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../../rules/england/register.ts';
import { apply, openCase, versionOn } from '../../../rules/kernel/apply.ts';
import { day } from '../../../rules/kernel/day.ts';
import { factsOf } from './england.ts';

describe.each(ENGLAND.provisions)('$id, $title', (provision) => {
  const examples = provision.versions.flatMap((version) =>
    version.examples.map((example) => ({ ...example, version })),
  );
  it.each(examples)('$story: $gives', ({ on, facts, gives, version }) => {
    const finding = apply(provision, openCase({ on: day(on), facts: factsOf(facts) }, version.edition ?? 1));
    expect(finding.verdict).toBe(gives);
    expect(versionOn(provision, day(on), version.edition ?? 1)).toBe(version);
  });

  it('is shown at work by examples of what meets it and of what does not', () => {
    const given = new Set(examples.map((example) => example.gives));
    expect(given.has('met') || provision.id.includes('section-19')).toBe(true);
    expect(given.has('not-met') || given.has('unknown')).toBe(true);
  });
});
