import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, daysBetween } from '../../rules/kernel/day.ts';
import { decide as decideBy } from '../../rules/kernel/decide.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import { editionOf } from '../../rules/kernel/register.ts';
import { givenAt, readGiven, WRITTEN, type Written } from './nations.ts';
import { dice } from './values.ts';

const CASES = 700;

const decide = ({ nation }: Written, on: Day, given: Record<string, unknown>): Decision =>
  decideBy(nation, { on, facts: readGiven(nation, given) });

const verdicts = ({ findings }: Decision) =>
  Object.fromEntries(Object.values(findings).map((each) => [each.provision, `${each.verdict} ${each.reason}`]));

/** The same cases on every run: any day that was checked, and any facts, on and beside the boundaries. */
function* cases(written: Written, about: string) {
  const { firstDay, lastDay } = editionOf(written.nation.register);
  const random = dice(`${written.name} ${about}`);
  for (let made = 0; made < CASES; made++) {
    const on = addDays(firstDay, Math.floor(random() * (daysBetween(firstDay, lastDay) + 1)));
    yield { on, given: givenAt(written, on, random), random };
  }
}

/** The grounds that a nation's law gives by distance alone, and the walk that each is about. */
const BY_DISTANCE: Readonly<Record<Written['name'], readonly (readonly [ground: string, walk: string])[]>> = {
  england: [['england/schedule-35b/6', 'walkToSchool']],
  wales: [
    ['wales/section-3/school', 'walkToSchool'],
    ['wales/section-3/looked-after', 'walkToSchool'],
    ['wales/section-3/other-place', 'walkToSchool'],
    ['wales/section-3/further-education', 'walkToSchool'],
    ['wales/section-19', 'walkFromSecondHome'],
  ],
  scotland: [['scotland/council-line', 'walkToSchool']],
  'northern-ireland': [['northern-ireland/by-distance', 'walkToSchool']],
};

describe.each(WRITTEN)('by the law of $nation.register.name, for any facts on any day', (written) => {
  it('every finding has its words, and every open one says what would settle it', () => {
    for (const { on, given } of cases(written, 'words'))
      for (const finding of Object.values(decide(written, on, given).findings)) {
        expect(finding.words).not.toMatch(/[{}]|undefined|NaN/);
        if (finding.verdict === 'unknown') expect(finding.missing.length).toBeGreaterThan(0);
      }
  });

  it('leaving a fact out never turns "we cannot say" into "not owed", nor a yes into it', () => {
    let left = 0;
    for (const { on, given, random } of cases(written, 'missing')) {
      const names = Object.keys(given);
      const name = names[Math.floor(random() * names.length)];
      if (name === undefined || decide(written, on, given).finding === 'not-owed') continue;
      const { [name]: _, ...fewer } = given;
      left++;
      expect(decide(written, on, fewer).finding, `without ${name}`).not.toBe('not-owed');
    }
    expect(left).toBeGreaterThan(100);
  });

  it.each(BY_DISTANCE[written.name])('a longer walk never loses %s', (ground, walk) => {
    let met = 0;
    for (const { on, given, random } of cases(written, ground)) {
      const metres = 400 + Math.floor(random() * 6000);
      const verdict = (length: number) => decide(written, on, { ...given, [walk]: length }).findings[ground]!.verdict;
      if (verdict(metres) !== 'met') continue;
      met++;
      expect(verdict(metres + random() * 9000)).toBe('met');
    }
    expect(met).toBeGreaterThan(0);
  });

  it('nothing changes before the day it says to look again', () => {
    for (const { on, given, random } of cases(written, 'look again')) {
      const decision = decide(written, on, given);
      const { lastDay } = editionOf(written.nation.register);
      const until = decision.lookAgain ? addDays(decision.lookAgain.on, -1) : lastDay;
      const last = until > lastDay ? lastDay : until;
      const between = addDays(on, Math.floor(random() * (daysBetween(on, last) + 1)));
      for (const later of [between, last])
        expect(verdicts(decide(written, later, given)), `${on} to ${later}`).toEqual(verdicts(decision));
    }
  });

  it('something does change on the day it says to look again, where that day comes from the child’s age', () => {
    let changed = 0;
    for (const { on, given } of cases(written, 'change')) {
      const again = decide(written, on, given).lookAgain?.on;
      if (again === undefined || again > editionOf(written.nation.register).lastDay) continue;
      const before = decide(written, addDays(again, -1), given);
      if (JSON.stringify(verdicts(before)) === JSON.stringify(verdicts(decide(written, again, given)))) {
        // The law itself may change on that day without changing this answer.
        const law = written.nation.register.provisions.some(({ versions }) =>
          versions.some(({ from }) => from === again),
        );
        expect(law, `${on}: look again on ${again}, and nothing changes`).toBe(true);
      } else changed++;
    }
    expect(changed).toBeGreaterThan(0);
  });

  it('what is only supposed is granted to nobody, and no disposition is a refusal', () => {
    for (const { on, given } of cases(written, 'supposed')) {
      const { disposition, supposes, finding } = decide(written, on, given);
      if (disposition.to === 'grant') expect([finding, supposes]).toEqual(['owed', []]);
      else expect(['ask', 'officer']).toContain(disposition.to);
    }
  });

  it('a rule known from general knowledge alone weighs against nobody', () => {
    for (const { on, given } of cases(written, 'general knowledge'))
      for (const { mark, verdict } of Object.values(decide(written, on, given).findings))
        if (mark === 'R') expect(verdict).not.toBe('not-met');
  });

  it('knowing nothing, it decides nothing', () => {
    const { firstDay, lastDay } = editionOf(written.nation.register);
    for (const on of [firstDay, day('2026-11-23'), lastDay]) {
      const { finding, disposition } = decide(written, on, {});
      expect(finding).toBe('unknown');
      expect(disposition).toMatchObject({ to: 'officer', because: 'not-enough-known' });
      expect(disposition.needed.length).toBeGreaterThan(0);
    }
  });
});
