import { day } from '../kernel/day.ts';
import type { ValueOf } from '../kernel/fact.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { planNaming, type SchoolType, schoolType, specialEducationalNeeds } from './facts.ts';
import { PLAN_AND_NEEDS_DIFFER } from './needs.ts';
import { PLAN_READER } from './plan.ts';
import { schedule35B } from './sources.ts';

/** Paragraph 15(2): the kinds of school that qualify whoever the child is. */
const QUALIFYING: readonly SchoolType[] = [
  'community',
  'foundation',
  'voluntary-aided',
  'voluntary-controlled',
  'community-special',
  'foundation-special',
  'non-maintained-special',
  'pupil-referral-unit',
  'maintained-nursery',
  'city-technology-college',
  'academy',
  'academy-special',
  'alternative-provision-academy',
];

const INDEPENDENT: readonly SchoolType[] = ['independent', 'independent-special'];

/** Whether a school of this type is a qualifying school for every child. */
export const qualifiesForAll = (type: SchoolType): boolean => QUALIFYING.includes(type);

type Naming = ValueOf<typeof planNaming>;

/** Plans that do not make an independent school count, and the reason to give. */
const NOT_BY_PLAN: Partial<Record<Naming, string>> = {
  'no-plan': 'independent-no-plan',
  'another-school': 'independent-not-named',
  'this-and-another-this-further': 'independent-further',
};

/** Paragraph 15(3): only for a child with special educational needs whose plan names it alone, or as the nearest. */
function independent(needs: boolean | undefined, plan: Naming | undefined): Outcome {
  const not = plan && NOT_BY_PLAN[plan];
  if (not) return { verdict: 'not-met', reason: not };
  if (plan === 'no-school-named')
    return { verdict: 'unknown', reason: 'independent-plan-open', unsettled: [PLAN_READER] };
  if (plan && needs === false)
    return { verdict: 'unknown', reason: 'independent-facts-differ', unsettled: [PLAN_AND_NEEDS_DIFFER] };
  if (plan && needs) return { verdict: 'met', reason: 'independent-named', restsOnHealthOrBelief: true };
  const why = 'It decides whether an independent school counts for this child.';
  const unsettled = [needs === undefined ? specialEducationalNeeds : [], plan === undefined ? planNaming : []].flat();
  return {
    verdict: 'unknown',
    reason: 'independent-perhaps',
    unsettled: unsettled.map((fact) => stillNeeded(fact, why)),
  };
}

/** Which schools count at all. */
export const qualifyingSchool = provision({
  id: 'england/schedule-35b/15',
  title: 'A qualifying school',
  asks: 'Is the school one of the kinds that the law counts?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('15')],
      words: {
        qualifying: 'The school is of a kind that counts.',
        'independent-named':
          'It is an independent school, and it counts for this child, because the child has special educational needs and the plan names it alone or as the nearest.',
        'independent-perhaps':
          'It is an independent school. It counts only for a child with special educational needs whose plan names it alone, or as the nearest of those it names.',
        'independent-no-plan':
          'It is an independent school. That counts only for a child with special educational needs whose plan names it, and we were told that there is no plan.',
        'independent-not-named':
          'It is an independent school, and the child’s plan names another school, not this one.',
        'independent-further':
          'It is an independent school, and the plan names another one that is nearer. Plans are worded in different ways, so an officer reads it.',
        'independent-plan-open':
          'It is an independent school, and the child’s plan names no school. An officer has to read what the plan arranges.',
        'independent-facts-differ':
          'It is an independent school that the plan names, but we were told that the child has no special educational needs. An officer has to find out which is right.',
        'not-listed': 'The school is of a kind that the law does not list.',
        unrecognised: 'The register gives a kind of school that we cannot place, so an officer has to look.',
      },
      needs: { type: schoolType },
      uses: { needs: specialEducationalNeeds, plan: planNaming },
      decide: ({ type, needs, plan }) => {
        if (qualifiesForAll(type)) return { verdict: 'met', reason: 'qualifying' };
        if (INDEPENDENT.includes(type)) return independent(needs, plan);
        if (type !== 'other') return { verdict: 'not-met', reason: 'not-listed' };
        return {
          verdict: 'unknown',
          reason: 'unrecognised',
          unsettled: [
            {
              fact: schoolType.id,
              asks: 'an officer to find what kind of school this is',
              why: 'The register’s words for it are not ones we know.',
              suppliers: ['authority', 'judgement'],
            },
          ],
        };
      },
      examples: [
        { story: 'An academy', on: '2026-09-07', facts: { schoolType: 'academy' }, gives: 'met' },
        {
          story: 'A pupil referral unit',
          on: '2026-09-07',
          facts: { schoolType: 'pupil-referral-unit' },
          gives: 'met',
        },
        {
          story: 'An independent school by choice, no special needs',
          on: '2026-09-07',
          facts: { schoolType: 'independent', specialEducationalNeeds: false, planNaming: 'no-plan' },
          gives: 'not-met',
        },
        {
          story: 'The plan names it alone, though someone said that there are no special needs: a person',
          on: '2026-09-07',
          facts: { schoolType: 'independent', specialEducationalNeeds: false, planNaming: 'only-this-school' },
          gives: 'unknown',
        },
        {
          story: 'The plan names no school: a person reads what it arranges',
          on: '2026-09-07',
          facts: { schoolType: 'independent', specialEducationalNeeds: true, planNaming: 'no-school-named' },
          gives: 'unknown',
        },
        {
          story: 'An independent school that the plan names alone',
          on: '2026-09-07',
          facts: { schoolType: 'independent', specialEducationalNeeds: true, planNaming: 'only-this-school' },
          gives: 'met',
        },
        {
          story: 'The nearer of two that the plan names',
          on: '2026-09-07',
          facts: {
            schoolType: 'independent-special',
            specialEducationalNeeds: true,
            planNaming: 'this-and-another-this-nearest',
          },
          gives: 'met',
        },
        {
          story: 'The further of two that the plan names',
          on: '2026-09-07',
          facts: {
            schoolType: 'independent',
            specialEducationalNeeds: true,
            planNaming: 'this-and-another-this-further',
          },
          gives: 'not-met',
        },
        {
          story: 'An independent school, nothing said about a plan',
          on: '2026-09-07',
          facts: { schoolType: 'independent', specialEducationalNeeds: true },
          gives: 'unknown',
        },
        {
          story: 'A sixth-form college',
          on: '2026-09-07',
          facts: { schoolType: 'further-education' },
          gives: 'not-met',
        },
        {
          story: 'A kind the register has and we do not know',
          on: '2026-09-07',
          facts: { schoolType: 'other' },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
