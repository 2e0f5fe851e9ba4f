import type { Day } from '../../rules/kernel/day.ts';
import {
  type FactGroup,
  hiddenFrom,
  type Knows,
  mayKnow,
  mayKnowEveryFact,
  mayKnowFact,
  NOT_SHOWN,
} from '../authorities/index.ts';
import { type Application, aboutOf, factsOf, type Listed } from './application.ts';
import type { About, Entry, Kind } from './entry.ts';
import type { Outcome } from './outcome/outcome.ts';

/** An application as somebody may read it: whole (without names, for whoever writes to nobody), or cut to what their work needs. */
export type ApplicationShown = { readonly whole: Application } | { readonly inPart: ApplicationInPart };

/** What is left of an application for whoever may not know everything. No words of anybody, no papers and no names are in it. */
export interface ApplicationInPart extends Listed {
  /** Undefined where it was destroyed; without the home for whoever may not know that. */
  readonly about: (Omit<About, 'home'> & Partial<Pick<About, 'home'>>) | undefined;
  /** Every group that is held back, whether or not anything of it is known. */
  readonly notShown: readonly FactGroup[];
  readonly facts: readonly FactStandingShown[];
  readonly events: readonly EventShown[];
}

export type FactStandingShown = { readonly fact: string; readonly at: Date; readonly by: string | null } & (
  | { readonly value: unknown }
  | { readonly notKnown: true }
);

/** That something happened, and when. What was said of hidden facts is left out altogether: that it was said is telling too. */
export interface EventShown extends Pick<Entry, 'id' | 'at' | 'by'> {
  readonly kind: Exclude<Kind, 'fact'>;
  readonly outcome?: Pick<Outcome, 'outcome' | 'from' | 'until'>;
}

/** Cuts an application to what somebody may know. */
export function applicationFor(knows: Knows, application: Application): ApplicationShown {
  if (mayKnowEveryFact(knows)) return { whole: mayKnow(knows, 'names') ? application : withoutNames(application) };
  const { entries: _, ...listed } = application;
  return {
    inPart: {
      ...listed,
      about: aboutFor(knows, application),
      notShown: hiddenFrom(knows),
      facts: factsFor(knows, application),
      events: application.entries.flatMap(eventOf),
    },
  };
}

function withoutNames(application: Application): Application {
  const entries = application.entries.map((entry) =>
    entry.kind === 'applied' && entry.content
      ? { ...entry, content: { ...entry.content, child: NOT_SHOWN, contact: { name: NOT_SHOWN } } }
      : entry,
  );
  return { ...application, entries };
}

/** A school that is in no register stands in the family’s own words. */
function aboutFor(knows: Knows, application: Application): ApplicationInPart['about'] {
  const about = aboutOf(application);
  if (!about) return undefined;
  const { home, school, ...rest } = about;
  return {
    ...rest,
    school: 'words' in school ? { words: NOT_SHOWN } : school,
    ...(mayKnow(knows, 'home') ? { home } : {}),
  };
}

const factsFor = (knows: Knows, application: Application): readonly FactStandingShown[] =>
  [...factsOf(application).values()]
    .filter(({ fact }) => mayKnowFact(knows, fact) && !HOLDS_NEEDS.includes(fact))
    .map(({ fact, at, by, given }) => ({
      ...{ fact, at, by },
      ...('value' in given ? { value: given.value } : { notKnown: true as const }),
    }));

/** What was found of nearer schools says whether each suits the child’s needs. */
const HOLDS_NEEDS: readonly string[] = ['nearerSchools', 'nearerSchoolsFromSecondHome'];

/** The outcome is told where it was decided. What an officer only proposed stands in the record. */
function eventOf(entry: Entry): readonly EventShown[] {
  const { id, at, by, kind } = entry;
  if (kind === 'fact') return [];
  if ((kind !== 'decided' && kind !== 'review-decided') || !entry.content) return [{ id, at, by, kind }];
  const { outcome, from, until } = entry.content;
  const days: { from?: Day; until?: Day } = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  return [{ id, at, by, kind, outcome: { outcome, ...days } }];
}
