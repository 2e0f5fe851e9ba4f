import type { Check } from '../checks/check.ts';
import type { Db } from '../db/index.ts';
import { listDecisions, readDecision } from './read-decision.ts';

/** How two programs got on over the measurements of an authority's kept decisions. */
export interface SecondOpinions {
  /** Decisions that hold a check; those whose content was destroyed are not looked at. */
  readonly checks: number;
  readonly walk: Tally;
  readonly drive: Tally;
}

export interface Tally {
  /** Measured by both. */
  readonly compared: number;
  /** Of these, where a limit turned on the difference and a person was asked. */
  readonly disagreed: number;
  /** By why there was no second measurement. */
  readonly notHad: Readonly<Record<string, number>>;
  /** Measured where no second program was set up. */
  readonly notAsked: number;
  /** Of those measured by both, in metres without sign, smallest first. */
  readonly differences: readonly number[];
}

/** Counts over everything an authority has kept. Reads one decision at a time. */
export async function secondOpinions(db: Db, authority: string): Promise<SecondOpinions> {
  const walk = emptyTally();
  const drive = emptyTally();
  let checks = 0;
  for (let before: number | undefined; ; ) {
    const page = await listDecisions(db, authority, { ...(before === undefined ? {} : { before }), limit: 500 });
    for (const { id } of page) {
      const { content } = await readDecision(db, { authority, id });
      if (content.state !== 'held' || !isCheck(content.value)) continue;
      checks++;
      count(walk, content.value, 'walk');
      count(drive, content.value, 'drive');
    }
    const last = page.at(-1);
    if (last === undefined) break;
    before = last.number;
  }
  for (const { differences } of [walk, drive]) differences.sort((a, b) => a - b);
  return { checks, walk, drive };
}

const emptyTally = () => ({
  compared: 0,
  disagreed: 0,
  notHad: {} as Record<string, number>,
  notAsked: 0,
  differences: [] as number[],
});

function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'walk' in value && 'drive' in value && 'decision' in value;
}

function count(tally: ReturnType<typeof emptyTally>, check: Check, which: 'walk' | 'drive'): void {
  const way = check[which];
  if (way.kind === 'missing') return;
  const second = way.secondOpinion;
  if (second === undefined) tally.notAsked++;
  else if (second.kind === 'missing') tally.notHad[second.reason] = (tally.notHad[second.reason] ?? 0) + 1;
  else {
    tally.compared++;
    if (check.disagreed?.includes(which)) tally.disagreed++;
    const ours = second.oursAsMapped?.metres ?? way.path.metres;
    if (ours !== 'none' && second.metres !== 'none') tally.differences.push(Math.abs(second.metres - ours));
  }
}
