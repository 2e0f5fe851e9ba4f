import { describe, expect, it } from 'vitest';
import { apply, openCase } from '../../rules/kernel/apply.ts';
import { day } from '../../rules/kernel/day.ts';
import { versionOn } from '../../rules/kernel/versions.ts';
import { readGiven, WRITTEN } from './nations.ts';

const provisions = WRITTEN.flatMap(({ nation }) =>
  nation.register.provisions.map((provision) => ({ nation, provision, id: provision.id, title: provision.title })),
);

describe.each(provisions)('$id, $title', ({ nation, provision }) => {
  const examples = provision.versions.flatMap((version) =>
    version.examples.map((example) => ({ ...example, version })),
  );
  it.each(examples)('$story: $gives', ({ on, facts, gives, version }) => {
    const opened = openCase({ on: day(on), facts: readGiven(nation, facts) }, version.edition ?? 1);
    expect(apply(provision, opened).verdict).toBe(gives);
    expect(versionOn(provision, day(on), version.edition ?? 1)).toBe(version);
  });

  it('is shown at work by examples that differ in what they give, unless it is a power that is always open', () => {
    const given = new Set(examples.map((example) => example.gives));
    const isPower = nation.beside?.powers?.includes(provision) ?? false;
    if (isPower) expect(given.has('met')).toBe(true);
    else expect(given.size).toBeGreaterThan(1);
  });
});
