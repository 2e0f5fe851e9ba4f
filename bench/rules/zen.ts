import { GROUNDS, type Ground, REASONS } from './cases.ts';
import { answerOf, type Engine } from './engines.ts';
import { INDEPENDENT, QUALIFYING } from './school-kinds.ts';

/** As much of the package as is used here. */
interface Zen {
  ZenEngine: new () => { createDecision(content: unknown): ZenDecision };
}
interface ZenDecision {
  evaluate(context: unknown): Promise<{ result: Record<string, unknown> }>;
}

const COULD_HAVE_GONE = "filter(nearerSchools.schools, #.nearer == 'yes' and #.suitable == 'yes' and #.place == 'yes')";
const AT_SCHOOL = '$.registered and $.qualifying';

/** In order: each may use those before it. */
const CONDITIONS: Readonly<Record<string, string>> = {
  registered: "attendance in ['registered', 'place-accepted', 'considering']",
  qualifying: `schoolType in ${list(QUALIFYING)} or (schoolType in ${list(INDEPENDENT)} and specialEducationalNeeds and planNaming == 'only-this-school')`,
  beyond: 'walkToSchool > (age < 8 ? 3218.688 : 4828.032)',
  named: "planNaming == 'only-this-school' and planTravelCondition == false",
  nearer: `len(${COULD_HAVE_GONE})`,
  nearest: '$.named or $.nearer < 1',
  lowIncome:
    "'income-support' in benefits or ('universal-credit' in benefits and (earningsLastPeriod <= 61667 or earningsLastTwoPeriods <= 123334 or earningsLastThreePeriods <= 185000))",
  ground4: `ofSchoolAge and ${AT_SCHOOL} and not $.beyond and $.nearest and not canWalkGivenRoutes`,
  ground6: `ofSchoolAge and ${AT_SCHOOL} and $.beyond and not boardingArranged and $.nearest`,
  ground9: `age >= 8 and age < 11 and ${AT_SCHOOL} and walkToSchool > 3218.688 and $.nearest and not boardingArranged and $.lowIncome`,
  ground11: `age >= 11 and ofSchoolAge and ${AT_SCHOOL} and walkToSchool > 3218.688 and driveToSchool <= 9656.064 and ($.named or $.nearer < 3) and not boardingArranged and $.lowIncome`,
  ...Object.fromEntries(
    GROUNDS.map((ground) => [
      `reason${ground}`,
      `$.ground${ground} ? ${JSON.stringify(REASONS[ground].met)} : ${JSON.stringify(REASONS[ground].notMet)}`,
    ]),
  ),
};

/** GoRules ZEN: the quickest way we found to write the grounds for it, one node of expressions that share what they can. */
export function zen(need: (name: string) => unknown): Engine {
  const { ZenEngine } = need('@gorules/zen-engine') as Zen;
  const expressions = Object.entries(CONDITIONS).map(([key, value]) => ({ id: key, key, value }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 }, content: {} },
      { id: 'rules', name: 'rules', type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 }, content: {} },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });
  return {
    name: 'GoRules ZEN: four grounds',
    decide: (one) => decision.evaluate(one.plain),
    answer: (given) => {
      const { result } = given as { result: Record<string, unknown> };
      const of = (ground: Ground) => ({
        met: result[`ground${ground}`] === true,
        reason: String(result[`reason${ground}`]),
      });
      return answerOf(of);
    },
  };
}

function list(words: readonly string[]): string {
  return `[${words.map((word) => `'${word}'`).join(', ')}]`;
}
