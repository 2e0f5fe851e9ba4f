import { degrees, type Row } from '../tables.ts';
import type { listChildren } from './list.ts';

type Listed = ReturnType<typeof listChildren>[number];

/** A child as a line of the file: the question in the words a check takes it, then what the law book gives. */
export interface ChildLine {
  readonly id: string;
  readonly home:
    | {
        readonly at: { readonly lat: number; readonly lon: number };
        readonly kind: 'address-point';
        readonly address: string;
      }
    | { readonly postcode: string };
  readonly schoolUrn: string;
  readonly on: string;
  readonly facts: Readonly<Record<string, { readonly value: unknown; readonly by: string }>>;
  readonly expected: {
    readonly finding: 'owed' | 'not-owed' | 'unknown';
    readonly grounds: readonly string[];
    readonly turnsOn?: string;
  };
  readonly why: string;
}

/** Children as lines, and their homes as a list of address points, each place once. */
export function describeChildren(listed: readonly Listed[]): {
  readonly addresses: Row[];
  readonly children: ChildLine[];
} {
  const addresses = new Map<string, Row>();
  const children = listed.map(
    (child): ChildLine => ({
      id: child.id,
      home: homeOf(child, addresses),
      schoolUrn: child.school,
      on: child.on,
      facts: child.facts,
      expected: {
        finding: child.finding,
        grounds: child.paragraphs.map((each) => `england/schedule-35b/${each}`),
        ...(child.turnsOn ? { turnsOn: child.turnsOn } : {}),
      },
      why: child.why,
    }),
  );
  return { addresses: [...addresses.values()], children };
}

function homeOf({ home }: Listed, addresses: Map<string, Row>): ChildLine['home'] {
  if ('postcode' in home) return home;
  const { lat, lon } = degrees(home.at);
  const key = `${lat},${lon}`;
  const known = addresses.get(key) ?? {
    id: `address-${String(addresses.size + 1).padStart(3, '0')}`,
    address: home.address,
    lat,
    lon,
  };
  addresses.set(key, known);
  return { at: { lat: Number(lat), lon: Number(lon) }, kind: 'address-point', address: String(known.id) };
}
