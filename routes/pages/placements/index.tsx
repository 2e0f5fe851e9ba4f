import type { OpenAPIHono } from '@hono/zod-openapi';
import { londonDay } from '../../../rules/kernel/day.ts';
import {
  type Child,
  findChild,
  type HeldRecord,
  placementHistories,
  readChild,
  recentlyPlaced,
  type SentRecord,
  takeRecords,
} from '../../../src/children/index.ts';
import { opaqueId } from '../../../src/db/index.ts';
import { areas, schoolsOf } from '../../../src/places/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Foresight, ProgramNotHad } from '../../../src/rechecks/index.ts';
import { type Ctx, type Env, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';
import { ChildPage } from './child-page.tsx';
import { type Draft, draftOf, emptyDraft, standingDraft } from './draft.ts';
import { FindPage } from './find-page.tsx';
import { PlacementForm } from './form-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { readPlacement } from './read-placement.ts';

/** Whose keys the placements are that officers add. */
const OFFICERS = 'Officers';

/** Placements of children, for officers: found by reference, added, corrected, ended, taken back. References go by POST; addresses hold our own random ids. */
export function addPlacements(app: OpenAPIHono<Env>): void {
  app.get('/placements', (c) => showFind(c));
  app.post('/placements/find', async (c) => {
    const typed = field(await readForm(c), 'child');
    const id = typed && (await findChild(c.get('deps').db, officerOf(c).authority, typed));
    if (id) return c.redirect(`/placements/${id}`, 303);
    const message = typed ? 'No child of this reference is held' : 'Enter your council’s reference of the child';
    return showFind(c, { typed, problems: [{ path: 'child', message }] });
  });
  app.get('/placements/add', (c) => showForm(c, emptyDraft(undefined, { key: opaqueId() })));
  app.get('/placements/:id', async (c) => {
    const child = await childAsked(c, c.req.param('id'));
    const histories = placementHistories(child.records);
    const { schoolOf } = await schoolsHeld(c);
    const page = <ChildPage child={child} histories={histories} schoolOf={schoolOf} />;
    return showPage(c, page, { title: 'Placements of a child' });
  });
  app.get('/placements/:id/add', async (c) => {
    const { id, reference } = await childAsked(c, c.req.param('id'));
    return showForm(c, emptyDraft(reference, { id, key: opaqueId() }));
  });
  app.get('/placements/:id/change/:record', async (c) => {
    const child = await childAsked(c, c.req.param('id'));
    const record = newestOf(child, c.req.param('record'));
    const whose = { id: child.id, record: String(record.id), key: '' };
    return showForm(c, standingDraft(child.reference, whose, record));
  });
  app.post('/placements/back', async (c) => {
    const form = await readForm(c);
    return showForm(c, draftOf(form, (await whoseOf(c, form)).child?.reference));
  });
  app.post('/placements/look', async (c) => handle(c, async (form, asked) => showPreview(c, form, asked)));
  app.post('/placements', async (c) =>
    handle(c, async (form, asked) => {
      const { authority, id: by } = officerOf(c);
      const { db, now } = c.get('deps');
      const delivery = { authority, sender: asked.sender, by, now: now() };
      const [taken] = await takeRecords(db, delivery, [asked.record]);
      if (taken?.outcome === 'refused') return showPreview(c, form, asked, [{ path: '', message: taken.why }]);
      return c.redirect(`/placements/${taken!.child}`, 303);
    }),
  );
}

/** What a form says, ready to be looked at or kept. */
interface Asked {
  readonly record: SentRecord;
  readonly sender: string;
  readonly isNewChild: boolean;
}

/** Reads the form, and shows it again with what has to be mended. */
async function handle(c: Ctx, work: (form: FormData, asked: Asked) => Promise<Response>): Promise<Response> {
  const form = await readForm(c);
  const { child, standing } = await whoseOf(c, form);
  const reference = child?.reference ?? field(form, 'child');
  const now = c.get('deps').now();
  const sender = standing?.sender ?? OFFICERS;
  const key = standing?.key ?? field(form, 'key');
  if (!standing && !/^[\w-]{22}$/.test(key))
    throw new Problem('invalid-request', 'This form is not one of ours. Start again from Placements.');
  // Later than what it corrects, whatever clock the sender’s system goes by.
  const version = new Date(Math.max(now.getTime(), (standing?.version.getTime() ?? 0) + 1)).toISOString();
  if (standing && field(form, 'take-back') !== '') {
    const record: SentRecord = { child: reference, kind: 'placement', key, version, from: standing.from };
    return work(form, { record, sender, isNewChild: false });
  }
  const read = readPlacement(form, { child: reference, key, version });
  if ('problems' in read) return showForm(c, draftOf(form, child?.reference), read.problems);
  const isNewChild = !child && (await findChild(c.get('deps').db, officerOf(c).authority, reference)) === undefined;
  return work(form, { record: read.record, sender, isNewChild });
}

/** @throws Problem `conflict` where another version came since the form was shown */
async function whoseOf(c: Ctx, form: FormData): Promise<{ child?: Child; standing?: HeldRecord }> {
  const [id, record] = [field(form, 'id'), field(form, 'record')];
  if (id === '') return {};
  const child = await childAsked(c, id);
  return { child, ...(record === '' ? {} : { standing: newestOf(child, record) }) };
}

function newestOf(child: Child, record: string): HeldRecord {
  const history = placementHistories(child.records).find(({ versions }) =>
    versions.some(({ id }) => String(id) === record),
  );
  if (!history) throw new Problem('not-found', 'There is no such placement of this child.');
  if (String(history.now.id) !== record)
    throw new Problem(
      'conflict',
      'Another version of this placement came in meanwhile. Look at it, and start again from there.',
    );
  return history.now;
}

const childAsked = (c: Ctx, id: string): Promise<Child> => readChild(c.get('deps').db, officerOf(c).authority, id);

async function schoolsHeld(c: Ctx) {
  const { db } = c.get('deps');
  const names = new Map<string, string>();
  for (const { id } of await areas(db)) for (const { urn, name } of await schoolsOf(db, id)) names.set(urn, name);
  const schools = [...names]
    .map(([urn, name]) => ({ urn, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return { schools, schoolOf: (urn: string) => names.get(urn) ?? `Number ${urn}, which we do not hold` };
}

async function showFind(c: Ctx, shown: { typed?: string; problems?: readonly FieldProblem[] } = {}) {
  const recent = await recentlyPlaced(c.get('deps').db, officerOf(c).authority);
  const hasErrors = shown.problems !== undefined;
  return showPage(c, <FindPage recent={recent} {...shown} />, {
    title: 'Placements',
    hasErrors,
    status: hasErrors ? 422 : 200,
  });
}

async function showForm(c: Ctx, draft: Draft, problems: readonly FieldProblem[] = []) {
  const { schools } = await schoolsHeld(c);
  const hasErrors = problems.length > 0;
  const page = <PlacementForm draft={draft} schools={schools} problems={problems} />;
  return showPage(c, page, { title: 'A placement', hasErrors, status: hasErrors ? 422 : 200 });
}

async function showPreview(
  c: Ctx,
  form: FormData,
  { record, sender, isNewChild }: Asked,
  problems: readonly FieldProblem[] = [],
) {
  const { authority, id: by } = officerOf(c);
  const { foresee, now } = c.get('deps');
  const night = { authority, on: londonDay(now()), now: now() };
  const foresight: Foresight | undefined = await foresee(night, { sender, by }, [record]).catch((error: unknown) => {
    if (error instanceof ProgramNotHad) return undefined;
    throw error;
  });
  const { schoolOf } = await schoolsHeld(c);
  const hasErrors = problems.length > 0;
  const page = <PreviewPage {...{ record, foresight, form, schoolOf, isNewChild, problems }} />;
  return showPage(c, page, { title: 'Check a placement', hasErrors, status: hasErrors ? 409 : 200 });
}
