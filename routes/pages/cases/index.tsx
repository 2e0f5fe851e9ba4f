import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Day, londonDay } from '../../../rules/kernel/day.ts';
import { Problem } from '../../../src/problem.ts';
import {
  type Case,
  type CaseOutcome,
  caseFor,
  closeCase,
  type NoticeDay,
  noticeOf,
  openCases,
  outcomesOf,
  readCase,
  recheckStatus,
  type Touched,
} from '../../../src/rechecks/index.ts';
import { type Ctx, type Env, knowsOf, officerOf } from '../../context.ts';
import { showPage } from '../../views/page.tsx';
import { readDate } from '../check/read-answer.ts';
import { readForm } from '../form-body.ts';
import { type Ahead, AheadPage } from './ahead-page.tsx';
import { type CaseForm, CasePage } from './case-page.tsx';
import { CasesPage } from './list-page.tsx';

const WEEK_MS = 7 * 86_400_000;

/** Cases that looking again opened: listed, read, and decided by the officer who is signed in. Addresses hold random ids alone. */
export function addCases(app: OpenAPIHono<Env>): void {
  app.get('/cases', async (c) => {
    const { authority } = officerOf(c);
    const { db, now } = c.get('deps');
    const cases = await openCases(db, authority);
    const status = await recheckStatus(db, authority, new Date(now().getTime() - WEEK_MS));
    return showPage(c, <CasesPage cases={cases} status={status} />, { title: 'Cases', wide: true });
  });
  app.get('/cases/ahead', async (c) =>
    showPage(c, <AheadPage {...(await ahead(c))} />, { title: 'Whom a change touches', wide: true }),
  );
  app.get('/cases/:id', async (c) => {
    const { authority } = officerOf(c);
    const found = caseFor(knowsOf(c), await readCase(c.get('deps').db, authority, c.req.param('id')));
    const page = <CasePage found={found} notice={await noticeFor(c, found)} />;
    return showPage(c, page, { title: `Case of ${found.reference}` });
  });
  app.post('/cases/:id', async (c) => {
    const officer = officerOf(c);
    const form = await readForm(c);
    const { db, now } = c.get('deps');
    const id = c.req.param('id');
    const typed = { outcome: textOf(form, 'outcome'), reasons: textOf(form, 'reasons'), lessFrom: dateOf(form) };
    try {
      await closeCase(db, {
        authority: officer.authority,
        id,
        by: officer.id,
        outcome: typed.outcome as CaseOutcome,
        reasons: typed.reasons,
        seen: textOf(form, 'seen') || null,
        ...(typed.outcome === 'ends' ? { lessFrom: readLessFrom(form) } : {}),
        now: now(),
      });
      return c.redirect('/cases', 303);
    } catch (error) {
      if (!(error instanceof Problem) || !['invalid-request', 'conflict'].includes(error.code)) throw error;
      // Nothing that was typed is lost, and what was found since is shown.
      const found = await readCase(db, officer.authority, id);
      const problems = error.fields.length > 0 ? error.fields : [{ path: '', message: error.message }];
      const page = <CasePage found={found} notice={await noticeFor(c, found)} problems={problems} form={typed} />;
      const status = error.code === 'conflict' ? 409 : 422;
      return showPage(c, page, { title: `Case of ${found.reference}`, hasErrors: true, status });
    }
  });
}

/** From when less travel could begin, where something of an open case could end. */
async function noticeFor(c: Ctx, found: Case): Promise<NoticeDay | undefined> {
  if (found.closed || !outcomesOf(found.kind).includes('ends')) return undefined;
  const { db, now } = c.get('deps');
  return noticeOf(db, officerOf(c).authority, found, londonDay(now()));
}

/** As many as a page may cost: a check each, and more for those that would go otherwise. */
const MOST_LOOKED = 300;

async function ahead(c: Ctx): Promise<Ahead> {
  const { authority } = officerOf(c);
  const { touched, now } = c.get('deps');
  const otherwise: Touched[] = [];
  let looked = 0;
  for await (const each of touched({ authority, on: londonDay(now()), now: now() })) {
    if (looked === MOST_LOOKED) return { otherwise, looked, more: true };
    looked++;
    const isSame = each.goes === 'same' && !('why' in each.after) && each.after.walkMetres === each.before.walkMetres;
    if (!isSame) otherwise.push(each);
  }
  return { otherwise, looked, more: false };
}

const PARTS = ['day', 'month', 'year'] as const;

const dateOf = (form: FormData): CaseForm['lessFrom'] =>
  Object.fromEntries(PARTS.map((part) => [part, textOf(form, `less-from-${part}`).slice(0, 20)]));

/** The day as typed; undefined where none was. @throws Problem `invalid-request` where what was typed is no day */
function readLessFrom(form: FormData): Day | undefined {
  const typed = PARTS.map((part) => [`less-from-${part}`, textOf(form, `less-from-${part}`).trim()] as const);
  const answers = Object.fromEntries(typed.filter(([, text]) => text !== '').map(([name, text]) => [name, [text]]));
  const read = readDate(answers, 'less-from', 'The first day of less travel');
  if ('wrong' in read) throw new Problem('invalid-request', read.wrong, [{ path: 'lessFrom', message: read.wrong }]);
  return 'day' in read ? read.day : undefined;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
