import { type Fact, FactError, type Facts, type Given, type JsonSchema, type Supplier } from './fact.ts';
import { show } from './reading.ts';

/** What is wrong with one fact as it was given. */
export interface FactProblem {
  readonly path: string;
  readonly message: string;
}

const SUPPLIERS: readonly Supplier[] = ['parent', 'register', 'measurement', 'authority', 'judgement'];

/**
 * Reads facts out of JSON. Each may be a bare value (taken as given by its usual supplier), `{ value, by, source? }`,
 * or `{ missing: "why" }`. `null` and an absent key both mean that it is not known.
 *
 * @returns the facts, or every problem found, so that all can be mended at once
 */
export function readFacts(
  known: readonly Fact<unknown>[],
  input: unknown,
): { facts: Facts } | { problems: FactProblem[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { problems: [{ path: '', message: `facts must be an object, not ${show(input)}` }] };
  const facts: Record<string, Given> = {};
  const problems: FactProblem[] = [];
  for (const [id, value] of Object.entries(input)) {
    const definition = known.find((each) => each.id === id);
    if (!definition) problems.push({ path: id, message: `there is no fact called ${show(id)}` });
    else if (value !== null && value !== undefined) readOne(definition, value, facts, problems);
  }
  return problems.length > 0 ? { problems } : { facts };
}

function readOne(
  definition: Fact<unknown>,
  value: unknown,
  facts: Record<string, Given>,
  problems: FactProblem[],
): void {
  try {
    facts[definition.id] = readGiven(definition, value);
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    problems.push({ path: definition.id, message: error.message });
  }
}

function readGiven(definition: Fact<unknown>, value: unknown): Given {
  if (isWrapped(value, 'missing')) {
    if (typeof value.missing !== 'string' || value.missing === '')
      throw new FactError('missing must say why, in words');
    if (Object.keys(value).length > 1) throw new FactError('a fact that is missing has nothing else beside it');
    return { missing: value.missing };
  }
  if (!isWrapped(value, 'value')) return { value: definition.kind.read(value), by: definition.suppliers[0] };
  const by = value.by ?? definition.suppliers[0];
  if (!SUPPLIERS.includes(by as Supplier))
    throw new FactError(`by must be one of ${SUPPLIERS.join(', ')}, not ${show(by)}`);
  if (!definition.suppliers.includes(by as Supplier))
    throw new FactError(`can be supplied by ${definition.suppliers.join(' or ')}, not by ${show(by)}`);
  if (value.source !== undefined && typeof value.source !== 'string') throw new FactError('source must be words');
  return {
    value: definition.kind.read(value.value),
    by: by as Supplier,
    ...(value.source ? { source: value.source } : {}),
  };
}

function isWrapped(value: unknown, key: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
}

/** The JSON Schema of an object of these facts, each with its meaning, unit and who can supply it. */
export function schemaOfFacts(known: readonly Fact<unknown>[]): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(known.map((each) => [each.id, schemaOfFact(each)])),
  };
}

function schemaOfFact(definition: Fact<unknown>): JsonSchema {
  return {
    description: definition.meaning,
    'x-supplied-by': definition.suppliers,
    ...(definition.unit ? { 'x-unit': definition.unit } : {}),
    anyOf: [
      definition.kind.schema,
      {
        type: 'object',
        properties: { value: definition.kind.schema, by: { enum: definition.suppliers }, source: { type: 'string' } },
        required: ['value'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: { missing: { type: 'string', minLength: 1 } },
        required: ['missing'],
        additionalProperties: false,
      },
      { type: 'null' },
    ],
  };
}
