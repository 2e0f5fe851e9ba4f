import { findAll } from './apply.ts';
import { type FoundBeside, foundBeside } from './beside.ts';
import { type Day, inWords } from './day.ts';
import type { Decision, Disposition } from './decision.ts';
import type { Finding } from './finding.ts';
import { inForce } from './in-force.ts';
import type { Nation } from './nation.ts';
import type { Question } from './provision.ts';
import { editionOf, type NationRegister, OutsideCheckedLaw } from './register.ts';

const FINDING = { met: 'owed', 'not-met': 'not-owed', unknown: 'unknown' } as const;

/**
 * What a nation's law gives on these facts on this day.
 * @param edition to replay an old decision with the text it was made with; the newest where left out
 * @throws OutsideCheckedLaw for a day on which the law was not checked: there is no default year
 */
export function decide(nation: Nation, question: Question, edition?: number): Decision {
  const { register, duty, grounds, beside = {} } = nation;
  const { edition: number, readOn, firstDay, lastDay } = editionOf(register, edition);
  refuseUnchecked(register, question.on, edition);
  const standing = inForce(nation, question.on, number);
  const findings: Record<string, Finding> = {};
  const supposes: string[] = [];
  for (const finding of findAll(standing, question)) {
    const { provision, verdict, supposes: what } = finding;
    findings[provision] = finding;
    if (verdict === 'met' && what && !supposes.includes(what)) supposes.push(what);
  }
  const root = findings[duty.id]!;
  return {
    nation: register.nation,
    on: question.on,
    finding: FINDING[root.verdict],
    disposition: disposeOf(root, supposes, foundBeside(beside, root, findings)),
    grounds: findings[grounds.id]!.parts,
    root: root.provision,
    findings,
    ...(root.changes ? { lookAgain: root.changes } : {}),
    supposes,
    ...(question.policy ? { policy: question.policy } : {}),
    law: { edition: number, readOn, firstDay, lastDay },
    revisions: standing.revisions,
  };
}

/**
 * The law on automated decisions (UK GDPR articles 22A to 22D) wants a person wherever the answer rests on health or
 * belief, even where it is yes: a child's needs, what a plan says, a parent's wish.
 */
function disposeOf(root: Finding, supposes: readonly string[], { told, needed: beside }: FoundBeside): Disposition {
  const rest = { needed: [...root.missing, ...beside], discretion: root.verdict !== 'met', ...told };
  if (root.verdict === 'unknown') return { to: 'officer', because: 'not-enough-known', ...rest };
  if (root.verdict === 'not-met') return { to: 'officer', because: 'no-ground-met', ...rest };
  if (supposes.length > 0) return { to: 'ask', because: 'only-supposed', ...rest };
  if (root.restsOnHealthOrBelief) return { to: 'officer', because: 'rests-on-needs-or-belief', ...rest };
  if (beside.length > 0) return { to: 'officer', because: 'not-enough-known', ...rest };
  // Where somebody else gives the travel, a person sees to it that nothing is arranged twice.
  return { to: told.alreadyMet ? 'officer' : 'grant', because: 'met-by-distance-age-or-income', ...rest };
}

/** @throws OutsideCheckedLaw for a day on which an edition of a nation's law, the newest where it is left out, was not checked */
export function refuseUnchecked(register: NationRegister, on: Day, edition?: number): void {
  const { firstDay, lastDay } = editionOf(register, edition);
  if (on >= firstDay && on <= lastDay) return;
  throw new OutsideCheckedLaw(
    `The law of ${register.name} was checked from ${inWords(firstDay)} to ${inWords(lastDay)}, and ${inWords(on)} is outside that.`,
  );
}
