import type { HeldArea } from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';

/** Every school with how much is known of its gates, those with none first: their walks are measured with more doubt. */
export function GatesListPage({ all }: { all: readonly { area: HeldArea; schools: readonly School[] }[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Gates of schools</h1>
      <p class="govuk-body">
        A walk ends at the nearest gate that pupils can come in by. Where no gate is known, we measure to where the
        register says the school is, and leave more room for doubt: fewer children can be told yes or no.
      </p>
      {all.length === 0 && <p class="govuk-body">No area of your council has been imported yet.</p>}
      {all.map(({ area, schools }) => (
        <Scroll label={area.name} roomy>
          <Table
            caption={`${area.name}: ${schools.filter(({ gates }) => gates.length === 0).length} of ${schools.length} schools have no known gate`}
            head={['School', 'Gates', 'Opening']}
            rows={schools
              .toSorted((a, b) => Number(a.gates.length > 0) - Number(b.gates.length > 0) || (a.name < b.name ? -1 : 1))
              .map((school) => [
                <a class="govuk-link" href={`/gates/${area.id}/${school.urn}`}>
                  {school.name}
                </a>,
                school.gates.length === 0 ? 'None known' : String(school.gates.length),
                openingWords(school),
              ])}
          />
        </Scroll>
      ))}
    </>
  );
}

function openingWords({ gates }: School): string {
  if (gates.length === 0) return '';
  const open = gates.filter(({ forPupils, startAndEnd }) => !forPupils || !startAndEnd).length;
  return open === 0 ? 'Known' : open === gates.length ? 'Not known' : `Not known of ${open}`;
}
