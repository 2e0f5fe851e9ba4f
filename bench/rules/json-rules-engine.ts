import { GROUNDS, type Ground, REASONS } from './cases.ts';
import { answerOf, type Engine } from './engines.ts';
import { INDEPENDENT, QUALIFYING } from './school-kinds.ts';

/** As much of the package as is used here. */
interface JsonRulesEngine {
  addRule(rule: unknown): void;
  setCondition(name: string, conditions: unknown): void;
  addOperator(name: string, test: (value: never, wanted: never) => boolean): void;
  run(facts: unknown): Promise<{ results: Result[]; failureResults: Result[] }>;
}
interface Result {
  readonly event: { readonly type: string };
}
interface School {
  readonly nearer: string;
  readonly suitable: string;
  readonly place: string;
}

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const all = (...conditions: unknown[]) => ({ all: conditions });
const any = (...conditions: unknown[]) => ({ any: conditions });
const the = (condition: string) => ({ condition });

/** Conditions that several grounds share, by name. */
const SHARED = {
  'of school age': all(is('ofSchoolAge', 'equal', true)),
  registered: all(is('attendance', 'in', ['registered', 'place-accepted', 'considering'])),
  'qualifying school': any(
    is('schoolType', 'in', QUALIFYING),
    all(
      is('schoolType', 'in', INDEPENDENT),
      is('specialEducationalNeeds', 'equal', true),
      is('planNaming', 'equal', 'only-this-school'),
    ),
  ),
  'beyond walking distance': any(
    all(is('age', 'lessThan', 8), is('walkToSchool', 'greaterThan', 3218.688)),
    all(is('age', 'greaterThanInclusive', 8), is('walkToSchool', 'greaterThan', 4828.032)),
  ),
  'named in the plan': all(is('planNaming', 'equal', 'only-this-school'), is('planTravelCondition', 'equal', false)),
  'no nearer school': any(the('named in the plan'), is('nearerSchools', 'fewerCouldHaveGoneThan', 1)),
  'low income': any(
    is('benefits', 'contains', 'income-support'),
    all(
      is('benefits', 'contains', 'universal-credit'),
      any(
        is('earningsLastPeriod', 'lessThanInclusive', 61_667),
        is('earningsLastTwoPeriods', 'lessThanInclusive', 123_334),
        is('earningsLastThreePeriods', 'lessThanInclusive', 185_000),
      ),
    ),
  ),
};

const AT_SCHOOL = [the('registered'), the('qualifying school')];
const RULES: Record<Ground, unknown> = {
  '4': all(
    the('of school age'),
    ...AT_SCHOOL,
    { not: the('beyond walking distance') },
    the('no nearer school'),
    is('canWalkGivenRoutes', 'equal', false),
  ),
  '6': all(
    the('of school age'),
    ...AT_SCHOOL,
    the('beyond walking distance'),
    is('boardingArranged', 'equal', false),
    the('no nearer school'),
  ),
  '9': all(
    is('age', 'greaterThanInclusive', 8),
    is('age', 'lessThan', 11),
    ...AT_SCHOOL,
    is('walkToSchool', 'greaterThan', 3218.688),
    the('no nearer school'),
    is('boardingArranged', 'equal', false),
    the('low income'),
  ),
  '11': all(
    is('age', 'greaterThanInclusive', 11),
    the('of school age'),
    ...AT_SCHOOL,
    is('walkToSchool', 'greaterThan', 3218.688),
    is('driveToSchool', 'lessThanInclusive', 9656.064),
    any(the('named in the plan'), is('nearerSchools', 'fewerCouldHaveGoneThan', 3)),
    is('boardingArranged', 'equal', false),
    the('low income'),
  ),
};

/** json-rules-engine: one rule a ground, shared conditions by name, and one operator of our own for the list of schools. */
export function jsonRulesEngine(need: (name: string) => unknown): Engine {
  const { Engine: Made } = need('json-rules-engine') as { Engine: new () => JsonRulesEngine };
  const engine = new Made();
  engine.addOperator('fewerCouldHaveGoneThan', ({ schools }: { schools: readonly School[] }, count: number) => {
    return (
      schools.filter((each) => each.nearer === 'yes' && each.suitable === 'yes' && each.place === 'yes').length < count
    );
  });
  for (const [name, conditions] of Object.entries(SHARED)) engine.setCondition(name, conditions);
  for (const ground of GROUNDS) engine.addRule({ conditions: RULES[ground], event: { type: ground } });
  return {
    name: 'json-rules-engine: four grounds',
    decide: (one) => engine.run(one.plain),
    answer: (given) => {
      const { results } = given as Awaited<ReturnType<JsonRulesEngine['run']>>;
      const met = new Set(results.map(({ event }) => event.type));
      return answerOf((ground) => ({
        met: met.has(ground),
        reason: met.has(ground) ? REASONS[ground].met : REASONS[ground].notMet,
      }));
    },
  };
}
