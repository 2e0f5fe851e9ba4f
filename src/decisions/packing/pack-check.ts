import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Check } from '../../checks/check.ts';
import { canBePacked, packFindings } from './pack-findings.ts';
import { packPath, pathCanBePacked } from './pack-path.ts';
import type { PackedCheck } from './packed-check.ts';
import type { StandingText, StandingTexts } from './standing-texts.ts';

/**
 * What is kept of a check that a night made: a third of its size, and whole again by {@link unpackCheck}, to the same canonical text.
 * @param texts kept from check to check
 * @param used gets the standing texts that have to be kept beside it
 * @returns the content as it is where it is no check, or has anything that would be lost
 */
export async function packCheck(
  content: unknown,
  texts: StandingTexts,
  used: Map<string, StandingText>,
): Promise<unknown> {
  if (!isCheck(content) || !canBePacked(content.decision.findings)) return content;
  const { walk, drive, decision, ...rest } = content;
  const { findings, revisions, ...said } = decision;
  const packed: PackedCheck = {
    ...rest,
    packed: 1,
    walk: packWalk(walk),
    drive: packDrive(drive),
    decision: {
      ...said,
      ...(await packFindings(findings, { facts: rest.facts, texts, used })),
      ...(followFrom(findings, revisions) ? {} : { revisions }),
    },
  };
  return packed;
}

function isCheck(content: unknown): content is Check {
  if (typeof content !== 'object' || content === null) return false;
  return ['walk', 'drive', 'decision', 'facts'].every((name) => name in content) && !('packed' in content);
}

function packWalk(walk: Check['walk']): PackedCheck['walk'] {
  if (walk.kind !== 'walk' || !pathCanBePacked(walk.path)) return walk;
  const { path, withoutUnassessed: without } = walk;
  if (without !== 'none' && !pathCanBePacked(without)) return walk;
  return { ...walk, path: packPath(path), withoutUnassessed: without === 'none' ? without : packPath(without) };
}

function packDrive(drive: Check['drive']): PackedCheck['drive'] {
  return drive.kind === 'drive' && pathCanBePacked(drive.path) ? { ...drive, path: packPath(drive.path) } : drive;
}

/** Whether they are just those of the findings. */
function followFrom(findings: Decision['findings'], revisions: Decision['revisions']): boolean {
  const ids = Object.keys(findings);
  return ids.length === Object.keys(revisions).length && ids.every((id) => revisions[id] === findings[id]!.revision);
}
