import type { Db } from '../../db/index.ts';
import { Problem } from '../../problem.ts';
import { gateId } from '../csv/read-gates.ts';
import type { Gate } from '../school.ts';
import { columnsOf, type GateDetails, tidy } from './details.ts';
import { type GateEdit, keepNext } from './next-version.ts';
import type { GateRow } from './versions.ts';

export interface NewGate extends GateEdit, GateDetails {
  /** Who says so; `officer` unless told. */
  readonly source?: string;
}

/**
 * Adds a gate that a person knows of. It stays through later imports of the area.
 *
 * @throws Problem `not-found` when the area has no such school; `invalid-request` when something about it is wrong;
 * `conflict` when a gate is there already
 */
export async function addGate(db: Db, gate: NewGate): Promise<Gate> {
  const columns = columnsOf(gate);
  const source = tidy(gate.source) ?? 'officer';
  return keepNext(db, gate, (gates) => {
    const place = gateId(gate.at);
    if (gates.some((each) => !each.withdrawn && gateId(each) === place))
      throw new Problem('conflict', 'There is a gate at this place already.');
    return { ...columns, ...nextName(place, gates), act: 'added', withdrawn: false, source, reason: null };
  });
}

/** A gate that was withdrawn is there again; one that began here and was moved away keeps its name to itself. */
function nextName(place: string, gates: readonly GateRow[]): { gate: string; version: number } {
  for (let count = 1; ; count++) {
    const gate = count === 1 ? place : `${place} ${count}`;
    const last = gates.find((each) => each.gate === gate);
    if (!last || last.withdrawn) return { gate, version: (last?.version ?? 0) + 1 };
  }
}
