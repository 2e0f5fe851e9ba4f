import type { Db } from './db/index.ts';
import {
  type AddressesKept,
  type AddressPlan,
  type AddressRead,
  type AddressRecord,
  type HeldArea,
  isWithin,
  type KeepAddresses,
  keepAddresses,
  MOST_IN_A_PART,
  planOfAddresses,
  readAddress,
  schoolsListedWithin,
} from './places/index.ts';
import { Problem } from './problem.ts';
import type { FileInRows, RowOfFile } from './rows-of-file.node.ts';

/** What came of a list of addresses. */
export interface AddressesImported extends AddressesKept {
  /** The first rows that something is wrong with, in words, and how many there are. */
  readonly faults: readonly string[];
  readonly faulty: number;
  /** Rows left out for a reason that is nobody's mistake → how many. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** More than this on a screen helps nobody. */
const MOST_SHOWN = 20;

/**
 * Takes in a list of addresses of any length, part by part: each part is kept whole or not at all, and a list that was stopped is simply
 * taken in again.
 * @param name what to call the file
 * @param onPart told the share that is done
 * @throws Problem `import-refused` when the columns are not known
 */
export async function importAddresses(
  db: Db,
  area: HeldArea,
  file: FileInRows & { readonly name: string },
  how: Omit<KeepAddresses, 'area'>,
  onPart: (share: number) => void = () => {},
): Promise<AddressesImported> {
  const taking = new TakingIn(db, area, file.name, { ...how, area: area.id });
  for await (const row of file.rows) if (await taking.take(row)) onPart(file.share());
  return taking.finish();
}

/** A list on its way in, part by part: so many rows are held at once and no more. */
class TakingIn {
  readonly #db: Db;
  readonly #area: HeldArea;
  readonly #file: string;
  readonly #how: KeepAddresses;
  #plan: AddressPlan | undefined;
  #listed: AddressRecord[] = [];
  #gone: string[] = [];
  /** By UPRN: a list that has one twice cannot be right about both. */
  readonly #lines = new Map<number, number>();
  readonly #leftOut = new Map<string, number>();
  readonly #faults: string[] = [];
  #faulty = 0;
  readonly #kept = { added: 0, moved: 0, changed: 0, same: 0, gone: 0 };

  constructor(db: Db, area: HeldArea, file: string, how: KeepAddresses) {
    this.#db = db;
    this.#area = area;
    this.#file = file;
    this.#how = how;
  }

  /** @returns whether a part was kept with it */
  async take(row: RowOfFile): Promise<boolean> {
    if ('why' in row) this.#fault(row.line, `${row.why}: the row is left out`);
    else if (!this.#plan) this.#plan = planOfAddresses(this.#file, row.cells);
    else if (row.cells.length !== this.#plan.width)
      this.#fault(
        row.line,
        `it has ${row.cells.length} fields where there are ${this.#plan.width} columns: the row is left out`,
      );
    else this.#read(row.line, readAddress(this.#file, this.#plan, row.line, row.cells));
    if (this.#listed.length + this.#gone.length < MOST_IN_A_PART) return false;
    await this.#keep();
    return true;
  }

  async finish(): Promise<AddressesImported> {
    if (!this.#plan) throw new Problem('import-refused', `${this.#file} has no row that can be read.`);
    await this.#keep();
    return { ...this.#kept, faults: this.#faults, faulty: this.#faulty, leftOut: this.#leftOut };
  }

  #read(line: number, read: AddressRead): void {
    if (read.kind === 'left-out') {
      this.#leaveOut(read.why);
      return;
    }
    if (read.kind !== 'gone') for (const fault of read.faults) this.#fault(line, `${fault.column}: ${fault.reason}`);
    if (read.kind === 'unusable') return;
    const uprn = read.kind === 'gone' ? read.uprn : read.record.uprn;
    const before = this.#lines.get(Number(uprn));
    if (before !== undefined) {
      this.#fault(line, `its UPRN is on line ${before} too: the row is left out`);
      return;
    }
    if (read.kind === 'listed' && !isWithin(schoolsListedWithin(this.#area.bounds), read.record.at)) {
      this.#leaveOut('more than 10 km outside the map');
      return;
    }
    this.#lines.set(Number(uprn), line);
    if (read.kind === 'gone') this.#gone.push(uprn);
    else this.#listed.push(read.record);
  }

  #leaveOut(why: string): void {
    this.#leftOut.set(why, (this.#leftOut.get(why) ?? 0) + 1);
  }

  #fault(line: number, reason: string): void {
    this.#faulty++;
    if (this.#faults.length < MOST_SHOWN) this.#faults.push(`${this.#file}, line ${line}, ${reason}.`);
  }

  async #keep(): Promise<void> {
    const kept: AddressesKept = await keepAddresses(this.#db, { listed: this.#listed, gone: this.#gone }, this.#how);
    for (const what of ['added', 'moved', 'changed', 'same', 'gone'] as const) this.#kept[what] += kept[what];
    [this.#listed, this.#gone] = [[], []];
  }
}
