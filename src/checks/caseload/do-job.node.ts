import { availableParallelism } from 'node:os';
import { sharedNetwork, shareNetwork } from '../../network/shared.node.ts';
import { type Chunk, doneInOrder } from './chunks.ts';
import { type Job, workOf } from './job.ts';
import { Threads } from './threads.node.ts';
import type { ChunkDone } from './work.ts';

/** The kept files of an area's maps. */
export interface MapFiles {
  readonly walking: string;
  readonly driving: string;
}

export interface ChunkOfJob {
  readonly chunk: Chunk;
  readonly done: ChunkDone;
}

/**
 * Does a job on a long list, and gives what came of each chunk in the order of the list. One chunk alone is done in this
 * thread; more are spread over several, which share one copy of the maps. Memory does not grow with the list.
 * @param maps left out where none has been prepared: then nothing can be measured, and each row says so
 * @param threads as many as the machine has cores where left out
 */
export async function* doJob(
  job: Job,
  maps: MapFiles | undefined,
  chunks: AsyncIterable<Chunk>,
  threads = availableParallelism(),
): AsyncGenerator<ChunkOfJob> {
  const each = chunks[Symbol.asyncIterator]();
  const [first, second] = [await each.next(), await each.next()];
  if (first.done) return;
  const shared = maps && { walking: shareNetwork(maps.walking), driving: shareNetwork(maps.driving) };
  if (second.done || threads === 1) {
    const work = workOf(
      job,
      shared ? { walking: sharedNetwork(shared.walking), driving: sharedNetwork(shared.driving) } : {},
    );
    yield* doneInOrder(again([first.value, second.value], each), work, 1);
    return;
  }
  const pool = new Threads(job, shared ?? {}, threads);
  try {
    const run = (lines: readonly string[], firstLine: number) => pool.run(lines, firstLine);
    yield* doneInOrder(again([first.value, second.value], each), run, pool.width);
  } finally {
    await pool.close();
  }
}

/** Those that were taken already, and then the rest. */
async function* again(taken: readonly (Chunk | undefined)[], rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  for (const chunk of taken) if (chunk) yield chunk;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
