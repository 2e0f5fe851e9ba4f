import { type Day, inWords } from '../../../rules/kernel/day.ts';
import {
  type AssessmentHeld,
  bearingOf,
  metresOfParts,
  type PlacedStretch,
  type Silence,
  type StretchHeld,
  stretchState,
} from '../../../src/network/index.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import { Allowed } from '../../views/allowed.tsx';
import { SummaryList, Tag } from '../../views/content.tsx';
import { LinesMap } from '../../views/lines-map.tsx';
import { whole } from '../answer/whole.ts';
import { FINDING, onTheMap, STANDING, termsWords } from './words.ts';

interface StretchPageProps {
  readonly stretch: StretchHeld;
  readonly area: HeldArea;
  readonly placed: PlacedStretch;
  readonly roads: Parameters<typeof LinesMap>[0]['roads'];
  readonly today: Day;
}

/** One stretch: where it is, what counts today, and everything that was ever found about it. */
export function StretchPage({ stretch, area, placed, roads, today }: StretchPageProps) {
  const { id, name, parts, assessments } = stretch;
  const { state } = stretchState(assessments, today);
  const [text, colour] = STANDING[state];
  return (
    <>
      <span class="govuk-caption-l">{area.name}</span>
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-body">
        <Tag text={text} colour={colour} /> today, {inWords(today)}
      </p>
      {state === 'differing' && (
        <p class="govuk-body">
          Two findings in force differ, so the stretch counts as not assessed. Make an assessment that replaces one.
        </p>
      )}
      <LinesMap
        title={`Map of ${name}`}
        words={`${whole(metresOfParts(parts))} of road or path.`}
        lines={parts.map(({ line }) => line)}
        roads={roads}
        attribution={area.attribution}
      />
      <SummaryList
        rows={[
          { key: 'Length', value: whole(metresOfParts(parts)) },
          { key: 'On the map in force', value: onTheMap(placed) },
        ]}
      />
      <Allowed to="stretches.assess">
        <p class="govuk-body">
          <a class="govuk-link" href={`/stretches/${id}/assess`}>
            Assess this stretch
          </a>
        </p>
      </Allowed>
      <h2 class="govuk-heading-m">What was found</h2>
      {assessments.length === 0 ? (
        <p class="govuk-body">Nobody has assessed this stretch yet.</p>
      ) : (
        [...assessments].reverse().map((each) => <Found each={each} all={assessments} today={today} stretch={id} />)
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/stretches">
          All stretches
        </a>
      </p>
    </>
  );
}

/** Why an assessment counts for nobody of seven, or whom it leaves out. */
const BECAUSE: Readonly<Record<Silence, string>> = {
  withdrawn: 'It took back an earlier finding',
  replaced: 'Replaced by a later one',
  'not-yet': 'Not in force yet',
  ended: 'No longer in force',
  'another-age': 'In force, for the ages it names',
  'age-not-known': 'In force, for the ages it names',
  'safe-with-an-adult': 'In force',
  'only-alone':
    'In force, but it says nothing of a child with an adult: the law asks about a child accompanied as necessary',
  'only-some-times': 'In force, but safe at only some of the times when pupils walk: the rest is not assessed',
  'not-when-pupils-walk': 'In force, but at no time when pupils walk to school',
};

type FoundProps = { each: AssessmentHeld; all: readonly AssessmentHeld[]; today: Day; stretch: string };

function Found({ each, all, today, stretch }: FoundProps) {
  const bearing = bearingOf(each, all, { on: today });
  const counts = bearing.says === 'nothing' ? BECAUSE[bearing.because] : 'In force';
  return (
    <section aria-label={`${FINDING[each.finding]}, ${inWords(each.madeOn)}`}>
      <h3 class="govuk-heading-s">
        {FINDING[each.finding]}, {inWords(each.madeOn)}
      </h3>
      <SummaryList
        rows={[
          { key: 'Counts', value: counts },
          { key: 'For whom and when', value: termsWords(each) },
          { key: 'By', value: `${each.assessor}, ${each.post}` },
          { key: 'How', value: each.method },
          ...(each.note ? [{ key: 'Note, for officers only', value: each.note }] : []),
          { key: 'ID', value: <code>{each.id}</code> },
        ]}
      />
      {each.photographs.map(({ sha256, caption }, at) => (
        <figure class="fm-photograph">
          <img src={`/stretches/photographs/${sha256}`} alt={caption || `Photograph ${at + 1}, not described`} />
          {caption && <figcaption class="govuk-body-s">{caption}</figcaption>}
        </figure>
      ))}
      {bearing.says !== 'nothing' && (
        <Allowed to="stretches.assess">
          <p class="govuk-body">
            <a class="govuk-link" href={`/stretches/${stretch}/assess`}>
              Replace or withdraw it with another assessment
            </a>
          </p>
        </Allowed>
      )}
    </section>
  );
}
