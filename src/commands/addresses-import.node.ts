import { basename } from 'node:path';
import { readConfig } from '../config.ts';
import type { Db } from '../db/index.ts';
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
} from '../places/index.ts';
import { Problem } from '../problem.ts';
import { openService } from '../service.node.ts';
import { type FileInRows, openRows } from './addresses-file.node.ts';
import { areaAsked } from './area-asked.node.ts';
import type { Command, Io } from './command.ts';
import { needed, readOptions } from './options.ts';
import { progress } from './progress.ts';

/** More than this on a screen helps nobody. */
const MOST_SHOWN = 20;

export const addressesImport: Command = {
  name: 'addresses import',
  usage: '--in FILE.csv [--area AREA] [--source "Whose list"] [--dry-run]',
  does: 'Brings in where addresses are, by UPRN: a gazetteer, AddressBase or OS Open UPRN, known by its headings. What an address was before stays. Can be run again.',
  run: async (args, io) => {
    const { options } = readOptions(args, { in: 'text', area: 'text', source: 'text', 'dry-run': 'flag' });
    const path = needed(options.in, '--in');
    const file = await openRows(path);
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const source = (options.source ?? basename(path)).slice(0, 200);
      const how = { area: area.id, source, now: io.now(), dryRun: options['dry-run'] };
      const bar = progress(io);
      const taking = new TakingIn(service.db, area, basename(path), how);
      try {
        for await (const row of file.rows) {
          if (await taking.take(row)) bar.step('Taking in addresses', file.share());
        }
        await taking.finish();
      } finally {
        bar.end();
      }
      return taking.tell(io);
    } finally {
      await service.close();
    }
  },
};

type RowOfFile = FileInRows['rows'] extends AsyncIterable<infer R> ? R : never;

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

  async finish(): Promise<void> {
    if (!this.#plan) throw new Problem('import-refused', `${this.#file} has no row that can be read.`);
    await this.#keep();
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

  /** @returns the exit code */
  tell(io: Io): number {
    const { added, moved, changed, same, gone } = this.#kept;
    for (const fault of this.#faults) io.err(`${fault}\n`);
    if (this.#faulty > MOST_SHOWN) io.err(`… and ${this.#faulty - MOST_SHOWN} more like that.\n`);
    for (const [what, count] of this.#leftOut) io.err(`Left out: ${count} ${what}.\n`);
    const would = this.#how.dryRun ? 'Nothing was kept. This would keep' : 'Kept';
    io.err(
      `${would} ${added} new, ${moved} moved, ${changed} otherwise changed and ${gone} gone; ${same} the same as before.\n`,
    );
    return this.#faulty > 0 ? 1 : 0;
  }
}
