import { type Spot, spot } from './ground.ts';

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

/** A gate stands three metres beside the road it opens on. */
export const gateSpot = (at: Spot): Spot => spot(at.x - 1.8, at.y + 2.4);
/** The register's point for a school: in the middle of its grounds, behind the first gate. */
export const schoolSpot = ({ gates }: DemoSchool): Spot => spot(gates[0]!.at.x - 22, gates[0]!.at.y + 34);
