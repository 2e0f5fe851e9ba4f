import { type Spot, spot } from './ground.ts';
import { along } from './levels.ts';
import { SPOTS } from './paths.ts';
import type { Places } from './places.ts';
import { OXLODE_FORK } from './roads.ts';
import { endTowards } from './village.ts';

/** A made-up school: as the register would have it, and where its gates stand. */
export interface DemoSchool {
  readonly urn: string;
  readonly name: string;
  /** The words the national register uses. */
  readonly type: string;
  readonly phase: string;
  readonly ages: readonly [number, number];
  readonly gender?: 'Girls' | 'Boys';
  readonly religion?: string;
  readonly admissions?: string;
  readonly pupils: number;
  /** The spot on the road or path where each gate opens. The first is where the school stands. */
  readonly gates: readonly { readonly name: string; readonly at: Spot }[];
  /** True where nobody has told the council of a gate: it is left out of the list of gates. */
  readonly gatesNotKnown?: boolean;
}

const one = (name: string, at: Spot) => [{ name, at }];

/** Every kind of school that the law tells apart, as registered. */
export function listSchools({ tolverton: t, wickmouth: w, sallowby: s, villages: v }: Places): DemoSchool[] {
  const church = 'Church of England';
  const comprehensive = 'Comprehensive (secondary)';
  const rows: Omit<DemoSchool, 'urn'>[] = [
    {
      name: 'Castle Street Primary School',
      type: 'Community school',
      phase: 'Primary',
      ages: [4, 11],
      pupils: 402,
      gates: one('Castle Street gate', t.at(0, 2)),
    },
    {
      name: 'Tolverton High School',
      type: 'Academy converter',
      phase: 'Secondary',
      ages: [11, 18],
      admissions: comprehensive,
      pupils: 1210,
      gates: [...one('Cooper Street gate', t.at(2, -1)), ...one('School Path back gate', t.at(3, -2))],
    },
    {
      name: 'Tolverton Grammar School',
      type: 'Academy converter',
      phase: 'Secondary',
      ages: [11, 18],
      admissions: 'Selective',
      pupils: 890,
      gates: one('Lantern Street gate', t.at(-2, 2)),
    },
    {
      name: 'Tolver Bank School for Girls',
      type: 'Foundation school',
      phase: 'Secondary',
      ages: [11, 16],
      gender: 'Girls',
      admissions: comprehensive,
      pupils: 640,
      gates: one('Elder Road gate', t.at(-3, -1)),
    },
    {
      name: 'Weir School',
      type: 'Community special school',
      phase: 'Not applicable',
      ages: [4, 16],
      pupils: 96,
      gates: one('Weir Street gate', t.at(1, -3)),
    },
    {
      name: 'Tolverton Pupil Referral Service',
      type: 'Pupil referral unit',
      phase: 'Not applicable',
      ages: [11, 16],
      pupils: 38,
      gates: one('Tanner Row door', t.at(-1, -3)),
    },
    {
      name: 'Tolverton Sixth Form College',
      type: 'Academy 16-19 converter',
      phase: '16 plus',
      ages: [16, 19],
      pupils: 720,
      gates: one('Quarry Road gate', t.at(3, 1)),
    },
    {
      name: 'Wickmouth Community School',
      type: 'Community school',
      phase: 'Secondary',
      ages: [11, 16],
      admissions: comprehensive,
      pupils: 930,
      gates: one('Shingle gate', along('shingle', 1000)),
    },
    {
      name: 'Our Lady of the Shingle Catholic School',
      type: 'Voluntary aided school',
      phase: 'Secondary',
      ages: [11, 16],
      religion: 'Roman Catholic',
      admissions: comprehensive,
      pupils: 610,
      gates: one('Shingle Way gate', along('shingle', 0)),
    },
    {
      name: 'Wickmouth Harbour Nursery School',
      type: 'Local authority nursery school',
      phase: 'Nursery',
      ages: [3, 5],
      pupils: 74,
      gates: one('Market Hill gate', w.at(0, 1)),
    },
    {
      name: 'Wickmouth School for Boys',
      type: 'Free schools',
      phase: 'Secondary',
      ages: [11, 16],
      gender: 'Boys',
      admissions: comprehensive,
      pupils: 480,
      gates: one('Cable Street gate', w.at(-2, 1)),
    },
    {
      name: 'Harbour Bridge Academy',
      type: 'Academy alternative provision converter',
      phase: 'Not applicable',
      ages: [11, 16],
      pupils: 31,
      gates: one('not known', w.at(2, 1)),
      gatesNotKnown: true,
    },
    {
      name: 'Godwit City Technology College',
      type: 'City technology college',
      phase: 'Secondary',
      ages: [11, 18],
      admissions: comprehensive,
      pupils: 1015,
      gates: one('Rope Street gate', w.at(1, -2)),
    },
    {
      name: 'Rope Street Primary Academy',
      type: 'Academy sponsor led',
      phase: 'Primary',
      ages: [4, 11],
      pupils: 355,
      gates: one('Chandler Street gate', w.at(-1, -1)),
    },
    {
      name: 'Sallowby Church of England Controlled Primary School',
      type: 'Voluntary controlled school',
      phase: 'Primary',
      ages: [4, 11],
      religion: church,
      pupils: 298,
      gates: one('Station Street gate', s.at(0, -1)),
    },
    {
      name: 'Sallowby Free School',
      type: 'Free schools',
      phase: 'Secondary',
      ages: [11, 16],
      admissions: comprehensive,
      pupils: 705,
      gates: one('Church Street gate', s.at(2, 0)),
    },
    {
      name: 'Sallowby House School',
      type: 'Other independent school',
      phase: 'Not applicable',
      ages: [3, 18],
      pupils: 260,
      gates: one('Corn Street gate', s.at(-2, 1)),
    },
    {
      name: 'Larkmere Hall School',
      type: 'Other independent special school',
      phase: 'Not applicable',
      ages: [7, 19],
      pupils: 44,
      gates: one('lodge gate', endTowards(v.Larkmere, spot(18600, 9000))),
    },
    {
      name: 'Hazel Holt School',
      type: 'Foundation special school',
      phase: 'Not applicable',
      ages: [4, 19],
      pupils: 118,
      gates: one('Heron Road gate', s.at(1, 2)),
    },
    {
      name: 'Ferrowby Court School',
      type: 'Non-maintained special school',
      phase: 'Not applicable',
      ages: [5, 19],
      pupils: 52,
      gates: one('not known', endTowards(v.Ferrowby, spot(14000, 15000))),
      gatesNotKnown: true,
    },
    {
      name: 'The Levels Academy',
      type: 'Academy converter',
      phase: 'Secondary',
      ages: [11, 16],
      admissions: comprehensive,
      pupils: 820,
      gates: one('Drove gate', along('drove', 0)),
    },
    {
      name: 'Lapwing Drove Primary School',
      type: 'Community school',
      phase: 'Primary',
      ages: [4, 11],
      pupils: 164,
      gates: one('Drove gate', along('lapwing', 0)),
    },
    {
      name: 'Northing Church of England Primary School',
      type: 'Voluntary aided school',
      phase: 'Primary',
      ages: [4, 11],
      religion: church,
      pupils: 121,
      gates: [...one('Northing Lane gate', along('northing', 0)), ...one('Priory Path back gate', SPOTS.priory.gate)],
    },
    {
      name: 'Oxlode Primary Academy',
      type: 'Academy converter',
      phase: 'Primary',
      ages: [4, 11],
      pupils: 188,
      gates: one('School Hill gate', OXLODE_FORK),
    },
    {
      name: 'Hawkerby Heath Primary School',
      type: 'Foundation school',
      phase: 'Primary',
      ages: [4, 11],
      pupils: 92,
      gates: one('not known', along('heath', 0)),
      gatesNotKnown: true,
    },
    {
      name: 'Levels Meadow Academy',
      type: 'Academy special converter',
      phase: 'Not applicable',
      ages: [4, 16],
      pupils: 80,
      gates: one('Mill Lane gate', endTowards(v.Wrenthwaite, spot(18000, 13400))),
    },
  ];
  return rows.map((row, i) => ({ urn: String(900_001 + i), ...row }));
}

/** A gate stands three metres beside the road it opens on. */
export const gateSpot = (at: Spot): Spot => spot(at.x - 1.8, at.y + 2.4);
/** The register's point for a school: in the middle of its grounds, behind the first gate. */
export const schoolSpot = ({ gates }: DemoSchool): Spot => spot(gates[0]!.at.x - 22, gates[0]!.at.y + 34);
