import {
  type End,
  type NotMeasured,
  type Osrm,
  secondWalk,
  type WalkDistance,
  type Where,
} from '../measuring/index.ts';
import { wrongUse } from './command.ts';

export const SECOND_COLUMNS = ['osrm_metres', 'osrm_metres_without_unassessed', 'osrm_difference', 'osrm_problem'];

/** Where there is no walk of ours to compare with. */
export const NO_SECOND = ['', '', '', ''];

type Row = readonly (string | number)[];

/** OSRM's walks beside ours, pair by pair, and what they come to. */
export class BesideOurs {
  readonly #osrm: Osrm;
  readonly #differences: number[] = [];
  #onlyOne = 0;
  #notHad = 0;

  /** @throws Problem `invalid-request` when no OSRM is set up */
  constructor(osrm: Osrm | undefined) {
    if (!osrm) throw wrongUse('--second-opinion needs OSRM_URL. See: fairmile osrm build and osrm serve.');
    this.#osrm = osrm;
  }

  async rowOf(asked: {
    readonly where: Where;
    readonly way: WalkDistance | NotMeasured;
    readonly home: End;
    readonly gates: readonly End[];
  }): Promise<Row> {
    const { way } = asked;
    if (way.kind === 'missing') return NO_SECOND;
    const second = await secondWalk(this.#osrm, { ...asked, way });
    if (second.kind === 'missing') {
      this.#notHad++;
      return ['', '', '', second.words];
    }
    const { metres, withoutUnassessed: without = 'none' } = second;
    if (metres === 'none') this.#onlyOne++;
    else this.#differences.push(metres - way.path.metres);
    return [metres, without, metres === 'none' ? '' : metres - way.path.metres, ''];
  }

  summary(): string {
    const sizes = this.#differences.map(Math.abs).sort((a, b) => a - b);
    const told = (metres: number | undefined) => (metres === undefined ? 'none' : `${metres.toFixed(2)} m`);
    const lines = [
      `Measured by both: ${sizes.length}; median difference ${told(sizes[sizes.length >> 1])}, largest ${told(sizes.at(-1))}.`,
      ...(this.#onlyOne > 0 ? [`OSRM knows no walk: ${this.#onlyOne}.`] : []),
      ...(this.#notHad > 0 ? [`No answer from OSRM: ${this.#notHad}; the last column says why.`] : []),
    ];
    return `${lines.join('\n')}\n`;
  }
}
