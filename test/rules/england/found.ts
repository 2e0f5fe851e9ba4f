import { englandNation } from '../../../rules/england/decide.ts';
import { ENGLAND } from '../../../rules/england/register.ts';
import { apply, openCase } from '../../../rules/kernel/apply.ts';
import { day } from '../../../rules/kernel/day.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import { readGiven } from '../nations.ts';

type Given = Readonly<Record<string, unknown>>;

/** What one provision of England finds. @param parameters what a council's policy sets, if one governs */
export function findingOf(id: string, on: string, given: Given, parameters?: Given): Finding {
  const provision = ENGLAND.provisions.find((each) => each.id === `england/${id}`);
  if (!provision) throw new Error(`no provision england/${id}`);
  const question = { on: day(on), facts: readGiven(englandNation, given) };
  const policy = {
    among: [{ council: 'A', name: 'Policy', version: '1', parameters: parameters ?? {} }],
    unsettled: [],
  };
  return apply(provision, openCase(parameters ? { ...question, policy } : question));
}

/**
 * The same in one line: what it gives and why, whether that rests on needs or belief, how far from the line, what is
 * needed (`of a person` where nobody else can say), and until when.
 */
export function found(id: string, on: string, given: Given, parameters?: Given): string {
  const { verdict, reason, mark, margin, missing, changes, restsOnHealthOrBelief } = findingOf(
    id,
    on,
    given,
    parameters,
  );
  const needs = missing.map(({ fact, suppliers }) => (suppliers.join() === 'judgement' ? `${fact} of a person` : fact));
  return [
    `${verdict}: ${reason} ${mark}`,
    ...(restsOnHealthOrBelief ? ['on needs or belief'] : []),
    ...(margin ? [`${margin.by} ${margin.side}`] : []),
    ...(needs.length > 0 ? [`needs ${needs.join(' and ')}`] : []),
    ...(changes ? [`until ${changes.on}`] : []),
  ].join(', ');
}
