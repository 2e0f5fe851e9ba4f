import { beyondLine } from '../kernel/against-line.ts';
import { birthday, type Day, day } from '../kernel/day.ts';
import { type Distance, sideOf } from '../kernel/distance.ts';
import type { ValueOf } from '../kernel/fact.ts';
import { type Missing, type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded, stillNeeded } from '../kernel/still-needed.ts';
import { inMiles } from '../kernel/units.ts';
import { bornOn, education, walkToSchool } from './facts.ts';
import { THREE_MILES, TWO_MILES } from './lines.ts';
import { checker, circular, faq, nidirect } from './sources.ts';

type Education = ValueOf<typeof education>;

const PAGES_DIFFER = personNeeded(
  education,
  'an officer to say which distance applies',
  'One page of the Education Authority goes by the school, another by whether the pupil is under or over 11.',
);

/** Two pages differ on what moves a pupil to 3 miles. It matters only between the lines; there nothing is decided unless they agree. */
function decide(walk: Distance, stage: Education | undefined, born: Day | undefined, on: Day): Outcome {
  const [two, three] = [sideOf(walk, TWO_MILES), sideOf(walk, THREE_MILES)];
  if (three === 'beyond') return beyondLine(walk, THREE_MILES, walkToSchool);
  if (two === 'within') return beyondLine(walk, TWO_MILES, walkToSchool);
  const eleventh = born && birthday(born, 11);
  const older = eleventh && on >= eleventh;
  const agree = stage !== undefined && older === (stage === 'post-primary');
  const outcome = agree
    ? beyondLine(walk, older ? THREE_MILES : TWO_MILES, walkToSchool)
    : between(walk, openOf(stage, born));
  if (older !== false || !eleventh || stage === undefined) return outcome;
  return { ...outcome, changes: { on: eleventh, because: 'The pupil becomes 11.' } };
}

const openOf = (stage: Education | undefined, born: Day | undefined): Missing[] => {
  const why = 'The line is 2 miles for younger pupils and 3 miles for older ones.';
  const asked = [...(stage ? [] : [stillNeeded(education, why)]), ...(born ? [] : [stillNeeded(bornOn, why)])];
  return asked.length > 0 ? asked : [PAGES_DIFFER];
};

function between(walk: Distance, unsettled: readonly Missing[]): Outcome {
  const reason = unsettled.includes(PAGES_DIFFER) ? 'pages-differ' : 'age-or-school-not-known';
  return { verdict: 'unknown', reason, values: { length: inMiles(walk.metres) }, unsettled };
}

export const farEnough = provision({
  id: 'northern-ireland/distance',
  title: 'More than 2 miles, or more than 3',
  asks: 'Is the walk more than 2 miles to a primary school, or more than 3 miles to a post-primary school?',
  versions: [
    onFacts({
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [faq, checker, nidirect, circular()],
      words: {
        beyond: 'The walk is {length}. That is {gap} more than {line}.',
        within: 'The walk is {length}. The scheme asks for more than {line}.',
        'too-close':
          'The walk is {length}, give or take {margin}. That is too close to {line} for a measurement to settle.',
        'turns-on-unassessed':
          'The walk is {length} if {stretches} can be used, and {without} if not. The scheme asks for more than {line}, so someone has to look at how safe that is.',
        'pages-differ':
          'The walk is {length}. Two pages of the Education Authority differ on whether 2 or 3 miles counts for this pupil, so an officer has to say.',
        'age-or-school-not-known':
          'The walk is {length}. Whether that is far enough depends on the pupil’s age and on whether this is a primary school.',
      },
      needs: { walk: walkToSchool },
      uses: { stage: education, born: bornOn },
      decide: ({ walk, stage, born }, on) => decide(walk, stage, born, on),
      examples: [
        {
          story: 'Primary, exactly 2 miles: not more than 2',
          on: '2026-09-07',
          facts: { education: 'primary', bornOn: '2019-05-10', walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'Primary, a millimetre over 2 miles',
          on: '2026-09-07',
          facts: { education: 'primary', bornOn: '2019-05-10', walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'Primary, aged 9, two and a half miles: the 8th birthday changes nothing',
          on: '2026-09-07',
          facts: { education: 'primary', bornOn: '2017-05-10', walkToSchool: 4023.36 },
          gives: 'met',
        },
        {
          story: 'Post-primary, exactly 3 miles: not more than 3',
          on: '2026-09-07',
          facts: { education: 'post-primary', bornOn: '2013-05-10', walkToSchool: 4828.032 },
          gives: 'not-met',
        },
        {
          story: 'Post-primary, a millimetre over 3 miles',
          on: '2026-09-07',
          facts: { education: 'post-primary', bornOn: '2013-05-10', walkToSchool: 4828.033 },
          gives: 'met',
        },
        {
          story: 'The day before the 11th birthday, still in primary: the pages agree',
          on: '2026-10-04',
          facts: { education: 'primary', bornOn: '2015-10-05', walkToSchool: 4023.36 },
          gives: 'met',
        },
        {
          story: 'The 11th birthday, still in primary: the pages differ, so a person',
          on: '2026-10-05',
          facts: { education: 'primary', bornOn: '2015-10-05', walkToSchool: 4023.36 },
          gives: 'unknown',
        },
        {
          story: 'The hazard is left out, and the rest is over the limit or not: a person looks at the hazard',
          on: '2026-09-07',
          facts: {
            education: 'primary',
            bornOn: '2019-05-10',
            walkToSchool: {
              metres: 3000,
              withoutUnassessed: { metres: 3400 },
              unassessed: [{ called: 'Lough Road', metres: 400 }],
            },
          },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
