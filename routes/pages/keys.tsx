import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  type AddedKey,
  addKey,
  type HeldKey,
  KEY_FACTS,
  KEY_SCOPES,
  type KeyFacts,
  listKeys,
  revokeKey,
} from '../../src/authorities/index.ts';
import { Problem } from '../../src/problem.ts';
import { type Ctx, type Env, officerOf } from '../context.ts';
import { Button } from '../views/content.tsx';
import { Checkboxes, Input } from '../views/fields.tsx';
import { ErrorSummary } from '../views/form-parts.tsx';
import { showPage } from '../views/page.tsx';
import { StackedTable } from '../views/stacked-table.tsx';
import { moment } from './decision-record.tsx';
import { readForm } from './form-body.ts';
import { field } from './stretches/field.ts';

const DAYS = 365;
const SCOPE_WORDS = { 'placements.write': 'Send in placements', 'decisions.read': 'Read decisions' } as const;

const FACTS_WORDS: Readonly<Record<KeyFacts, string>> = {
  'facts.needs': 'Needs, disability and health',
  'facts.income': 'Income and benefits',
  'facts.belief': 'Religion or belief',
  'facts.plan': 'EHC plans',
};

/** Keys of other systems, for senior officers. A new one is on the page that answers the form, and nowhere after. */
export function addKeys(app: OpenAPIHono<Env>): void {
  app.get('/keys', (c) => show(c));
  app.post('/keys', async (c) => {
    const { authority, ...by } = officerOf(c);
    const form = await readForm(c);
    const name = field(form, 'name');
    const [scopes, facts] = [form.getAll('scope').map(String), form.getAll('facts').map(String)];
    const problem: Shown['problem'] =
      name === ''
        ? { path: 'name', message: 'Enter the name of the system' }
        : scopes.length === 0
          ? { path: 'scope', message: 'Select what the system may do' }
          : facts.length > 0 && !scopes.includes('decisions.read')
            ? { path: 'facts', message: 'Select facts only for a system that may read decisions' }
            : undefined;
    if (problem) return show(c, { problem, name, scopes, facts });
    const { db, now } = c.get('deps');
    try {
      return show(c, {
        added: await addKey(db, { authority, name, scopes: [...scopes, ...facts], days: DAYS, by, now: now() }),
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return show(c, { problem: { path: 'name', message: error.message }, name, scopes, facts });
    }
  });
  app.post('/keys/:id/revoke', async (c) => {
    const { authority } = officerOf(c);
    const { db, now } = c.get('deps');
    await revokeKey(db, { authority, id: c.req.param('id'), now: now() });
    return c.redirect('/keys', 303);
  });
}

interface Shown {
  readonly added?: AddedKey;
  readonly problem?: { readonly path: 'name' | 'scope' | 'facts'; readonly message: string };
  readonly name?: string;
  readonly scopes?: readonly string[];
  readonly facts?: readonly string[];
}

async function show(c: Ctx, shown: Shown = {}): Promise<Response> {
  const { db, now } = c.get('deps');
  const keys = await listKeys(db, officerOf(c).authority);
  const hasErrors = shown.problem !== undefined;
  return showPage(c, <KeysPage {...shown} keys={keys} now={now()} />, {
    title: 'Keys for other systems',
    wide: true,
    hasErrors,
    status: hasErrors ? 422 : 200,
  });
}

function KeysPage({
  keys,
  now,
  added,
  problem,
  name,
  scopes = [],
  facts = [],
}: Shown & { keys: readonly HeldKey[]; now: Date }) {
  const errorOf = (path: string) => (problem?.path === path ? { error: problem.message } : {});
  return (
    <>
      <ErrorSummary problems={problem ? [problem] : []} />
      <h1 class="govuk-heading-l">Keys for other systems</h1>
      <p class="govuk-body">
        With a key another system speaks to this service for your council. What it sends is on the record under its
        name.
      </p>
      {added && (
        <section aria-labelledby="new-key">
          <h2 class="govuk-heading-m" id="new-key">
            The key of {added.holder.name}
          </h2>
          <p class="govuk-body">Copy it now: it is not shown again, and is kept nowhere.</p>
          <pre class="fm-code" tabindex={0}>
            {added.key}
          </pre>
        </section>
      )}
      {keys.length === 0 ? (
        <p class="govuk-body">Your council has no keys yet.</p>
      ) : (
        <StackedTable
          caption="Your council’s keys"
          head={['System', 'May', 'Made by', 'Last used', 'Works until', 'End it']}
          rows={keys.map((key) => [
            `${key.holder.name} (${key.id})`,
            mayWords(key),
            key.madeBy ?? 'Not recorded',
            key.lastUsedOn ?? 'Not yet',
            moment.format(key.expiresAt),
            <EndIt held={key} now={now} />,
          ])}
        />
      )}
      <h2 class="govuk-heading-m">Make a key</h2>
      <form method="post" action="/keys" novalidate>
        <Input id="name" name="name" label="Name of the system" value={name ?? ''} {...errorOf('name')} />
        <Checkboxes
          name="scope"
          legend={{ text: 'What the system may do' }}
          chosen={scopes}
          items={KEY_SCOPES.map((value) => ({ value, text: SCOPE_WORDS[value] }))}
          {...errorOf('scope')}
        />
        <Checkboxes
          name="facts"
          legend={{ text: 'If it reads decisions, what may it know of a child?' }}
          hint="Without any of these it reads the outcome, the home, the way and the other facts. With all four it reads decisions whole, with what officers wrote. Select only what it needs."
          chosen={facts}
          items={KEY_FACTS.map((value) => ({ value, text: FACTS_WORDS[value] }))}
          {...errorOf('facts')}
        />
        <p class="govuk-body">It works for {DAYS} days, or until you end it.</p>
        <Button text="Make the key" preventDoubleClick />
      </form>
    </>
  );
}

/** What a key may do and know, in a line each. */
const mayWords = ({ scopes, facts }: HeldKey) => (
  <>
    {scopes.map((scope) => (
      <span class="fm-line">{SCOPE_WORDS[scope]}</span>
    ))}
    {facts.length > 0 && (
      <span class="fm-line">Also knows: {facts.map((each) => FACTS_WORDS[each].toLowerCase()).join('; ')}</span>
    )}
  </>
);

function EndIt({ held, now }: { held: HeldKey; now: Date }) {
  if (held.revokedAt) return <>Ended by your council</>;
  if (held.expiresAt <= now) return <>Ran out</>;
  return (
    <form method="post" action={`/keys/${held.id}/revoke`} class="fm-inline-form">
      <button type="submit" class="fm-link-button">
        End this key now<span class="govuk-visually-hidden"> ({held.holder.name})</span>
      </button>
    </form>
  );
}
