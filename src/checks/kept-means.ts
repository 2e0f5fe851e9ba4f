import type { Db } from '../db/index.ts';
import type { HeldArea } from '../places/index.ts';
import type { HomeAsked } from './check.ts';
import { KeptLookUps } from './kept-look-ups.ts';
import { KeptMeasures } from './measures.ts';
import type { CheckMeans, CheckSources, Networks } from './run-check.ts';

/**
 * Means for very many checks on what stands now, as a night makes: what they have in common is read and measured once. Each check comes to the same bytes as
 * by itself. For one thread; to be let go of when the night is over.
 */
export class KeptMeans {
  readonly #sources: Omit<CheckSources, 'db'>;
  readonly #lookUps = new KeptLookUps();
  readonly #measures = new KeptMeasures();
  readonly #networks = new Map<string, Promise<Networks>>();

  constructor({ networksOf, other }: Omit<CheckSources, 'db'>) {
    this.#sources = { networksOf, ...(other ? { other } : {}) };
  }

  /** @param db what is not known yet is asked of, such as a transaction @param homes of the questions that will be asked */
  async through(db: Db, homes: readonly HomeAsked[]): Promise<CheckMeans> {
    this.#measures.tidy();
    const { other } = this.#sources;
    return {
      lookUps: await this.#lookUps.through(db, homes),
      measures: this.#measures,
      networksOf: (area) => this.#networksOf(area),
      ...(other ? { other } : {}),
    };
  }

  /** The map that stood when it was first asked for, also where another is put in force meanwhile. */
  #networksOf(area: HeldArea): Promise<Networks> {
    const known = this.#networks.get(area.folder) ?? this.#sources.networksOf(area);
    this.#networks.set(area.folder, known);
    return known;
  }
}
