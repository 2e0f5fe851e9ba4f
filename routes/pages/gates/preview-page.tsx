import { type Day, inWords } from '../../../rules/kernel/day.ts';
import type { GateChangePreview, HomeChanged } from '../../../src/checks/index.ts';
import type { GateAct } from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { Button, Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';

interface PreviewProps {
  readonly area: string;
  readonly school: School;
  readonly act: GateAct;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** What was looked at: the gates as they were, and what would change. */
  readonly mark: string;
  readonly on: Day;
  readonly children: GateChangePreview;
  readonly postcodes: GateChangePreview;
  /** Something changed since the last look: this is a new one. */
  readonly anew: boolean;
}

const HEADINGS: Readonly<Record<GateAct['act'], string>> = {
  add: 'Add this gate?',
  change: 'Change this gate?',
  close: 'Close this gate?',
  withdraw: 'Take this gate away?',
  undo: 'Put this gate back as it was?',
};

/** As many homes as anybody reads. */
const MOST = 50;

/** Who would be touched by what is to be done, before it is. */
export function PreviewPage({ area, school, act, fields, mark, on, children, postcodes, anew }: PreviewProps) {
  const at = `/gates/${area}/${school.urn}`;
  return (
    <>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">{HEADINGS[act.act]}</h1>
      {anew && (
        <div class="govuk-inset-text" role="alert">
          <strong>Something has changed since you looked, and nothing is kept yet.</strong> This is how it is now.
        </div>
      )}
      <p class="govuk-body">
        Nothing has been changed. This is what walks to the nearest gate would be on {inWords(on)}, before and after,
        with and without stretches that nobody has assessed. Findings about stretches and ways by road are not looked at
        here: the next night looks at everything again.
      </p>
      <Touched
        what={['child placed here', 'children placed here']}
        caption="Children whose walk would change"
        who="Child"
        preview={children}
      />
      <Touched
        what={['postcode of the area', 'postcodes of the area']}
        caption="Postcodes whose walk would change"
        who="Postcode"
        preview={postcodes}
      />
      <p class="govuk-body">
        Decisions that were kept stay as they are. Each journey is looked at again in the next night, and nobody’s
        travel ends by itself.
      </p>
      <form method="post" action={at}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="mark" value={mark} />
        <Button text={CONFIRM[act.act]} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={at}>
          Leave it as it is
        </a>
      </p>
    </>
  );
}

const CONFIRM: Readonly<Record<GateAct['act'], string>> = {
  add: 'Add the gate',
  change: 'Change the gate',
  close: 'Close the gate',
  withdraw: 'Take the gate away',
  undo: 'Put it back',
};

interface TouchedProps {
  readonly what: readonly [one: string, many: string];
  readonly caption: string;
  readonly who: string;
  readonly preview: GateChangePreview;
}

function Touched({ what, caption, who, preview: { homes, changed, crossing } }: TouchedProps) {
  if (homes === 0) return <p class="govuk-body">We know of no {what[1]}.</p>;
  const counted = `${homes.toLocaleString('en-GB')} ${homes === 1 ? what[0] : what[1]}`;
  if (changed.length === 0) return <p class="govuk-body">No walk would change, of {counted}.</p>;
  return (
    <>
      <h2 class="govuk-heading-m">
        {changed.length.toLocaleString('en-GB')} of {counted}
      </h2>
      <p class="govuk-body">
        {crossing === 0
          ? 'None would come to another side of a walking distance of the law.'
          : `${crossing.toLocaleString('en-GB')} would come to another side of a walking distance of the law.`}
      </p>
      <Scroll label={caption} roomy>
        <Table
          caption={changed.length > MOST ? `${caption}: the first ${MOST}` : caption}
          head={[who, 'Walk now', 'Walk then', 'Other side of']}
          rows={changed
            .slice(0, MOST)
            .map((home) => [home.called, walkWords(home.before), walkWords(home.after), linesOf(home)])}
        />
      </Scroll>
    </>
  );
}

const inMetres = (metres: number | 'none'): string =>
  metres === 'none' ? 'no walk' : `${Math.round(metres).toLocaleString('en-GB')} m`;

function walkWords({ metres, withoutUnassessed }: HomeChanged['before']): string {
  if (metres === withoutUnassessed) return inMetres(metres);
  return `${inMetres(metres)} (${inMetres(withoutUnassessed)} without what nobody has assessed)`;
}

const MILE = 1609.344;
const linesOf = ({ crosses }: HomeChanged): string =>
  crosses.map((line) => `${Number((line / MILE).toFixed(2))} miles`).join(', ');
