import { Worker } from 'node:worker_threads';
import type { SharedNetwork } from '../../network/shared.node.ts';
import type { Job } from './job.ts';
import type { ChunkBack, ChunkSent, ThreadStart } from './thread.node.ts';
import type { ChunkDone } from './work.ts';

/** Chunks that wait at each thread: one at work and one to go on with. */
const AT_EACH = 2;

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { done: (chunk: ChunkDone) => void; failed: (error: unknown) => void }>;
}

/** Threads that all do the same job on one copy of the maps. A chunk goes to the one that has least to do. */
export class Threads {
  /** As many chunks may be under way at once, so that no thread waits and memory stays bounded. */
  readonly width: number;
  readonly #threads: readonly Thread[];
  #next = 0;

  constructor(job: Job, maps: { walking?: SharedNetwork; driving?: SharedNetwork }, count: number) {
    this.width = count * AT_EACH;
    const start: ThreadStart = { job, ...maps };
    this.#threads = Array.from({ length: count }, () => startThread(start));
  }

  run(lines: readonly string[], firstLine: number): Promise<ChunkDone> {
    const number = this.#next++;
    const least = this.#threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    const sent: ChunkSent = { number, lines: lines.join('\n'), firstLine };
    return new Promise((done, failed) => {
      least.waiting.set(number, { done, failed });
      least.worker.postMessage(sent);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(start: ThreadStart): Thread {
  // Node reads the types away itself; a loader of whoever started us would only be started once more in each thread.
  const worker = new Worker(new URL('./thread.node.ts', import.meta.url), {
    workerData: start,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const thread: Thread = { worker, waiting: new Map() };
  const failAll = (error: unknown) => {
    for (const { failed } of thread.waiting.values()) failed(error);
    thread.waiting.clear();
  };
  worker.on('message', ({ number, ...done }: ChunkBack) => {
    thread.waiting.get(number)?.done(done);
    thread.waiting.delete(number);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`A thread of the caseload ended early (${code}).`)));
  return thread;
}
