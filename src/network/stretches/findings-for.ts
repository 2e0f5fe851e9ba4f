import { and, eq, inArray } from 'drizzle-orm';
import { day } from '../../../rules/kernel/day.ts';
import type { Db } from '../../db/index.ts';
import { assessments } from '../../db/tables/assessments.ts';
import { stretches } from '../../db/tables/stretches.ts';
import type { Network } from '../network.ts';
import type { Assessment, AssessmentTerms } from './assessment.ts';
import { type EdgeFindings, edgeFindings } from './edge-findings.ts';
import { findingsInForce, type InForce, type Walker } from './in-force.ts';
import { placeStretch } from './place-stretch.ts';
import type { StretchPart } from './stretch.ts';

/** Whose register, and for which area of it. */
export interface RegisterOf {
  readonly authority: string;
  readonly area: string;
}

/** An assessment and what its stretch is called. */
export interface NamedAssessment extends Assessment {
  readonly stretchName: string;
}

/** Every assessment of an authority's area, in the order they were kept. */
export async function assessmentsOf(db: Db, { authority, area }: RegisterOf): Promise<NamedAssessment[]> {
  const rows = await db
    .select({ assessment: assessments, stretchName: stretches.name })
    .from(assessments)
    .innerJoin(stretches, eq(stretches.id, assessments.stretch))
    .where(and(eq(stretches.authority, authority), eq(stretches.area, area)))
    .orderBy(assessments.keptAt, assessments.id);
  return rows.map(({ assessment, stretchName }) => ({ ...assessmentOf(assessment), stretchName }));
}

export function assessmentOf(row: typeof assessments.$inferSelect): Assessment {
  const { id, stretch, finding, terms, madeOn, method, post, from, until, replaces } = row;
  return {
    id,
    stretch,
    finding,
    terms: terms as unknown as AssessmentTerms,
    madeOn: day(madeOn),
    method,
    post,
    from: day(from),
    ...(until === null ? {} : { until: day(until) }),
    ...(replaces === null ? {} : { replaces }),
  };
}

/** The findings of an authority that count for a child on a day, edge by edge of the area's walking network. */
export async function findingsFor(
  db: Db,
  register: RegisterOf,
  network: Network,
  walker: Walker,
): Promise<EdgeFindings> {
  return findingsAmong(db, network, await assessmentsOf(db, register), walker);
}

/** The same, from assessments that were read before. */
export async function findingsAmong(
  db: Db,
  network: Network,
  all: readonly NamedAssessment[],
  walker: Walker,
): Promise<EdgeFindings> {
  const inForce = findingsInForce(all, walker);
  const before = knownOf(network, inForce);
  if (before) return before;
  const parts = await partsOf(db, [...new Set(inForce.map(({ assessment }) => assessment.stretch))]);
  return findingsMade(network, all, inForce, parts);
}

/** A whole register, read once for many children. Plain data. */
export interface Register {
  readonly assessments: readonly NamedAssessment[];
  /** The parts of each stretch that was assessed, by its id. */
  readonly parts: ReadonlyMap<string, readonly StretchPart[]>;
}

export async function registerOf(db: Db, register: RegisterOf): Promise<Register> {
  const assessments = await assessmentsOf(db, register);
  return { assessments, parts: await partsOf(db, [...new Set(assessments.map(({ stretch }) => stretch))]) };
}

/** What {@link findingsFor} gives, from a register that was read before. The same findings are the same object. */
export function findingsIn(network: Network, { assessments, parts }: Register, walker: Walker): EdgeFindings {
  const inForce = findingsInForce(assessments, walker);
  return knownOf(network, inForce) ?? findingsMade(network, assessments, inForce, parts);
}

/** What made the same findings on the same network before: asked for each check, and there are few different answers. */
const made = new WeakMap<Network, Map<string, EdgeFindings>>();
const MOST_KEPT = 40;

const keyOf = (inForce: readonly InForce[]): string => inForce.map(({ assessment }) => assessment.id).join(' ');

function knownOf(network: Network, inForce: readonly InForce[]): EdgeFindings | undefined {
  return made.get(network)?.get(keyOf(inForce));
}

function findingsMade(
  network: Network,
  all: readonly NamedAssessment[],
  inForce: readonly InForce[],
  parts: ReadonlyMap<string, readonly StretchPart[]>,
): EdgeFindings {
  const names = new Map(all.map(({ stretch, stretchName }) => [stretch, stretchName]));
  const found = edgeFindings(
    network,
    inForce.map(({ assessment, says }) => {
      const { stretch } = assessment;
      const placed = placeStretch(network, { id: stretch, parts: parts.get(stretch)! });
      return { assessment, says, stretchName: names.get(stretch)!, placed };
    }),
  );
  const known = made.get(network) ?? new Map<string, EdgeFindings>();
  made.set(network, known);
  if (known.size >= MOST_KEPT) known.delete(known.keys().next().value!);
  known.set(keyOf(inForce), found);
  return found;
}

async function partsOf(db: Db, ids: readonly string[]): Promise<Map<string, readonly StretchPart[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: stretches.id, parts: stretches.parts })
    .from(stretches)
    .where(inArray(stretches.id, [...ids]));
  return new Map(rows.map(({ id, parts }) => [id, parts as readonly StretchPart[]]));
}
