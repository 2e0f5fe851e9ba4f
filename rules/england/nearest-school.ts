import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { nearerSchools } from './facts.ts';
import { byNearerSchools } from './nearer-suitable.ts';
import { NAMED_IN_PLAN, PLAN_FACTS } from './plan.ts';
import { judgment, schedule35B } from './sources.ts';

/**
 * Paragraphs 2, 4, 6 and 9 fall away where the authority has made suitable arrangements for the child to be
 * registered at a qualifying school nearer to the home.
 */
export const noNearerSchool = provision({
  id: 'england/schedule-35b/nearer-school',
  title: 'No nearer suitable school',
  asks: 'Was there no nearer school that suits the child and had a place?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [
        schedule35B('2'),
        schedule35B('4'),
        schedule35B('6'),
        schedule35B('9'),
        judgment('Dudley MBC v Shurvinton', '[2012] EWCA Civ 346'),
      ],
      words: {
        nearest: 'No school that counts is nearer to the home.',
        'nearer-ones-ruled-out':
          'Each school that is nearer, or may be, could not take the child or does not suit the child.',
        'named-in-plan': NAMED_IN_PLAN,
        'plan-condition':
          'The plan names this school on a condition about travel. An officer has to decide whether that condition holds.',
        'condition-holds':
          'The plan names this school on a condition about travel. An officer has found that the nearer school suits the child and has a place, and that this one would cost unreasonably more.',
        'plan-names-another':
          'The child’s plan names another school. An officer has to decide what that means for travel to this one.',
        'plan-names-nearer':
          'The child’s plan names this school and a nearer one. An officer has to decide what that means for travel.',
        'nearer-with-place': '{school} is nearer, suits the child and had a place.',
        'nearer-unless-plan':
          '{school} is nearer, suits the child and had a place. What the child’s plan says could change that.',
        'nearer-perhaps':
          'There may be a nearer school: {schools}. We do not know yet that it is nearer, suits the child and had a place.',
        'edge-of-map': 'There may be a nearer school outside the map that we hold.',
        'not-compared': 'The schools nearby have not been compared.',
      },
      needs: {},
      uses: { nearer: nearerSchools, ...PLAN_FACTS },
      decide: ({ nearer, ...plan }) => byNearerSchools(nearer, plan),
      examples: [
        {
          story: 'It is the nearest',
          on: '2026-09-07',
          facts: { nearerSchools: { complete: true, schools: [] } },
          gives: 'met',
        },
        {
          story: 'The nearest was full in March, so the next with a place is the nearest suitable one',
          on: '2026-03-09',
          facts: { nearerSchools: { complete: true, schools: [{ name: 'Brook', nearer: 'yes', place: 'no' }] } },
          gives: 'met',
        },
        {
          story: 'The nearer one has permanently excluded the child, though it has room',
          on: '2026-09-07',
          facts: {
            planNaming: 'no-plan',
            nearerSchools: {
              complete: true,
              schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes', excludedChild: 'yes' }],
            },
          },
          gives: 'met',
        },
        {
          story: 'A nearer one had a place, and there is no plan',
          on: '2026-09-07',
          facts: {
            planNaming: 'no-plan',
            nearerSchools: {
              complete: true,
              schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }],
            },
          },
          gives: 'not-met',
        },
        {
          story: 'A nearer one had a place, and nobody has asked about a plan',
          on: '2026-09-07',
          facts: {
            nearerSchools: {
              complete: true,
              schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }],
            },
          },
          gives: 'unknown',
        },
        {
          story: 'The plan names only this school, though another is nearer',
          on: '2026-09-07',
          facts: {
            planNaming: 'only-this-school',
            planTravelCondition: false,
            nearerSchools: {
              complete: true,
              schools: [{ name: 'Brook', nearer: 'yes', suitable: 'yes', place: 'yes' }],
            },
          },
          gives: 'met',
        },
        {
          story: 'The plan makes a condition about travel',
          on: '2026-09-07',
          facts: { planNaming: 'only-this-school', planTravelCondition: true },
          gives: 'unknown',
        },
        {
          story: 'The condition, with both of its halves found by an officer',
          on: '2026-09-07',
          facts: {
            planNaming: 'only-this-school',
            planTravelCondition: true,
            nearerSchoolCouldServe: true,
            furtherSchoolCostsTooMuch: true,
          },
          gives: 'not-met',
        },
        {
          story: 'The condition, with one half found the other way: a person reads the plan',
          on: '2026-09-07',
          facts: {
            planNaming: 'only-this-school',
            planTravelCondition: true,
            nearerSchoolCouldServe: true,
            furtherSchoolCostsTooMuch: false,
          },
          gives: 'unknown',
        },
        {
          story: 'The plan names a nearer school as well, though the list of schools shows none',
          on: '2026-09-07',
          facts: {
            planNaming: 'this-and-another-this-further',
            planTravelCondition: false,
            nearerSchools: { complete: true, schools: [] },
          },
          gives: 'unknown',
        },
        {
          story: 'The plan names another school',
          on: '2026-09-07',
          facts: { planNaming: 'another-school', nearerSchools: { complete: true, schools: [] } },
          gives: 'unknown',
        },
        {
          story: 'A school on the list that turned out not to be nearer',
          on: '2026-09-07',
          facts: {
            nearerSchools: {
              complete: true,
              schools: [{ name: 'Brook', nearer: 'no', suitable: 'yes', place: 'yes' }],
            },
          },
          gives: 'met',
        },
        {
          story: 'Whether the nearer one had a place is not known',
          on: '2026-09-07',
          facts: {
            planNaming: 'no-plan',
            nearerSchools: { complete: true, schools: [{ name: 'Brook', nearer: 'yes' }] },
          },
          gives: 'unknown',
        },
        {
          story: 'A school that suits and had a place is on the list, and nobody has said whether it is nearer',
          on: '2026-09-07',
          facts: {
            planNaming: 'no-plan',
            nearerSchools: { complete: true, schools: [{ name: 'Brook', suitable: 'yes', place: 'yes' }] },
          },
          gives: 'unknown',
        },
        {
          story: 'The map ends before the nearest school is certain',
          on: '2026-09-07',
          facts: { nearerSchools: { complete: false, schools: [] } },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
