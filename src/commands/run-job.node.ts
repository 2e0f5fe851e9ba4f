import { ENGLAND } from '../../rules/england/register.ts';
import { doJob } from '../checks/caseload/do-job.node.ts';
import { KeptOutput, sha256Of } from '../checks/caseload/kept-output.node.ts';
import {
  type Chunk,
  type ChunkDone,
  csvLine,
  headingOf,
  holdArea,
  inChunks,
  type Job,
  LONGEST_LINE,
  type Task,
} from '../checks/index.ts';
import { ENGINE } from '../measuring/index.ts';
import { areaFiles } from '../network/area.node.ts';
import type { HeldArea } from '../places/index.ts';
import { preparedFolder } from '../places/prepared-files.node.ts';
import type { Service } from '../service.node.ts';
import { type Io, wrongUse } from './command.ts';
import type { LinesIn } from './lines-in.node.ts';
import { progress } from './progress.ts';

/** Options of every command that goes through a long list. */
export const LIST_OPTIONS = { in: 'text', out: 'text', resume: 'flag', threads: 'text' } as const;

/** As they were typed. */
export interface ListOptions {
  readonly in: string | undefined;
  readonly out: string | undefined;
  readonly resume: boolean;
  readonly threads: string | undefined;
}

export const LIST_USAGE = '[--out FILE [--resume]] [--threads N]';

export interface ListJob {
  readonly area: HeldArea;
  readonly task: Task;
  readonly list: LinesIn;
  /** The number of the first line that is given, as a text editor counts. */
  readonly firstLine: number;
  /** What is being done, for the bar, such as `Deciding`. */
  readonly doing: string;
  /** What a line is, such as `pupils`. */
  readonly called: string;
}

/** What came of all of it. */
export type Came = Pick<ChunkDone, 'tally' | 'problems'> & { readonly lines: number };

/**
 * Goes through a list on every core, and writes rows to standard output, or to a file that can be gone on with after any
 * stop. Shows how far it has come.
 */
export async function runJob(io: Io, service: Service, options: ListOptions, asked: ListJob): Promise<Came> {
  const threads = threadsAsked(options.threads);
  const { area, task } = asked;
  const job: Job = { held: await holdArea(service.db, area), task };
  const { walking, driving } = areaFiles(preparedFolder(service.dataDir, area.id, area.folder));
  const out = await outputOf(io, options, job, asked.list);
  const bar = progress(io);
  try {
    const [before, began] = [out.come.lines, performance.now()];
    const shares = new WeakMap<Chunk, number | undefined>();
    const chunks = sharing(after(asked, before), asked.list, shares);
    for await (const { chunk, done } of doJob(job, { walking, driving }, chunks, threads)) {
      await out.add(chunk.lines.length, done);
      const pace = paceOf(asked.called, out.come.lines - before, (performance.now() - began) / 1000);
      bar.step(asked.doing, shares.get(chunk) ?? 0, shares.get(chunk) === 1 ? '' : pace(shares.get(chunk)));
    }
    bar.end();
    await out.finish();
    return out.come;
  } finally {
    bar.end();
    await out.close();
  }
}

function threadsAsked(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^([1-9]|[1-5]\d|6[0-4])$/.test(text)) return Number(text);
  throw wrongUse('--threads must be a number from 1 to 64.');
}

/** Where rows go: the part of a kept output that a run needs. */
type Output = Pick<KeptOutput, 'come' | 'add' | 'finish' | 'close'>;

async function outputOf(io: Io, options: ListOptions, job: Job, list: LinesIn): Promise<Output> {
  const heading = csvLine(headingOf(job.task));
  if (options.out === undefined) {
    if (options.resume) throw wrongUse('--resume goes on with a file: say which with --out.');
    return toStandardOutput(io, heading);
  }
  const digest = await list.digest();
  if (digest === undefined) throw wrongUse('--out needs a list that can be read again: say which file with --in.');
  const { held, task } = job;
  const { area, ...rest } = held;
  return KeptOutput.open(options.out, options.resume, heading, {
    list: digest,
    map: sha256Of([area.folder, area.mapSha256]),
    area: sha256Of(rest),
    asked: sha256Of([task, ENGINE, ENGLAND.editions]),
  });
}

function toStandardOutput(io: Io, heading: string): Output {
  io.out(heading);
  const come = { lines: 0, bytes: 0, problems: 0, tally: {} as Record<string, number> };
  return {
    come,
    add: async (lines, { text, tally, problems }) => {
      io.out(text);
      come.lines += lines;
      come.problems += problems;
      for (const [what, count] of Object.entries(tally)) come.tally[what] = (come.tally[what] ?? 0) + count;
    },
    finish: async () => {},
    close: async () => {},
  };
}

/** The chunks of a list, without the lines that were done before. */
function after({ list, firstLine }: ListJob, done: number): AsyncGenerator<Chunk> {
  async function* left(): AsyncGenerator<string> {
    let number = 0;
    for await (const line of list.lines) if (number++ >= done) yield line;
  }
  return inChunks(left(), firstLine + done, LONGEST_LINE);
}

/** Notes of each chunk what share of the list was read when it was cut. */
async function* sharing(
  chunks: AsyncIterable<Chunk>,
  list: LinesIn,
  shares: WeakMap<Chunk, number | undefined>,
): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    shares.set(chunk, list.share());
    yield chunk;
  }
}

/** `9,412 pupils a second, about 6 s left`. */
function paceOf(called: string, lines: number, seconds: number): (share: number | undefined) => string {
  const pace = `${Math.round(lines / seconds).toLocaleString('en-GB')} ${called} a second`;
  return (share) =>
    share === undefined || share === 0 ? pace : `${pace}, about ${timeFor((seconds * (1 - share)) / share)} left`;
}

function timeFor(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
