import type { Check } from '../../../src/checks/check.ts';
import { followLines } from '../../../src/network/index.ts';
import type { Network } from '../../../src/network/network.ts';
import { findArea } from '../../../src/places/index.ts';
import type { LatLon } from '../../../src/places/point.ts';
import type { Ctx } from '../../context.ts';
import { namedParts } from '../stretches/named-parts.ts';

/** A part of a walk that a family can say something about: whole edges by their number, or the gate it ends at. */
export type WalkPart = {
  readonly key: string;
  readonly called: string;
} & ({ readonly edges: readonly number[] } | { readonly gate: { readonly urn: string; readonly at: LatLon } });

/** What a form about a walk carries: nothing of the child or the home. */
export interface Contestable {
  readonly area: string;
  /** Edges are numbered on one map, made by one policy. */
  readonly map: string;
  readonly parts: readonly WalkPart[];
}

export const mapMark = ({ made, edgeFrom }: Network): string =>
  `${made.mapSha256}.${made.policyVersion}.${edgeFrom.length}`;

/** What can be contested of a measured walk; nothing where no council answers for the area, or nothing was measured. */
export async function contestableOf(c: Ctx, { walk, area, school }: Check): Promise<Contestable | undefined> {
  const { db, walkingNetwork } = c.get('deps');
  if (walk.kind === 'missing') return undefined;
  const held = await findArea(db, area.id);
  const network = await walkingNetwork(area.id);
  if (!held?.authority || !network || network.made.mapSha256 !== walk.mapSha256) return undefined;
  const parts = namedParts(walk.path).flatMap(({ called, line, ways }, at): WalkPart[] => {
    const runs = followLines(network, [line], { within: 0.5, ways: new Set(ways) });
    const edges = [...new Set(runs.map(({ edge }) => edge))];
    return edges.length === 0 ? [] : [{ key: String(at), called, edges }];
  });
  const gate = { urn: school.urn, at: walk.school.at };
  const gateCalled =
    walk.school.kind === 'gate' ? `The entrance: ${walk.school.label ?? 'gate'}` : 'Where the school is';
  return { area: area.id, map: mapMark(network), parts: [...parts, { key: 'gate', called: gateCalled, gate }] };
}

const MOST_PARTS = 200;
const MOST_EDGES = 2000;

/** The parts that a form carried. What is no part is left out: nothing is kept of what was not chosen. */
export function partsFromForm(form: FormData): WalkPart[] {
  return form
    .getAll('about')
    .slice(0, MOST_PARTS)
    .flatMap((text): WalkPart[] => {
      const part = typeof text === 'string' ? parsed(text) : undefined;
      return part ? [part] : [];
    });
}

function parsed(text: string): WalkPart | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { key, called, edges, gate } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (typeof key !== 'string' || typeof called !== 'string' || called.length > 200) return undefined;
  if (isEdges(edges)) return { key, called, edges };
  if (!isGate(gate)) return undefined;
  return { key, called, gate: { urn: gate.urn, at: { lat: gate.at.lat, lon: gate.at.lon } } };
}

function isEdges(value: unknown): value is readonly number[] {
  const isEdge = (each: unknown) => Number.isSafeInteger(each) && (each as number) >= 0;
  return Array.isArray(value) && value.length > 0 && value.length <= MOST_EDGES && value.every(isEdge);
}

function isGate(value: unknown): value is { urn: string; at: LatLon } {
  const { urn, at } = (value ?? {}) as { urn?: unknown; at?: { lat?: unknown; lon?: unknown } };
  return typeof urn === 'string' && /^\d{1,10}$/.test(urn) && Number.isFinite(at?.lat) && Number.isFinite(at?.lon);
}
