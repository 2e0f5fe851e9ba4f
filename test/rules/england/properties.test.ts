import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEngland } from '../../../rules/england/decide.ts';
import { ENGLAND_FACTS, SCHOOL_TYPES } from '../../../rules/england/facts.ts';
import { addDays, type Day, day } from '../../../rules/kernel/day.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import { factsOf } from './england.ts';

const aDay = (from: string, to: string) =>
  fc
    .integer({ min: 0, max: (Date.parse(to) - Date.parse(from)) / 86_400_000 })
    .map((count) => addDays(day(from), count));
const known = fc.constantFrom('yes', 'no', 'unknown');
const nearLine = fc.oneof(
  fc.double({ min: 0, max: 30_000, noNaN: true }),
  fc.constantFrom(3218.688, 3218.689, 4828.032, 4828.033, 9656.064, 9656.065, 24140.16, 24140.161),
);
const measured = fc.record({ metres: nearLine, marginMetres: fc.double({ min: 0, max: 400, noNaN: true }) });
const walk = fc.oneof(
  nearLine,
  measured,
  measured.chain((shorter) =>
    fc.double({ min: 0, max: 3000, noNaN: true }).map((more) => ({
      ...shorter,
      withoutUnassessed: { metres: shorter.metres + more, marginMetres: shorter.marginMetres },
    })),
  ),
);
const school = fc.record({
  name: fc.constantFrom('A', 'B'),
  nearer: known,
  suitable: known,
  place: known,
  suitsBelief: known,
});

/** Any facts at all, each perhaps missing. */
const anyFacts = fc.record(
  {
    bornOn: aDay('2005-01-01', '2023-12-31'),
    livesInArea: fc.boolean(),
    attendance: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('registered', 'section-19-place') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'place-accepted',
          'considering',
          'also-at-pupil-referral-unit',
          'also-at-another-school',
          'excluded-taught-elsewhere',
          'home-educated',
          'otherwise-at-home',
          'otherwise-away',
        ),
      },
    ),
    schoolType: fc.constantFrom(...SCHOOL_TYPES),
    specialEducationalNeeds: fc.boolean(),
    disabled: fc.boolean(),
    mobilityProblems: fc.boolean(),
    canWalkGivenNeeds: fc.boolean(),
    canWalkGivenRoutes: fc.boolean(),
    walkToSchool: walk,
    driveToSchool: fc.oneof(nearLine, measured),
    nearerSchools: fc.record({ complete: fc.boolean(), schools: fc.array(school, { maxLength: 4 }) }),
    planNaming: fc.constantFrom(
      'no-plan',
      'only-this-school',
      'this-and-another-this-nearest',
      'this-and-another-this-further',
      'another-school',
      'no-school-named',
    ),
    planTravelCondition: fc.boolean(),
    nearerSchoolCouldServe: fc.boolean(),
    furtherSchoolCostsTooMuch: fc.boolean(),
    boardingArranged: fc.boolean(),
    benefits: fc.uniqueArray(
      fc.constantFrom(
        'universal-credit',
        'income-support',
        'working-tax-credit-maximum',
        'child-tax-credit-without-working-tax-credit',
      ),
      { maxLength: 2 },
    ),
    earningsLastPeriod: fc.constantFrom(0, 61_667, 61_668),
    earningsLastTwoPeriods: fc.constantFrom(0, 123_334, 123_335),
    earningsLastThreePeriods: fc.constantFrom(0, 185_000, 185_001),
    childTaxCreditIncome: fc.constantFrom(1_619_000, 1_619_001),
    statesBeliefWish: fc.boolean(),
    beliefWish: fc.boolean(),
    walkNeedsAdult: fc.boolean(),
    adultCanAccompany: fc.boolean(),
    twoHomes: fc.boolean(),
    thisHomeCounts: fc.boolean(),
    freeTravelBy: fc.constantFrom('nobody', 'public-scheme'),
    freeTravelSuits: fc.boolean(),
    courseStartedOn: aDay('2020-09-01', '2029-09-01'),
  },
  { requiredKeys: [] },
);
/** Facts about health, needs or belief, on which no program may settle anything alone. */
const FOR_A_PERSON = [
  'specialEducationalNeeds',
  'disabled',
  'mobilityProblems',
  'canWalkGivenNeeds',
  'planNaming',
  'planTravelCondition',
  'nearerSchoolCouldServe',
  'furtherSchoolCostsTooMuch',
  'statesBeliefWish',
  'beliefWish',
  'adultCanAccompany',
];
/**
 * These put in doubt what other facts say: a second home, where everything was measured from one; findings on going with
 * the child, beside one that the way can be walked. Without them the other facts stand as they were given.
 */
const SAYS_OTHERWISE = ['twoHomes', 'walkNeedsAdult', 'adultCanAccompany'];
/** Settled so that what is left to chance is the school, the schools nearby, the family's income, needs, plan and belief. */
const FAR_FROM_SCHOOL = {
  bornOn: '2013-05-20',
  livesInArea: true,
  attendance: 'registered',
  walkToSchool: 6000,
  driveToSchool: 6000,
  boardingArranged: false,
  twoHomes: false,
};
const anyDay = aDay('2023-09-01', '2028-08-31');

const decide = (on: Day, given: Record<string, unknown>): Decision => decideEngland({ on, facts: factsOf(given) });
const verdicts = (decision: Decision) =>
  Object.fromEntries(
    Object.values(decision.findings).map((each) => [each.provision, `${each.verdict} ${each.reason}`]),
  );

describe('for any facts on any day', () => {
  it('every finding has its words, and every open one says what would settle it', () => {
    fc.assert(
      fc.property(anyDay, anyFacts, (on, given) => {
        for (const finding of Object.values(decide(on, given).findings)) {
          expect(finding.words).not.toMatch(/[{}]|undefined|NaN/);
          if (finding.verdict === 'unknown') expect(finding.missing.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaving a fact out never turns "we cannot say" into a refusal, nor a grant into one', () => {
    fc.assert(
      fc.property(anyDay, anyFacts, fc.nat(), (on, given, pick) => {
        const names = Object.keys(given);
        if (names.length === 0) return;
        const left = names[pick % names.length]!;
        if (SAYS_OTHERWISE.includes(left)) return;
        const { [left]: _, ...fewer } = given as Record<string, unknown>;
        if (decide(on, given).finding !== 'not-owed') expect(decide(on, fewer).finding).not.toBe('not-owed');
      }),
      { numRuns: 2000 },
    );
  });

  it('a longer walk never loses the distance ground', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyFacts,
        nearLine,
        fc.double({ min: 0, max: 9000, noNaN: true }),
        (on, given, metres, more) => {
          const shorter = decide(on, { ...given, walkToSchool: metres }).findings['england/schedule-35b/6']!.verdict;
          const longer = decide(on, { ...given, walkToSchool: metres + more }).findings['england/schedule-35b/6']!
            .verdict;
          if (shorter === 'met') expect(longer).toBe('met');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('nothing changes before the day it says to look again', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyFacts,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (on, given, share) => {
          const decision = decide(on, given);
          const until = decision.lookAgain?.on ?? day('2028-09-01');
          const last = until > '2028-08-31' ? day('2028-08-31') : addDays(until, -1);
          const span = Math.round((Date.parse(last) - Date.parse(on)) / 86_400_000);
          expect(verdicts(decide(addDays(on, Math.round(span * share)), given))).toEqual(verdicts(decision));
          expect(verdicts(decide(last, given))).toEqual(verdicts(decision));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('what the program may grant rests on no supposition, and is owed without a word on needs, plan or belief', () => {
    let granted = 0;
    fc.assert(
      fc.property(anyDay, anyFacts, fc.boolean(), (on, any, settled) => {
        const given = settled ? { ...any, ...FAR_FROM_SCHOOL } : any;
        const decision = decide(on, given);
        if (decision.disposition.to !== 'grant') return;
        granted++;
        expect(decision.supposes).toEqual([]);
        const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !FOR_A_PERSON.includes(name)));
        expect(decide(on, rest).disposition.to).toBe('grant');
      }),
      { numRuns: 4000 },
    );
    expect(granted).toBeGreaterThan(100);
  });

  it('the facts are asked for under names that the list of facts has', () => {
    const names = new Set(ENGLAND_FACTS.map((fact) => fact.id));
    fc.assert(
      fc.property(anyDay, anyFacts, (on, given) =>
        decide(on, given).disposition.needed.every((each) => names.has(each.fact)),
      ),
    );
  });
});
