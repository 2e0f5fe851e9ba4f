import type { Network } from './network.ts';
import type { Sections } from './sections.ts';

/** Goes up when the meaning or the names of the columns change; an older file is then refused. */
export const NETWORK_FORM = 1;

const NUMBERS = [
  'nodeId',
  'nodeLat',
  'nodeLon',
  'nodePart',
  'edgeFrom',
  'edgeTo',
  'edgeMetres',
  'edgeWay',
  'edgeFlags',
  'shapeFirst',
  'shapeLat',
  'shapeLon',
  'firstLink',
  'linkEdge',
] as const satisfies readonly (keyof Network)[];

type Numbers = Pick<Network, (typeof NUMBERS)[number]>;
type About = Omit<Network, (typeof NUMBERS)[number]>;

export function networkToSections(network: Network): Sections {
  const { kind, made, ways, turns, bounds } = network;
  const about: About = { kind, made, ways, turns, bounds };
  return { about, columns: Object.fromEntries(NUMBERS.map((name) => [name, network[name]])) };
}

export function networkFromSections({ about, columns }: Sections): Network {
  return { ...(about as About), ...(columns as unknown as Numbers) };
}
