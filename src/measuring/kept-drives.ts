import type { Network } from '../network/network.ts';
import { leftTo } from './drive.ts';
import type { Snap } from './snap.ts';
import type { Terms } from './terms.ts';

/** As much as may be kept. Ends that come after are searched to without it. */
const MOST_BYTES = 200e6;
/** To an end that few drive to, the spread costs more than it saves. */
const WORTH_IT = 4;

/**
 * What drives to the same ends have in common, kept for many homes: how far it is to each end from everywhere. For one network, on the same terms
 * throughout, in one thread. Its memory is bounded.
 */
export class KeptDrives {
  readonly #asked = new Map<string, number>();
  readonly #left = new Map<string, Float64Array>();
  #bytes = 0;

  /** What {@link leftTo} finds for an end, once it has been asked for often enough; undefined where it is not kept. */
  leftTo(network: Network, end: Snap, terms: Terms): Float64Array | undefined {
    const name = `${end.edge} ${end.toFrom} ${end.toTo}`;
    const kept = this.#left.get(name);
    if (kept) return kept;
    const asked = (this.#asked.get(name) ?? 0) + 1;
    this.#asked.set(name, asked);
    if (asked < WORTH_IT || this.#bytes > MOST_BYTES) return undefined;
    const left = leftTo(network, end, terms);
    this.#bytes += left.byteLength;
    this.#left.set(name, left);
    return left;
  }
}
