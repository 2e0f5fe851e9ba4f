import { beyondLine } from '../kernel/against-line.ts';
import { day } from '../kernel/day.ts';
import { type Distance, sideOf } from '../kernel/distance.ts';
import type { ValueOf } from '../kernel/fact.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { inMiles } from '../kernel/units.ts';
import { attendance, education } from './facts.ts';
import { eachHome, type Home } from './home.ts';
import { THREE_MILES, TWO_MILES } from './lines.ts';
import { measure, tableInSection3 } from './sources.ts';

type Education = ValueOf<typeof education>;

/** Exactly on the line is enough: the table says "or more". Which line it is, the education says, and no birthday. */
function decide(walk: Distance, stage: Education | undefined, home: Home): Outcome {
  const against = (line: typeof TWO_MILES) => beyondLine(walk, line, home.walk, 'beyond');
  if (stage !== undefined) return against(stage === 'primary' ? TWO_MILES : THREE_MILES);
  const [two, three] = [TWO_MILES, THREE_MILES].map((line) => sideOf(walk, line, 'beyond'));
  if (two === 'within') return against(TWO_MILES);
  if (three === 'beyond') return against(THREE_MILES);
  return {
    verdict: 'unknown',
    reason: 'stage-not-known',
    values: { length: inMiles(walk.metres) },
    unsettled: [stillNeeded(education, 'The line is 2 miles for primary education and 3 miles after that.')],
  };
}

export const farEnough = eachHome((home) =>
  provision({
    id: `wales/section-3/distance${home.at}`,
    title: `2 miles or more, or 3 miles or more${home.named}`,
    asks: 'Is the walk at least 2 miles for primary education, or at least 3 miles for secondary or further education?',
    versions: [
      onFacts({
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [tableInSection3, measure('3(7)')],
        words: {
          beyond: `The walk${home.from} is {length}. The law asks for {line} or more.`,
          within: `The walk${home.from} is {length}. The law asks for {line} or more, so it is {gap} short.`,
          'too-close': `The walk${home.from} is {length}, give or take {margin}. That is too close to {line} for a measurement to settle.`,
          'turns-on-unassessed': `The walk${home.from} is {length} if {stretches} can be used, and {without} if not. The law asks for {line} or more, so someone has to look at how safe that is.`,
          'stage-not-known': `The walk${home.from} is {length}. Whether that is far enough depends on whether this is primary education.`,
        },
        wordsCy: {
          beyond: `Mae’r daith gerdded${home.fromCy} yn {length}. Mae’r gyfraith yn gofyn am {line} neu fwy.`,
          within: `Mae’r daith gerdded${home.fromCy} yn {length}. Mae’r gyfraith yn gofyn am {line} neu fwy, felly mae {gap} yn rhy fyr.`,
          'too-close': `Mae’r daith gerdded${home.fromCy} yn {length}, ychydig mwy neu lai ({margin}). Mae hynny’n rhy agos at {line} i fesuriad benderfynu.`,
          'turns-on-unassessed': `Mae’r daith gerdded${home.fromCy} yn {length} os gellir defnyddio {stretches}, a {without} os na ellir. Mae’r gyfraith yn gofyn am {line} neu fwy, felly rhaid i rywun edrych pa mor ddiogel yw hynny.`,
          'stage-not-known': `Mae’r daith gerdded${home.fromCy} yn {length}. Mae’n dibynnu ai addysg gynradd yw hon a yw hynny’n ddigon pell.`,
        },
        needs: { walk: home.walk },
        uses: { stage: education, attends: attendance },
        decide: ({ walk, stage, attends }) => decide(walk, attends === 'further-education' ? 'further' : stage, home),
        examples: [
          {
            story: 'Primary, exactly 2 miles: far enough',
            on: '2026-09-07',
            facts: { education: 'primary', [home.walk.id]: 3218.688 },
            gives: 'met',
          },
          {
            story: 'Primary, a millimetre under 2 miles',
            on: '2026-09-07',
            facts: { education: 'primary', [home.walk.id]: 3218.687 },
            gives: 'not-met',
          },
          {
            story: 'Secondary, exactly 3 miles: far enough',
            on: '2026-09-07',
            facts: { education: 'secondary', [home.walk.id]: 4828.032 },
            gives: 'met',
          },
          {
            story: 'Secondary, a millimetre under 3 miles',
            on: '2026-09-07',
            facts: { education: 'secondary', [home.walk.id]: 4828.031 },
            gives: 'not-met',
          },
          {
            story: 'Aged 9 and in primary education, two and a half miles: the 8th birthday changes nothing',
            on: '2026-09-07',
            facts: { bornOn: '2017-05-01', education: 'primary', [home.walk.id]: 4023.36 },
            gives: 'met',
          },
          {
            story: 'Two and a half miles, and nobody has said whether it is primary education',
            on: '2026-09-07',
            facts: { [home.walk.id]: 4023.36 },
            gives: 'unknown',
          },
          {
            story: 'Measured 30 metres under, give or take 40: a person',
            on: '2026-09-07',
            facts: { education: 'primary', [home.walk.id]: { metres: 3188.688, marginMetres: 40 } },
            gives: 'unknown',
          },
        ],
      }),
    ],
  }),
);
