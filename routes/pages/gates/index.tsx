import type { OpenAPIHono } from '@hono/zod-openapi';
import { homesAtSchool, postcodeHomes, previewGateChange } from '../../../src/checks/index.ts';
import { sha256 } from '../../../src/db/index.ts';
import { boxRound } from '../../../src/network/index.ts';
import {
  actsFrom,
  doGateAct,
  type GateAct,
  gateHistory,
  gatesAfter,
  type HeldArea,
  schoolsOf,
} from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { showPage } from '../../views/page.tsx';
import { todayOf } from '../check/ask.ts';
import { readForm } from '../form-body.ts';
import { areaOf, areasOf } from '../stretches/area-of.ts';
import { field } from '../stretches/field.ts';
import { GateForm } from './gate-form.tsx';
import { placesOf } from './gates-map.tsx';
import { GatesListPage } from './list-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { formProblems, readAct } from './read-form.ts';
import { nameOf, SchoolGatesPage } from './school-page.tsx';

/** Gates of schools: looked at, added, moved, closed and put back by officers, each act with whom it touches before it is done. */
export function addGates(app: OpenAPIHono<Env>): void {
  app.get('/gates', async (c) => {
    const all = await Promise.all(
      (await areasOf(c)).map(async (area) => ({ area, schools: await schoolsOf(c.get('deps').db, area.id) })),
    );
    return showPage(c, <GatesListPage all={all} />, { title: 'Gates of schools', wide: true });
  });
  app.get('/gates/:area/:urn', async (c) => {
    const { area, school } = await schoolOf(c);
    const { db, roadsNear } = c.get('deps');
    const history = await gateHistory(db, area.id, school.urn);
    const places = placesOf(school, school.gates);
    const roads = places.length > 0 ? await roadsNear?.(area.id, boxRound(places)) : [];
    const props = { area: area.id, school, history, roads: roads ?? [], attribution: area.attribution };
    return showPage(c, <SchoolGatesPage {...props} today={todayOf(c)} />, {
      title: `Gates of ${school.name}`,
      wide: true,
    });
  });
  app.get('/gates/:area/:urn/add', (c) => showForm(c, 'add', '', []));
  for (const act of ['change', 'close', 'withdraw'] as const)
    app.get(`/gates/:area/:urn/${act}/:gate`, (c) => showForm(c, act, c.req.param('gate'), []));
  app.post('/gates/:area/:urn/look', async (c) => {
    const form = await readForm(c);
    return look(c, form, false);
  });
  app.post('/gates/:area/:urn', async (c) => {
    const officer = officerOf(c);
    const form = await readForm(c);
    const { area, school } = await schoolOf(c);
    const { db, now } = c.get('deps');
    if (field(form, 'mark') !== (await markOf(c, area, school))) return look(c, form, true);
    await doGateAct(db, { area: area.id, urn: school.urn, by: officer.id, now: now() }, readAct(form));
    return c.redirect(`/gates/${area.id}/${school.urn}`, 303);
  });
}

async function schoolOf(
  c: Ctx,
): Promise<{ area: HeldArea; school: School; network: Awaited<ReturnType<typeof areaOf>>['network'] }> {
  const { area, network } = await areaOf(c, c.req.param('area') ?? '');
  const school = (await schoolsOf(c.get('deps').db, area.id)).find(({ urn }) => urn === c.req.param('urn'));
  if (!school) throw new Problem('not-found', 'We do not hold such a school in your council’s areas.');
  return { area, school, network };
}

const TITLES = {
  add: 'Add a gate',
  change: 'Move or change a gate',
  close: 'Close a gate',
  withdraw: 'Take a gate away',
} as const;
const HINTS = {
  add: undefined,
  change: undefined,
  close: 'For a gate that is no longer used. It still counts for the days before.',
  withdraw: 'For a gate that was entered by mistake and never was there.',
} as const;

async function showForm(
  c: Ctx,
  act: keyof typeof TITLES,
  id: string,
  problems: readonly FieldProblem[],
  form?: FormData,
): Promise<Response> {
  const { area, school } = await schoolOf(c);
  const last = (await gateHistory(c.get('deps').db, area.id, school.urn)).find(({ gate }) => gate.id === id);
  const gate = school.gates.find((each) => each.id === id);
  if (act !== 'add' && !gate) throw new Problem('not-found', 'This school has no such gate.');
  const places = placesOf(school, school.gates);
  const bounds = places.length > 0 ? boxRound(places) : area.bounds;
  return showPage(
    c,
    <>
      <a href={`/gates/${area.id}/${school.urn}`} class="govuk-back-link">
        Gates of {school.name}
      </a>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">{act === 'add' ? school.name : nameOf(gate!)}</span>
      <h1 class="govuk-heading-l">{TITLES[act]}</h1>
      {HINTS[act] && <p class="govuk-body">{HINTS[act]}</p>}
      <GateForm
        action={`/gates/${area.id}/${school.urn}/look`}
        act={act}
        {...(act === 'add' ? {} : { gate: gate!, seen: last!.version })}
        problems={problems}
        form={form}
        area={area.id}
        bounds={bounds}
      />
    </>,
    {
      title: TITLES[act],
      withMap: act === 'add' || act === 'change',
      hasErrors: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
    },
  );
}

/** Who would be touched. Nothing that was typed is lost where something has to be mended. */
async function look(c: Ctx, form: FormData, anew: boolean): Promise<Response> {
  const { authority } = officerOf(c);
  const { area, school, network } = await schoolOf(c);
  const { db } = c.get('deps');
  try {
    const act = readAct(form);
    const gates = gatesAfter(act, school.gates, await gateHistory(db, area.id, school.urn));
    const on = actsFrom(act, todayOf(c));
    const where = { network, area: area.id, attribution: area.attribution };
    const asked = { where, school, gates, on };
    const homes = await homesAtSchool(db, { authority, area: area.id, urn: school.urn, on });
    const children = previewGateChange({ ...asked, homes });
    const postcodes = previewGateChange({ ...asked, homes: await postcodeHomes(db, area.id) });
    const props = { area: area.id, school, act, mark: await markOf(c, area, school), on, children, postcodes, anew };
    const page = <PreviewPage {...props} fields={fieldsOf(form)} />;
    return showPage(c, page, { title: 'See what it would change', wide: true, status: anew ? 409 : 200 });
  } catch (error) {
    if (!(error instanceof Problem) || error.fields.length === 0) throw error;
    const act = field(form, 'act') as GateAct['act'];
    if (act === 'undo') throw error;
    return showForm(c, act, field(form, 'gate'), formProblems(error.fields), form);
  }
}

/** What a look rests on: the gates of the school, and the map. */
async function markOf(c: Ctx, { id, mapSha256 }: HeldArea, { urn }: School): Promise<string> {
  const history = await gateHistory(c.get('deps').db, id, urn);
  return sha256(JSON.stringify([mapSha256, history.map(({ gate, version }) => [gate.id, version])]));
}

const fieldsOf = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'mark' ? [[name, value] as [string, string]] : [],
  );
