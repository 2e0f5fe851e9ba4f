import { parentPort, workerData } from 'node:worker_threads';
import { type SharedNetwork, sharedNetwork } from '../../network/shared.node.ts';
import { type Job, workOf } from './job.ts';
import type { ChunkDone } from './work.ts';

/** What a thread is started with. */
export interface ThreadStart {
  readonly job: Job;
  readonly walking?: SharedNetwork;
  readonly driving?: SharedNetwork;
}

/** A chunk on its way to a thread: its lines joined, since one long text is handed over faster than many short ones. */
export interface ChunkSent {
  readonly number: number;
  readonly lines: string;
  readonly firstLine: number;
}

export interface ChunkBack extends ChunkDone {
  readonly number: number;
}

// Only as a thread: whoever imports this file for its shapes starts nothing.
if (parentPort) {
  const { job, walking, driving } = workerData as ThreadStart;
  const work = workOf(job, {
    ...(walking ? { walking: sharedNetwork(walking) } : {}),
    ...(driving ? { driving: sharedNetwork(driving) } : {}),
  });
  const port = parentPort;
  port.on('message', ({ number, lines, firstLine }: ChunkSent) => {
    const back: ChunkBack = { number, ...work(lines.split('\n'), firstLine) };
    port.postMessage(back);
  });
}
