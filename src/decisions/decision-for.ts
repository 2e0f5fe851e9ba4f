import { type Kind, type Knows, mayKnow, mayKnowEveryFact, NOT_SHOWN } from '../authorities/index.ts';
import { type CheckShown, checkFor } from '../checks/index.ts';
import type { Db } from '../db/index.ts';
import { type ApplicationRuling, applicationRulingIn, checkIn, type Ruling, rulingIn } from './content-kinds.ts';
import { type Decision, type DecisionContent, type DecisionEntry, readDecision } from './read-decision.ts';

/** A decision as somebody may read it. */
export interface DecisionShown extends DecisionEntry {
  readonly content: ContentShown;
}

/** What was kept, cut to what its reader may know. `value` is there for whoever may know all of it: what was kept, as it was kept. */
export type ContentShown =
  | Extract<DecisionContent, { state: 'destroyed' }>
  | { readonly state: 'check'; readonly shown: CheckShown; readonly value?: unknown }
  | { readonly state: 'case'; readonly ruling: Ruling; readonly notShown: readonly Kind[]; readonly value?: unknown }
  | {
      readonly state: 'application';
      readonly ruling: ApplicationRuling;
      readonly notShown: readonly Kind[];
      readonly value?: unknown;
    };

/** Reads a decision for somebody. @throws what {@link readDecision} throws */
export async function readDecisionFor(
  db: Db,
  which: { authority: string; id: string },
  knows: Knows,
): Promise<DecisionShown> {
  return decisionFor(knows, await readDecision(db, which));
}

/** Cuts a decision to what somebody may know. */
export function decisionFor(knows: Knows, decision: Decision): DecisionShown {
  return { ...entryOf(decision), content: contentFor(knows, decision.content) };
}

function contentFor(knows: Knows, content: DecisionContent): ContentShown {
  if (content.state === 'destroyed') return content;
  const value = mayKnowEveryFact(knows) ? { value: content.value } : {};
  const notShown: readonly Kind[] = mayKnow(knows, 'words') ? [] : ['words'];
  const ofCase = rulingIn(content);
  if (ofCase) return { state: 'case', ruling: withoutWords(knows, ofCase), notShown, ...value };
  const ofApplication = applicationRulingIn(content);
  if (ofApplication) return { state: 'application', ruling: rulingFor(knows, ofApplication), notShown, ...value };
  const check = checkIn(content);
  // Something that later versions of this program keep is not shown in part before somebody has said what its parts are.
  if (!check) throw new Error('A decision holds something that this program does not know how to show');
  return { state: 'check', shown: checkFor(knows, check), ...value };
}

const withoutWords = <R extends { readonly reasons: string }>(knows: Knows, ruling: R): R =>
  mayKnow(knows, 'words') ? ruling : { ...ruling, reasons: NOT_SHOWN };

/** Why a second officer looks says whether needs or belief play a part: it goes with the words. */
function rulingFor(knows: Knows, ruling: ApplicationRuling): ApplicationRuling {
  if (mayKnow(knows, 'words')) return ruling;
  const { how: _, consulted: __, panel: ___, why: ____, ...rest } = ruling;
  return withoutWords(knows, rest);
}

const entryOf = ({ id, authority, number, madeAt, madeBy, hash, prevHash }: Decision): DecisionEntry => ({
  ...{ id, authority, number, madeAt, madeBy, hash, prevHash },
});
