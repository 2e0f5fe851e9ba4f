import { inMiles, metres } from '../../../rules/kernel/units.ts';
import type { Check } from '../../../src/checks/check.ts';
import type { RoadDistance, SecondLengths, WalkDistance } from '../../../src/measuring/measurement.ts';
import { InsetText } from '../../views/content.tsx';
import { whole } from './whole.ts';

type Way = WalkDistance | RoadDistance;
type Agreed = Pick<Check, 'secondOpinion' | 'disagreed'>;

const WHAT = { walk: 'this walk', drive: 'this way by road' } as const;

/** Said where two programs do not agree so that it matters, or where the second could not be asked. Nothing where they agree. */
export function SecondOpinion({ check, way }: { check: Agreed; way: Way }) {
  const second = way.secondOpinion;
  if (second?.kind === 'missing') return <MeasuredOnce check={check} words={second.words} />;
  if (second === undefined || !check.disagreed?.includes(way.kind)) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>Two programs measured {WHAT[way.kind]}, and they do not agree.</strong> A limit in the law turns on the
        difference, so no program decides. A transport officer has to look at both
        {second.line ? ' lines on the map' : ''}.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Ours: {inMiles(metres(way.path.metres))}, give or take {whole(way.marginMetres)}
        </li>
        <li>The other: {secondWords(second)}</li>
      </ul>
      {second.oursAsMapped && (
        <p class="govuk-body">
          The other program does not know what people have found about parts of the way. Without that, ours is{' '}
          {lengthWords(second.oursAsMapped.metres)}.
        </p>
      )}
    </InsetText>
  );
}

function MeasuredOnce({ check, words }: { check: Agreed; words: string }) {
  const stands =
    check.secondOpinion === 'required'
      ? 'Answers here rest on two measurements, so what turns on this distance stays open. Try again later, or ask a transport officer.'
      : 'So this distance has been measured only once.';
  return (
    <p class="govuk-body">
      {words} {stands}
    </p>
  );
}

const lengthWords = (length: number | 'none'): string =>
  length === 'none' ? 'no way at all' : inMiles(metres(length));

/** What the second program said: `2.43 miles (3,907 metres), give or take 22 metres`, and the same without what nobody has checked. */
export function secondWords({ metres: length, marginMetres, withoutUnassessed: without }: SecondLengths): string {
  const all = length === 'none' ? 'it finds no way' : `${lengthWords(length)}, give or take ${whole(marginMetres)}`;
  if (without === undefined || without === length) return all;
  return `${all}; without the parts nobody has checked, ${lengthWords(without)}`;
}

/** A row of the evidence. */
export function secondRow({ secondOpinion: second }: Way): { key: string; value: string }[] {
  if (second === undefined) return [];
  const value =
    second.kind === 'missing'
      ? second.words
      : `${secondWords(second)} (${second.engine.name} ${second.engine.version})`;
  return [{ key: 'Measured again by', value }];
}
