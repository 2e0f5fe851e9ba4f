import type { NearerSchools as Listed } from '../../../rules/england/nearer-schools.ts';
import type { Known } from '../../../rules/kernel/listed-schools.ts';
import { inMiles, metres } from '../../../rules/kernel/units.ts';
import type { Check, NearerEvidence } from '../../../src/checks/check.ts';
import { SUPPLIER_WORDS } from '../../../src/checks/index.ts';
import { Details } from '../../views/content.tsx';
import { StackedTable } from '../../views/stacked-table.tsx';

const WORD: Readonly<Record<Known, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

/** Every school that is or may be nearer, with what is known of it, and what would settle the rest. */
export function NearerSchools({ check }: { check: Check }) {
  const { nearer, nearerGap, compared } = check;
  if (nearer.length === 0 && !nearerGap && !compared) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id="nearer">
        Schools nearer to home
      </h2>
      {nearer.length === 0 && !nearerGap && (
        <p class="govuk-body">No school that your child could go to is nearer than this one.</p>
      )}
      {nearer.length > 0 && <Schools check={check} />}
      {nearerGap && <p class="govuk-body">{nearerGap}</p>}
      {compared && (
        <Details summary="How we know which schools are nearer">
          <How check={check} />
        </Details>
      )}
    </>
  );
}

function Schools({ check }: { check: Check }) {
  const { nearer, nearestBy } = check;
  const found = foundByOfficer(check);
  const rows = nearer.map((school) => {
    const officer = found?.schools.find(({ urn }) => urn === school.urn);
    return [
      <>
        {school.name}
        <span class="fm-line govuk-!-font-weight-regular">{lengthWords(school)}</span>
      </>,
      <Finding answer={school.nearer} why={school.nearerWhy ? [school.nearerWhy] : []} officer={officer?.nearer} />,
      <Finding answer={school.suitable} why={school.suitableWhy ?? []} officer={officer?.suitable} />,
      <Finding answer={school.place ?? 'unknown'} why={placeWhy(school)} officer={officer?.place} />,
    ];
  });
  return (
    <>
      <p class="govuk-body">
        A nearer school only counts if it suits your child and had a place for your child. If you were turned down by
        one of these, tell the council.
      </p>
      <StackedTable
        caption={nearestBy === 'road' ? 'Nearest first, by road' : 'Nearest first, on foot'}
        head={['School', 'Nearer?', 'Suits your child?', 'Had a place?']}
        rows={rows}
      />
      <StillNeeded nearer={nearer} />
    </>
  );
}

/** Of a school that does not suit, nobody has to ask. */
function placeWhy({ suitable, placeWhy: why, placeSource }: NearerEvidence): readonly string[] {
  if (suitable === 'no') return ['Not looked at, as the school does not suit.'];
  return [...(why ?? ['The council has to look at that.']), ...(placeSource ? [`From ${placeSource}.`] : [])];
}

/** What an officer recorded of these schools, if one did. It counts, and what we found stands beside it. */
function foundByOfficer({ facts: { nearerSchools } }: Check): Listed | undefined {
  if (!nearerSchools || !('value' in nearerSchools) || nearerSchools.by !== 'judgement') return undefined;
  return nearerSchools.value as Listed;
}

type FindingProps = { answer: Known; why: readonly string[]; officer: Known | undefined };

function Finding({ answer, why, officer }: FindingProps) {
  const isOverruled = officer !== undefined && officer !== answer;
  return (
    <>
      <strong class="fm-line">{WORD[isOverruled ? officer : answer]}</strong>
      {isOverruled && <span class="fm-line">An officer found this.</span>}
      {!isOverruled && why.map((words) => <span class="fm-line">{words}</span>)}
    </>
  );
}

function lengthWords({ metres: length, marginMetres = 0, without }: NearerEvidence): string {
  if (length === undefined) return 'Not measured';
  const first = `${inMiles(metres(length))}, give or take ${Math.round(marginMetres).toLocaleString('en-GB')} metres`;
  if (without === undefined) return first;
  const second = without === 'none' ? 'none near enough' : inMiles(metres(without.metres));
  return `${first}; without the parts that nobody has checked, ${second}`;
}

/** What would say more, once each, with the schools it is about. */
function StillNeeded({ nearer }: { nearer: readonly NearerEvidence[] }) {
  const all = nearer.flatMap(({ name, needed = [] }) => needed.map((each) => ({ ...each, name })));
  const byWhat = Map.groupBy(all, ({ asks, of }) => `${asks} (from ${SUPPLIER_WORDS[of]})`);
  if (byWhat.size === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">What would tell us more about these schools</h3>
      <ul class="govuk-list govuk-list--bullet">
        {[...byWhat].map(([what, about]) => (
          <li>
            {what}: {names(about.map(({ name }) => name))}
          </li>
        ))}
      </ul>
    </>
  );
}

const names = (all: readonly string[]): string =>
  all.length > 3 ? `${all.slice(0, 3).join(', ')} and ${all.length - 3} more` : all.join(', ');

const FROM: Readonly<Record<NonNullable<Check['compared']>['list'], string>> = {
  whole: 'Our list has every school there is here, as the county is an island.',
  national: 'Our list of schools comes from the register of the whole country, also over the border of the council.',
  own: 'Our list of schools is the council’s own. We take it to have every school on our map, and none beyond it.',
};

function How({ check: { compared, nearerGap } }: { check: Check }) {
  const { list, schools, measured, tooFarInAStraightLine, notMeasured, reachMetres } = compared!;
  return (
    <>
      <p class="govuk-body">{FROM[list]}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{schools} other schools could count for a child of this age.</li>
        <li>{measured} of them were measured like this one.</li>
        <li>
          {tooFarInAStraightLine} are too far away even in a straight line
          {reachMetres === undefined ? '' : `: no school over ${inMiles(metres(reachMetres))} away can be nearer`}.
        </li>
        <li>{notMeasured} could not be measured. Those are in the table above as not known.</li>
      </ul>
      <p class="govuk-body">
        {nearerGap ? 'So there may be a nearer school that is not in the table.' : 'So no nearer school is missing.'}
      </p>
    </>
  );
}
