import type { OpenAPIHono } from '@hono/zod-openapi';
import { document } from '../api/document.ts';
import type { Env } from '../context.ts';
import { Details, Table } from '../views/content.tsx';
import { showPage } from '../views/page.tsx';
import { Scroll } from '../views/scroll.tsx';

/** As much of an OpenAPI document as the page shows. */
interface Described {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Schema {
  readonly description?: string;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly 'x-supplied-by'?: readonly string[];
}

export function addDocs(app: OpenAPIHono<Env>): void {
  app.get('/docs', (c) => {
    const origin = new URL(c.req.url).origin;
    return showPage(c, <DocsPage described={document(app) as Described} origin={origin} />, {
      title: 'For programs',
      wide: true,
    });
  });
}

function DocsPage({ described, origin }: { described: Described; origin: string }) {
  const question = described.components?.schemas?.Question;
  return (
    <>
      <h1 class="govuk-heading-l">For programs</h1>
      <p class="govuk-body">
        Ask over HTTP what the pages ask. The same is written for programs in{' '}
        <a class="govuk-link" href="/openapi.json">
          openapi.json
        </a>
        . Nothing is kept, unless a signed-in officer keeps a decision. Facts about a child go in the body, never in the
        address.
      </p>
      <h2 class="govuk-heading-m">Try it</h2>
      <pre class="fm-code" tabindex={0}>
        {curl(origin, question?.example)}
      </pre>
      {Object.entries(described.paths ?? {}).flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => (
          <OperationPart path={path} method={method} operation={operation} />
        )),
      )}
      <Facts schema={question?.properties?.facts} />
      <h2 class="govuk-heading-m">When it cannot be answered</h2>
      <p class="govuk-body">
        You get <code>application/problem+json</code> (RFC 9457). Its <code>errors</code> name each field by its path
        and say what is wrong with it.
      </p>
    </>
  );
}

const curl = (origin: string, example: unknown): string =>
  `curl ${origin}/api/v1/checks \\\n  -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(example, null, 2)}'`;

function OperationPart({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const { summary, description, parameters = [], responses = {} } = operation;
  return (
    <section>
      <h2 class="govuk-heading-m">{summary}</h2>
      <p class="govuk-body">
        <code>{`${method.toUpperCase()} ${path}`}</code>
      </p>
      <p class="govuk-body">{description}</p>
      {parameters.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {parameters.map(({ name, required, schema }) => (
            <li>
              <code>{name}</code>
              {required ? '' : ', may be left out'}
              {schema?.description ? `. ${schema.description}` : ''}
            </li>
          ))}
        </ul>
      )}
      <Details summary={`What ${method.toUpperCase()} ${path} answers`}>
        <ul class="govuk-list">
          {Object.entries(responses).map(([status, response]) => (
            <li>
              <code>{status}</code> {response.description}
            </li>
          ))}
        </ul>
      </Details>
    </section>
  );
}

function Facts({ schema }: { schema: Schema | undefined }) {
  const rows = Object.entries(schema?.properties ?? {}).map(([id, fact]) => [
    <code>{id}</code>,
    fact.description ?? '',
    (fact['x-supplied-by'] ?? []).join(', '),
  ]);
  return (
    <Scroll label="Facts">
      <Table caption="Facts" head={['Fact', 'What it means', 'Who can supply it']} rows={rows} />
    </Scroll>
  );
}
