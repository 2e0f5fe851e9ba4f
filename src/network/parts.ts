import type { CutEdges } from './cut.ts';

export interface Parts {
  /** Per edge, the number of its part, or -1 where the part was left out. Parts are numbered from 0, the one with most metres first. */
  readonly ofEdge: Int32Array;
  readonly leftOut: number;
  readonly metresLeftOut: number;
}

/** Finds the connected pieces, whatever the directions of travel, and leaves out those with under `leastMetres` of way. */
export function findParts(edges: CutEdges, nodeCount: number, leastMetres: number): Parts {
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const edgeCount = edges.metres.length;
  for (let edge = 0; edge < edgeCount; edge++)
    parent[rootOf(parent, startOf(edges, edge))] = rootOf(parent, endOf(edges, edge));
  const metresAt = new Float64Array(nodeCount);
  const roots = new Set<number>();
  for (let edge = 0; edge < edgeCount; edge++) {
    const root = rootOf(parent, startOf(edges, edge));
    roots.add(root);
    metresAt[root]! += edges.metres.at(edge);
  }
  // Sorting keeps the order of first meeting among equals, so the numbers are the same each time.
  const inOrder = [...roots].sort((a, b) => metresAt[b]! - metresAt[a]!);
  const small = inOrder.filter((root) => metresAt[root]! < leastMetres);
  const numberAt = new Int32Array(nodeCount).fill(-1);
  inOrder.slice(0, inOrder.length - small.length).forEach((root, number) => {
    numberAt[root] = number;
  });
  const ofEdge = Int32Array.from({ length: edgeCount }, (_, edge) => numberAt[rootOf(parent, startOf(edges, edge))]!);
  return { ofEdge, leftOut: small.length, metresLeftOut: small.reduce((sum, root) => sum + metresAt[root]!, 0) };
}

export function startOf(edges: CutEdges, edge: number): number {
  return edges.shape.at(edges.first.at(edge));
}

export function endOf(edges: CutEdges, edge: number): number {
  return edges.shape.at(edges.first.at(edge + 1) - 1);
}

/** The node that stands for the piece, halving the way there for the next time. */
function rootOf(parent: Uint32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}
