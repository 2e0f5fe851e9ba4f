import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ComparisonSummary } from '../../../src/checks/index.ts';
import type { Db } from '../../../src/db/db.ts';
import {
  type AreaVersion,
  areas,
  findComparison,
  type HeldArea,
  pickVersion,
  versionsOf,
} from '../../../src/places/index.ts';
import { Problem } from '../../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { type AreaShown, type ComparedShown, ListPage } from './list-page.tsx';
import { SwitchPage } from './switch-page.tsx';

/** For senior officers: the maps of their areas, what a newer one would change, and the switch with its preview and undo. */
export function addAreas(app: OpenAPIHono<Env>): void {
  app.get('/areas', async (c) => {
    const { authority } = officerOf(c);
    const { db } = c.get('deps');
    const shown: AreaShown[] = [];
    for (const area of await areasOf(db, authority)) shown.push(await shownOf(db, area));
    return showPage(c, <ListPage areas={shown} switched={c.req.query('switched')} />, { title: 'Areas', wide: true });
  });
  app.get('/areas/:id/switch', async (c) => {
    const { area, versions, number } = await areaAsked(c, c.req.query('to'));
    const to = pickVersion(versions, number);
    const compared = await comparedOf(c.get('deps').db, versions, to);
    const inForce = versions.find(({ state }) => state === 'in-force')!;
    const page = <SwitchPage area={area} from={inForce} to={to} compared={compared} />;
    return showPage(c, page, { title: `Put version ${to.number} in force` });
  });
  app.post('/areas/:id/switch', async (c) => {
    const form = await readForm(c);
    const { area, versions, number } = await areaAsked(c, form.get('to'));
    // The same press of the button, sent twice.
    if (number === area.version) return c.redirect(`/areas?switched=${area.id}`, 303);
    const to = pickVersion(versions, number);
    const { switchVersion, now } = c.get('deps');
    if (!switchVersion)
      throw new Problem('not-allowed', 'Maps cannot be switched from here: use the command area switch.');
    // What the preview was of. Where another has come into force meanwhile, nothing is switched.
    const from = numberOf(form.get('from'));
    await switchVersion({ id: area.id, to: to.number, from, now: now() });
    return c.redirect(`/areas?switched=${area.id}`, 303);
  });
}

async function areasOf(db: Db, authority: string): Promise<HeldArea[]> {
  return (await areas(db)).filter((area) => area.authority === authority);
}

/** @throws Problem `not-found` for an area of another council as for one that is not there */
async function areaAsked(c: Ctx, text: unknown) {
  const { authority } = officerOf(c);
  const { db } = c.get('deps');
  const area = (await areasOf(db, authority)).find(({ id }) => id === c.req.param('id'));
  if (!area) throw new Problem('not-found', 'Your council has no such area.');
  return { area, versions: await versionsOf(db, area.id), number: numberOf(text) };
}

/** @throws Problem `invalid-request` when it is not the number of a version */
function numberOf(text: unknown): number {
  if (typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text)) return Number(text);
  const message = 'must be the number of a version, such as 2';
  throw new Problem('invalid-request', 'That is not the number of a version.', [{ path: 'to', message }]);
}

async function shownOf(db: Db, area: HeldArea): Promise<AreaShown> {
  const versions = await versionsOf(db, area.id);
  const candidate = versions.find(({ state }) => state === 'candidate');
  const compared = candidate && (await comparedOf(db, versions, candidate));
  return { area, versions, candidate, compared };
}

/** What the last comparison said, if it was with the version that is in force now. */
async function comparedOf(
  db: Db,
  versions: readonly AreaVersion[],
  version: AreaVersion,
): Promise<ComparedShown | undefined> {
  const kept = await findComparison(db, version);
  const inForce = versions.find(({ state }) => state === 'in-force');
  if (!kept || kept.against !== inForce?.number) return undefined;
  // We wrote it ourselves, from a comparison.
  return { at: kept.at, summary: kept.summary as ComparisonSummary };
}
