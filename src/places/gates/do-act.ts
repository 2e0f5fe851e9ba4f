import type { Db } from '../../db/index.ts';
import type { Gate } from '../school.ts';
import { addGate } from './add-gate.ts';
import { changeGate } from './change-gate.ts';
import { closeGate, withdrawGate } from './close-gate.ts';
import type { GateEdit } from './next-version.ts';
import type { GateAct } from './propose.ts';
import { undoGate } from './undo-gate.ts';

/** Does what an officer decided about a gate. @throws Problem as the act itself does */
export function doGateAct(db: Db, edit: GateEdit, act: GateAct): Promise<Gate> {
  switch (act.act) {
    case 'add':
      return addGate(db, { ...edit, ...act });
    case 'change':
      return changeGate(db, { ...edit, ...act });
    case 'close':
      return closeGate(db, { ...edit, ...act });
    case 'withdraw':
      return withdrawGate(db, { ...edit, ...act });
    case 'undo':
      return undoGate(db, { ...edit, ...act });
  }
}
