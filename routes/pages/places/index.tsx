import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Day, inWords } from '../../../rules/kernel/day.ts';
import {
  areas,
  type HeldArea,
  type Kept,
  type OfferResults,
  offersOf,
  schoolsOf,
  type Vacancy,
  vacanciesOf,
  yearGroupWords,
} from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { Table } from '../../views/content.tsx';
import { showPage } from '../../views/page.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { SchoolPlaces } from './school-places.tsx';

export interface Held {
  readonly offers: readonly (OfferResults & Kept)[];
  readonly vacancies: readonly (Vacancy & Kept)[];
}

/** What is held of places at schools, for an officer to look at. It says nothing of any child. */
export function addPlaces(app: OpenAPIHono<Env>): void {
  app.get('/places', async (c) => {
    const { db } = c.get('deps');
    const all: { area: HeldArea; schools: readonly School[]; held: Held }[] = [];
    for (const area of await areasOfOfficer(c)) {
      const schools = await schoolsOf(db, area.id);
      all.push({ area, schools, held: await heldOf(c, area, schools) });
    }
    return showPage(c, <ListPage all={all} />, { title: 'Places at schools', wide: true });
  });
  app.get('/places/:area/:urn', async (c) => {
    const area = (await areasOfOfficer(c)).find(({ id }) => id === c.req.param('area'));
    const schools = area ? await schoolsOf(c.get('deps').db, area.id) : [];
    const school = schools.find(({ urn }) => urn === c.req.param('urn'));
    if (!area || !school) throw new Problem('not-found', 'We do not hold such a school in your council’s areas.');
    const held = await heldOf(c, area, [school]);
    return showPage(c, <SchoolPlaces school={school} held={held} />, { title: school.name, wide: true });
  });
}

async function areasOfOfficer(c: Ctx): Promise<readonly HeldArea[]> {
  const { authority } = officerOf(c);
  return (await areas(c.get('deps').db)).filter((area) => area.authority === authority);
}

async function heldOf(c: Ctx, { id }: HeldArea, schools: readonly School[]): Promise<Held> {
  const { db } = c.get('deps');
  const urns = schools.map(({ urn }) => urn);
  return { offers: await offersOf(db, id, urns), vacancies: await vacanciesOf(db, id, urns) };
}

type ListProps = { all: readonly { area: HeldArea; schools: readonly School[]; held: Held }[] };

function ListPage({ all }: ListProps) {
  return (
    <>
      <h1 class="govuk-heading-l">Places at schools</h1>
      <p class="govuk-body">
        How schools’ places were given out, and which are free: by this we say whether a nearer school had a place.
        Bring in more with the command <code>places import</code>. What was held before is never lost.
      </p>
      {all.length === 0 && <p class="govuk-body">No area of your council has been imported yet.</p>}
      {all.map(({ area, schools, held }) => (
        <Scroll label={area.name} roomy>
          <Table
            caption={area.name}
            head={['School', 'Places given out for', 'Last figures of places free']}
            rows={schools.map((school) => [
              <a class="govuk-link" href={`/places/${area.id}/${school.urn}`}>
                {school.name}
              </a>,
              offersWords(held.offers.filter(({ urn }) => urn === school.urn)),
              lastWords(held.vacancies.filter(({ urn }) => urn === school.urn)),
            ])}
          />
        </Scroll>
      ))}
    </>
  );
}

const offersWords = (offers: Held['offers']): string =>
  offers
    .toSorted((a, b) => b.entryYear - a.entryYear)
    .map(({ entryYear, yearGroup }) => `${entryYear} (${yearGroupWords(yearGroup)})`)
    .join(', ') || 'Nothing held';

function lastWords(vacancies: Held['vacancies']): string {
  const last = vacancies
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return last ? inWords(last as Day) : 'Nothing held';
}
