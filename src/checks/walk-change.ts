import { THREE_MILES, TWO_MILES } from '../../rules/england/lines.ts';
import { type Side, sideOf } from '../../rules/kernel/distance.ts';
import { metres } from '../../rules/kernel/units.ts';
import type { NotMeasured } from '../measuring/measurement.ts';
import type { Length } from './survey.ts';

/** The lines that a walk is held to. */
export const WALKING_LINES = [
  { called: '2 miles', metres: TWO_MILES },
  { called: '3 miles', metres: THREE_MILES },
] as const;

/** On which side of a line, or that there is no length to hold to it. */
export type SideOfLine = Side | 'not-measured';

/** A line that a walk is on another side of. */
export interface Crossing {
  /** Such as `2 miles`. */
  readonly line: string;
  readonly before: SideOfLine;
  readonly after: SideOfLine;
}

/** What is different about a walk that was measured on two maps. */
export interface WalkChange {
  /** How much longer it is, in metres; less than 0 where it is shorter. Left out where one of the two could not be measured. */
  readonly movedMetres?: number;
  /** The same of the walk without unassessed stretches. */
  readonly movedWithoutMetres?: number;
  /** Whether either moved by more than its margin, or there is a walk (without unassessed stretches) on one map only. */
  readonly beyondMargin: boolean;
  readonly crossings: readonly Crossing[];
}

/** What is different; `undefined` where neither length moved by more than its margin and both are on the same side of every line. */
export function walkChange(before: Length | NotMeasured, after: Length | NotMeasured): WalkChange | undefined {
  const moved = lengthsApart(before, after);
  const crossings = WALKING_LINES.flatMap(({ called, metres: line }) => {
    const [was, is] = [sideOfLine(before, line), sideOfLine(after, line)];
    return was === is ? [] : [{ line: called, before: was, after: is }];
  });
  return moved.beyondMargin || crossings.length > 0 ? { ...moved, crossings } : undefined;
}

function lengthsApart(before: Length | NotMeasured, after: Length | NotMeasured): Omit<WalkChange, 'crossings'> {
  if (before.kind === 'missing' || after.kind === 'missing') return { beyondMargin: before.kind !== after.kind };
  const movedMetres = after.metres - before.metres;
  const beyond = Math.abs(movedMetres) > before.marginMetres;
  const [was, is] = [before.without, after.without];
  if (was === 'none' || is === 'none') return { movedMetres, beyondMargin: beyond || was !== is };
  const movedWithoutMetres = is.metres - was.metres;
  return {
    movedMetres,
    movedWithoutMetres,
    beyondMargin: beyond || Math.abs(movedWithoutMetres) > was.marginMetres,
  };
}

function sideOfLine(walk: Length | NotMeasured, line: number): SideOfLine {
  // As in a check: with a gate that could not be placed, a shorter walk may have been missed.
  if (walk.kind === 'missing' || walk.gatesNotMeasured?.length) return 'not-measured';
  const measured = (length: { readonly metres: number; readonly marginMetres: number }) => ({
    metres: metres(length.metres),
    marginMetres: metres(length.marginMetres),
  });
  const withoutUnassessed = walk.without === 'none' ? walk.without : measured(walk.without);
  return sideOf({ ...measured(walk), withoutUnassessed }, metres(line));
}

const SIDES: Readonly<Record<SideOfLine, string>> = {
  within: 'within',
  beyond: 'beyond',
  'too-close': 'too close to tell',
  'turns-on-unassessed': 'turning on stretches that nobody has assessed',
  'not-measured': 'not measured',
};

/** What changed, in sentences for an officer. */
export function tellWalkChange(
  before: Length | NotMeasured,
  after: Length | NotMeasured,
  { movedMetres, crossings, beyondMargin }: WalkChange,
): string {
  const sentences = crossings.map(
    ({ line, before: was, after: is }) => `For ${line} it was ${SIDES[was]}, and is now ${SIDES[is]}.`,
  );
  if (movedMetres !== undefined) sentences.unshift(tellMoved(before as Length, after as Length));
  else sentences.unshift(tellMissing(before, after));
  if (!beyondMargin) sentences.push('It moved by less than its margin.');
  return sentences.filter((each) => each !== '').join(' ');
}

function tellMoved(before: Length, after: Length): string {
  const [was, is] = [Math.round(before.metres), Math.round(after.metres)];
  const plain = was === is ? `The walk is ${is} metres on both maps.` : `The walk was ${was} metres and is ${is}.`;
  const [without, now] = [before.without, after.without];
  const metresOf = (length: Length['without']) => (length === 'none' ? 'none' : `${Math.round(length.metres)} metres`);
  if (metresOf(without) === `${was} metres` && metresOf(now) === `${is} metres`) return plain;
  return `${plain} Without stretches that nobody has assessed: ${metresOf(without)} before, ${metresOf(now)} now.`;
}

function tellMissing(before: Length | NotMeasured, after: Length | NotMeasured): string {
  if (before.kind === 'missing' && after.kind === 'length')
    return `It could not be measured before, and is ${Math.round(after.metres)} metres.`;
  if (before.kind === 'length' && after.kind === 'missing')
    return `The walk was ${Math.round(before.metres)} metres, and can no longer be measured. ${after.words}`;
  return '';
}
