import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Db } from '../../../src/db/db.ts';
import { callWay } from '../../../src/measuring/index.ts';
import {
  assessmentsAbout,
  keepContest,
  listContests,
  partOf,
  readContest,
  ruleContest,
  wholeEdge,
} from '../../../src/network/index.ts';
import type { Network } from '../../../src/network/network.ts';
import { findArea, schoolsOf } from '../../../src/places/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, knowsOf, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { todayOf } from '../check/ask.ts';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { contestFor } from './contest-for.ts';
import { ContestPage, roadsOf } from './contest-page.tsx';
import { ContestForm } from './form.tsx';
import { ContestsPage } from './list-page.tsx';
import { mapMark, partsFromForm, type WalkPart } from './parts-of-walk.ts';
import { ThanksPage } from './thanks-page.tsx';

/** What families say is wrong with a measured line, and what an officer rules. Nothing about a child is kept. */
export function addContests(app: OpenAPIHono<Env>): void {
  app.post('/contests', async (c) => {
    const form = await readForm(c);
    const { db, walkingNetwork } = c.get('deps');
    const area = await findArea(db, field(form, 'area').slice(0, 60));
    const network = area && (await walkingNetwork(area.id));
    if (!area?.authority || !network) throw new Problem('not-found', 'No council answers for this area here.');
    const parts = partsFromForm(form);
    const chosen = parts.find(({ key }) => key === field(form, 'part'));
    const problems: FieldProblem[] = [];
    if (!chosen) problems.push({ path: 'part', message: 'Choose which part is wrong' });
    if (field(form, 'words') === '') problems.push({ path: 'words', message: 'Say what is wrong with this part' });
    if (!chosen || problems.length > 0) return showForm(c, form, problems);
    // The form was made for the map that was in force then: its numbers mean nothing on another.
    if (field(form, 'map') !== mapMark(network)) throw new Problem('conflict', MAP_CHANGED);
    const about = await aboutOf(db, area.id, network, chosen);
    if (!about) throw new Problem('conflict', MAP_CHANGED);
    const { authority, id, mapSha256 } = area;
    const common = { authority, area: id, mapSha256, saidOn: todayOf(c), words: field(form, 'words') };
    try {
      await keepContest(db, { ...common, ...about });
    } catch (error) {
      if (error instanceof Problem && error.code === 'invalid-request') return showForm(c, form, error.fields);
      throw error;
    }
    return showPage(c, <ThanksPage called={about.called} />, { title: 'Thank you', forBack: true });
  });
  app.get('/contests', async (c) => {
    const { authority } = officerOf(c);
    const contests = await listContests(c.get('deps').db, authority);
    return showPage(c, <ContestsPage contests={contests} />, { title: 'What families say is wrong', wide: true });
  });
  app.get('/contests/:id', (c) => showContest(c, []));
  app.post('/contests/:id', async (c) => {
    const { authority, id: by } = officerOf(c);
    const form = await readForm(c);
    const { db, now } = c.get('deps');
    const ruling = field(form, 'ruling');
    if (ruling !== 'line-changes' && ruling !== 'line-stays')
      return showContest(c, [{ path: 'ruling', message: 'Choose what you find' }], form);
    try {
      await ruleContest(db, {
        authority,
        contest: contestId(c),
        ruling,
        reasons: field(form, 'reasons'),
        ...(field(form, 'assessment') ? { assessment: field(form, 'assessment') } : {}),
        seen: Number(field(form, 'seen')),
        by,
        now: now(),
      });
    } catch (error) {
      if (error instanceof Problem && error.fields.length > 0) return showContest(c, error.fields, form);
      throw error;
    }
    return c.redirect(`/contests/${contestId(c)}`, 303);
  });
}

const MAP_CHANGED = 'The map has changed since this page was made. Make the check again, then tell us.';

/** What was chosen as our own map and register have it: a name that came with the form is never kept. */
async function aboutOf(db: Db, area: string, network: Network, chosen: WalkPart) {
  if ('edges' in chosen) {
    if (chosen.edges.some((edge) => edge >= network.edgeFrom.length)) return undefined;
    const called = callWay(network.ways[network.edgeWay[chosen.edges[0]!]!]!);
    const parts = chosen.edges.map((edge) => partOf(network, wholeEdge(network, edge)));
    return { what: 'stretch' as const, called, parts };
  }
  const { urn, at } = chosen.gate;
  const school = (await schoolsOf(db, area)).find((each) => each.urn === urn);
  const gate = school?.gates.find(({ lat, lon }) => lat === at.lat && lon === at.lon);
  const isPoint = school?.gates.length === 0 && school.at?.lat === at.lat && school.at.lon === at.lon;
  if (!school || !(gate || isPoint)) return undefined;
  return { what: 'gate' as const, called: `${gate?.name ?? 'Entrance'}, ${school.name}`, gate: { urn, at } };
}

function contestId(c: Ctx): string {
  const id = c.req.param('id') ?? '';
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new Problem('not-found', 'Nobody has said such a thing to this council.');
}

async function showContest(c: Ctx, problems: readonly FieldProblem[], form?: FormData) {
  const { authority } = officerOf(c);
  const { db, roadsNear } = c.get('deps');
  const contest = contestFor(knowsOf(c), await readContest(db, authority, contestId(c)));
  const area = await findArea(db, contest.area);
  const roads = await roadsOf(contest, roadsNear);
  const assessments = await assessmentsAbout(db, contest);
  return showPage(c, <ContestPage {...{ contest, area, roads, assessments, problems, ...(form ? { form } : {}) }} />, {
    title: contest.called,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

function showForm(c: Ctx, form: FormData, problems: readonly FieldProblem[]) {
  const typed = { part: field(form, 'part'), words: field(form, 'words') };
  const props = { area: field(form, 'area'), map: field(form, 'map'), parts: partsFromForm(form), problems, typed };
  return showPage(c, <ContestForm {...props} heading />, {
    title: 'Something is wrong with the walk',
    forBack: true,
    hasErrors: true,
    status: 422,
  });
}
