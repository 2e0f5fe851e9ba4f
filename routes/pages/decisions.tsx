import type { OpenAPIHono } from '@hono/zod-openapi';
import { inWords } from '../../rules/kernel/day.ts';
import { type CheckShown, FINDING_WORDS } from '../../src/checks/index.ts';
import {
  contentMark,
  type DecisionShown,
  listDecisions,
  readDecisionFor,
  recordDecision,
  verifyChain,
} from '../../src/decisions/index.ts';
import { Problem } from '../../src/problem.ts';
import { type Ctx, type Env, knowsOf, officerOf } from '../context.ts';
import { decisionId } from '../decision-id.ts';
import { SummaryList, Table } from '../views/content.tsx';
import { showPage } from '../views/page.tsx';
import { Scroll } from '../views/scroll.tsx';
import type { MapBackground } from '../views/walk-figure.tsx';
import { backgroundFor } from './answer/background.ts';
import { Distances } from './answer/distances.tsx';
import { factRows } from './answer/fact-rows.ts';
import { Grounds } from './answer/grounds.tsx';
import { LetterReasons } from './answer/letter-reasons.tsx';
import { NearerSchools } from './answer/nearer-schools.tsx';
import { ApplicationRulingShown } from './applications/decide/ruling.tsx';
import { RulingShown } from './cases/ruling.tsx';
import { readAnswers } from './check/answers.ts';
import { ask } from './check/ask.ts';
import { showAnswer } from './check/index.tsx';
import { moment, Record, RecordPage } from './decision-record.tsx';
import { readForm } from './form-body.ts';
import { CheckInPartShown } from './need-to-know/check-in-part.tsx';

/** An officer's decisions: kept, listed, read. Addresses hold random ids and nothing about a child. */
export function addDecisions(app: OpenAPIHono<Env>): void {
  app.post('/decisions', async (c) => {
    const officer = officerOf(c);
    const form = await readForm(c);
    const answers = readAnswers(form);
    const asked = await ask(c, answers);
    if (!('check' in asked) || asked.problems.length > 0) return showAnswer(c, answers, asked);
    // Found on the same form, or by a new map, policy or text of the law: nothing is kept that the officer did not see.
    if ((await contentMark(asked.check)) !== form.get('shown')) return showAnswer(c, answers, asked, true);
    const { db, now } = c.get('deps');
    const { id } = await recordDecision(db, {
      authority: officer.authority,
      by: officer.id,
      content: asked.check,
      now: now(),
      unlessKeptSince: new Date(now().getTime() - ONE_PRESS_MS),
    });
    return c.redirect(`/decisions/${id}`, 303);
  });
  app.get('/decisions', async (c) => {
    const { authority } = officerOf(c);
    const { db } = c.get('deps');
    const before = numberBefore(c.req.query('before'));
    const entries = await listDecisions(db, authority, { limit: PAGE, ...(before ? { before } : {}) });
    // One after another: an embedded store has one connection.
    const read: DecisionShown[] = [];
    for (const { id } of entries) read.push(await readDecisionFor(db, { authority, id }, knowsOf(c)));
    return showPage(c, <ListPage decisions={read} />, { title: 'Decisions', wide: true });
  });
  app.post('/decisions/verify', async (c) => {
    const { authority } = officerOf(c);
    const { db, now } = c.get('deps');
    const report = await verifyChain(db, authority);
    // Nothing about a child is on it.
    return showPage(c, <RecordPage report={report} at={now()} />, { title: 'The record', forBack: true });
  });
  app.get('/decisions/:id', async (c) => {
    const { authority, id: officer } = officerOf(c);
    const { db } = c.get('deps');
    const decision = await readDecisionFor(db, { authority, id: decisionId(c.req.param('id')) }, knowsOf(c));
    const background = await backgroundOf(c, decision);
    const page = <DecisionPage decision={decision} officer={officer} background={background} />;
    return showPage(c, page, { title: `Decision ${decision.number}`, withMap: true });
  });
}

const PAGE = 25;

/** A form sent again within a minute, with the same answer, is the same press of the button. */
const ONE_PRESS_MS = 60_000;

/** As large as the store's numbers go. */
const LARGEST = 2_147_483_647;

/** @throws Problem `invalid-request` when it is not the number of a decision */
function numberBefore(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= LARGEST) return number;
  const message = 'must be the number of a decision, such as 26';
  throw new Problem('invalid-request', 'The list cannot begin there.', [{ path: 'before', message }]);
}

/** The roads round what was measured, where it is shown. */
async function backgroundOf(c: Ctx, { content }: DecisionShown): Promise<MapBackground> {
  if (content.state !== 'check') return { roads: [] };
  const { shown } = content;
  const measured = 'whole' in shown ? shown.whole : shown.inPart.measured;
  return measured ? backgroundFor(c, measured) : { roads: [] };
}

/** The finding in words, or whose word it is. */
function findingOf({ content }: DecisionShown): string {
  if (content.state === 'destroyed') return 'Destroyed';
  if (content.state !== 'check') return 'Decided by a person';
  const { shown } = content;
  return FINDING_WORDS['whole' in shown ? shown.whole.decision.finding : shown.inPart.finding];
}

const schoolOf = ({ content }: DecisionShown): string => {
  if (content.state !== 'check') return '';
  return ('whole' in content.shown ? content.shown.whole : content.shown.inPart).school.name;
};

function ListPage({ decisions }: { decisions: readonly DecisionShown[] }) {
  const rows = decisions.map((decision) => {
    const link = (
      <a class="govuk-link" href={`/decisions/${decision.id}`}>
        {String(decision.number)}
      </a>
    );
    return [link, moment.format(decision.madeAt), findingOf(decision), schoolOf(decision)];
  });
  const last = decisions.at(-1);
  return (
    <>
      <h1 class="govuk-heading-l">Decisions</h1>
      {rows.length === 0 ? (
        <p class="govuk-body">
          There are no decisions yet.{' '}
          <a class="govuk-link" href="/check">
            Make a check
          </a>
          , then keep it as a decision.
        </p>
      ) : (
        <Scroll label="Decisions, newest first">
          <Table caption="Newest first" head={['Number', 'When', 'Finding', 'School']} rows={rows} />
        </Scroll>
      )}
      {last && last.number > 1 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/decisions?before=${last.number}`}>
            Older decisions
          </a>
        </p>
      )}
    </>
  );
}

type DecisionPageProps = {
  decision: DecisionShown;
  /** The ID of the officer who reads it. */
  officer: string;
  background: MapBackground;
};

const HEADINGS = {
  case: 'A person’s decision on a case',
  application: 'A person’s word on an application',
  destroyed: 'This decision’s content was destroyed',
} as const;

function DecisionPage({ decision, officer, background }: DecisionPageProps) {
  const { content } = decision;
  return (
    <>
      <span class="govuk-caption-l">Decision {decision.number}</span>
      <h1 class="govuk-heading-l">{content.state === 'check' ? findingOf(decision) : HEADINGS[content.state]}</h1>
      {content.state === 'destroyed' && (
        <p class="govuk-body">
          It was destroyed on {moment.format(content.at)} under {content.under}. That a decision was made still stands.
        </p>
      )}
      <Record entry={decision} officer={officer} />
      {content.state === 'case' && <RulingShown ruling={content.ruling} />}
      {content.state === 'application' && <ApplicationRulingShown ruling={content.ruling} />}
      {content.state === 'check' && <CheckOf shown={content.shown} background={background} />}
    </>
  );
}

function CheckOf({ shown, background }: { shown: CheckShown; background: MapBackground }) {
  if ('inPart' in shown) return <CheckInPartShown check={shown.inPart} background={background} />;
  const { whole: check } = shown;
  return (
    <>
      <h2 class="govuk-heading-m">What it rests on</h2>
      <SummaryList
        rows={[
          { key: 'School', value: check.school.name },
          { key: 'Day asked about', value: inWords(check.question.on) },
          ...factRows(check.decision.nation, check.facts),
        ]}
      />
      <Distances check={check} background={background} />
      <NearerSchools check={check} />
      <Grounds decision={check.decision} />
      <LetterReasons decision={check.decision} />
    </>
  );
}
