import { GatheredWays, NodePlaces } from './gather.ts';
import { Growing } from './growing.ts';
import { LedgerWriter } from './ledger.ts';
import type { TurnRestriction } from './network.ts';
import type { BlockVisitor } from './pbf/block.ts';
import type { TravelKind } from './policy.ts';
import type { Sections } from './sections.ts';
import { turnsOf } from './turns.ts';

/** Takes from a map file what both networks and the ledger need: first the ways and relations, then the places of the nodes they use. */
export class MapSurvey {
  readonly #places = new NodePlaces();
  readonly #ledger = new LedgerWriter();
  /** The ledger's number of each way gathered. */
  readonly #entered = { walking: new Growing(Uint32Array), driving: new Growing(Uint32Array) };
  readonly walking = new GatheredWays('walking', this.#places);
  readonly driving = new GatheredWays('driving', this.#places);
  readonly turns: TurnRestriction[] = [];
  sawRelations = false;

  /** For the first reading. Where a way's id comes twice, the first counts. */
  readonly waysVisitor: BlockVisitor = {
    way: (id, tags, nodes) => {
      const number = this.#ledger.enter(id, tags);
      if (number < 0) return;
      if (this.walking.offer(id, tags, nodes)) this.#entered.walking.push(number);
      if (this.driving.offer(id, tags, nodes)) this.#entered.driving.push(number);
    },
    relation: (relation) => void this.turns.push(...turnsOf(relation)),
  };

  /** For the second reading, after {@link closeWays}. */
  readonly nodesVisitor: BlockVisitor = {
    node: (id, lat, lon, tags) => this.#places.place(id, lat, lon, tags),
  };

  closeWays(): void {
    this.#places.closeForPlaces();
  }

  get wayCount(): number {
    return this.#ledger.size;
  }

  /** @param fates per gathered way, as `assemble` gives them */
  finishLedger(fates: Readonly<Record<TravelKind, Uint8Array>>): Sections {
    const byNumber = (kind: TravelKind): Uint8Array => {
      const all = new Uint8Array(this.#ledger.size);
      this.#entered[kind].view().forEach((number, way) => {
        all[number] = fates[kind][way]!;
      });
      return all;
    };
    return this.#ledger.finish({ walking: byNumber('walking'), driving: byNumber('driving') });
  }
}
