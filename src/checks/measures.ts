import { type End, KeptDrives, KeptWalks, measureDrive, measureWalk, type Where } from '../measuring/index.ts';
import type { EdgeFindings } from '../network/index.ts';
import type { Network } from '../network/network.ts';
import type { MeasureOnFoot } from './nearer.ts';

/** What a check measures with, to the same bytes whichever it is. */
export interface Measures {
  readonly walk: typeof measureWalk;
  readonly drive: typeof measureDrive;
  /** The walks to other schools; one sweep over the map where left out. */
  readonly toOthers?: MeasureOnFoot;
}

/** Each by itself: for one question. */
export const EACH_BY_ITSELF: Measures = { walk: measureWalk, drive: measureDrive };

/** More than this of walks kept is let go by {@link KeptMeasures.tidy}, so that memory is bounded whatever the map and the homes. */
const MOST_BYTES = 600e6;

/** By what many questions about the same schools have in common, kept from one to the next. For one thread. */
export class KeptMeasures implements Measures {
  #walks = new WeakMap<Network, Map<EdgeFindings | undefined, KeptWalks>>();
  #each: KeptWalks[] = [];
  readonly #drives = new WeakMap<Network, KeptDrives>();

  readonly walk = (where: Where, home: End | undefined, gates: readonly End[]) => {
    const kept = this.#walksOn(where);
    return kept && home ? kept.measure(home, gates) : measureWalk(where, home, gates);
  };

  readonly drive = (where: Where, home: End | undefined, gates: readonly End[]) =>
    measureDrive(where, home, gates, this.#drivesOn(where));

  readonly toOthers: MeasureOnFoot = (where, home, ends, limitMetres) => {
    const kept = this.#walksOn(where)!;
    const all = kept.lengths(home, ends, 'all', limitMetres);
    const assessed = kept.lengths(home, ends, 'assessed', limitMetres);
    return ends.map((_, at) => ({ all: all[at]!, assessed: assessed[at]! }));
  };

  /** To be called now and then: lets go of what has grown too large. */
  tidy(): void {
    if (this.#each.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_BYTES) return;
    this.#walks = new WeakMap();
    this.#each = [];
  }

  /** Undefined without a map. What single ways are kept out or found safe is not kept for: nobody asks that of many. */
  #walksOn(where: Where): KeptWalks | undefined {
    const { network, stretches } = where;
    if (!network) return undefined;
    const onMap = this.#walks.get(network) ?? new Map<EdgeFindings | undefined, KeptWalks>();
    this.#walks.set(network, onMap);
    let walks = onMap.get(stretches);
    if (!walks) {
      walks = new KeptWalks({ ...where, network });
      onMap.set(stretches, walks);
      this.#each.push(walks);
    }
    return walks;
  }

  #drivesOn({ network }: Where): KeptDrives | undefined {
    if (!network) return undefined;
    const drives = this.#drives.get(network) ?? new KeptDrives();
    this.#drives.set(network, drives);
    return drives;
  }
}
