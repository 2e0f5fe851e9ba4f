/**
 * Decides about so many pupils once, in a process of its own, so that its time and its memory are its own: from the kept maps and lists on the disk
 * to every row. Usage: `once.ts FOLDER PUPILS OUT`. What it prints is {@link Once} as JSON.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { day } from '../../rules/kernel/day.ts';
import { doJob, type MapFiles } from '../../src/checks/caseload/do-job.node.ts';
import { type CaseloadArea, inChunks, type Job, LONGEST_LINE, readColumns } from '../../src/checks/index.ts';
import { HEADING, ON } from './pupils.ts';

/** What the folder holds beside the list of pupils: everything a caseload has to know. */
export interface Held {
  readonly held: CaseloadArea;
  readonly maps: MapFiles;
}

export interface Once {
  readonly seconds: number;
  /** Of both cores together. */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly problems: number;
}

const [folder, pupils, out] = process.argv.slice(2);
if (folder && pupils && out) console.log(JSON.stringify(await once(folder, Number(pupils), out)));

async function once(folder: string, pupils: number, out: string): Promise<Once> {
  const lines = readFileSync(join(folder, 'pupils.csv'), 'utf8').split('\n').slice(0, pupils);
  const before = process.cpuUsage();
  const began = performance.now();
  const { held, maps } = deserialize(readFileSync(join(folder, 'held'))) as Held;
  const job: Job = { held, task: { does: 'decide', columns: readColumns(HEADING, day(ON)) } };
  const rows = createWriteStream(out);
  const tally: Record<string, number> = {};
  let problems = 0;
  for await (const { done } of doJob(job, maps, inChunks(each(lines), 2, LONGEST_LINE))) {
    rows.write(done.text);
    problems += done.problems;
    for (const [what, count] of Object.entries(done.tally)) tally[what] = (tally[what] ?? 0) + count;
  }
  await new Promise<void>((written) => rows.end(written));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { seconds, processorSeconds: (user + system) / 1e6, peakMegabytes, tally, problems };
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
