import type { Facts } from '../../../rules/kernel/fact.ts';
import type { Finding, Findings, UsedFact } from '../../../rules/kernel/finding.ts';
import type { Check } from '../../checks/check.ts';
import type { PackedFinding } from './pack-findings.ts';
import { unpackPath } from './pack-path.ts';
import type { PackedCheck } from './packed-check.ts';
import type { Standing } from './standing-texts.ts';

/**
 * The check as it was made.
 * @param textOf the standing text of a name
 * @throws Error where a text that it needs is not to be had, or it is not what packing makes
 */
export function unpackCheck(packed: PackedCheck, textOf: (hash: string) => string): Check {
  const { packed: _, walk, drive, decision, ...rest } = packed;
  const { findings: each, said, revisions, ...others } = decision;
  const findings: Record<string, Finding> = {};
  for (const finding of each) {
    const standing = JSON.parse(textOf(finding.as)) as Standing;
    findings[standing.provision] = { ...standing, ...restOf(finding, said, rest.facts) } as Finding;
  }
  return {
    ...rest,
    walk: unpackWalk(walk),
    drive: unpackDrive(drive),
    decision: { ...others, findings, revisions: revisions ?? revisionsOf(findings) },
  };
}

function restOf(packed: PackedFinding, said: readonly unknown[], given: Facts): Partial<Finding> {
  const { words, facts, missing, parameters, margin, changes, supposes } = packed;
  return {
    ...(words === undefined ? {} : { words }),
    facts: (facts ?? []).map((each) => (typeof each === 'string' ? asGiven(each, given) : each)),
    missing: (missing ?? []).map((at) => saidAt<Finding['missing'][number]>(said, at)),
    ...(parameters === undefined ? {} : { parameters: saidAt<NonNullable<Finding['parameters']>>(said, parameters) }),
    ...(margin ? { margin } : {}),
    ...(changes === undefined ? {} : { changes: saidAt<NonNullable<Finding['changes']>>(said, changes) }),
    ...(supposes === undefined ? {} : { supposes }),
  };
}

function asGiven(fact: string, given: Facts): UsedFact {
  const known = given[fact];
  if (known === undefined || !('value' in known))
    throw new Error(`A packed finding rests on ${fact}, which is not there`);
  return { fact, ...known };
}

function saidAt<T>(said: readonly unknown[], at: number): T {
  if (at >= said.length)
    throw new Error(`Only ${said.length} things are said, and a packed finding asks for number ${at}`);
  return said[at] as T;
}

const revisionsOf = (findings: Findings): Record<string, number> =>
  Object.fromEntries(Object.entries(findings).map(([id, { revision }]) => [id, revision]));

function unpackWalk(walk: PackedCheck['walk']): Check['walk'] {
  if (walk.kind !== 'walk' || Array.isArray(walk.path.stretches)) return walk as Check['walk'];
  const {
    path,
    withoutUnassessed: without,
    ...rest
  } = walk as Extract<PackedCheck['walk'], { path: { stretches: { called: unknown } } }>;
  return { ...rest, path: unpackPath(path), withoutUnassessed: without === 'none' ? without : unpackPath(without) };
}

function unpackDrive(drive: PackedCheck['drive']): Check['drive'] {
  if (drive.kind !== 'drive' || Array.isArray(drive.path.stretches)) return drive as Check['drive'];
  const { path, ...rest } = drive as Extract<PackedCheck['drive'], { path: { stretches: { called: unknown } } }>;
  return { ...rest, path: unpackPath(path) };
}
