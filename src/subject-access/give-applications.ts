import { type Application, appliedOf, type Entry } from '../applications/index.ts';
import type { ByWhom } from './by-whom.ts';
import type { ApplicationGiven, EntryGiven } from './document.ts';
import { withLeftOut } from './give-records.ts';
import type { Homes } from './homes.ts';
import { type PaperBeside, refOfEntry } from './papers.ts';
import { whoseFact } from './whose-facts.ts';
import { ADDRESS_LEFT_OUT, ADULT_LEFT_OUT, CHILD_NAME_LEFT_OUT, OF_ADULT_LEFT_OUT, WORDS_LEFT_OUT } from './words.ts';

type Held<K extends Entry['kind']> = NonNullable<Extract<Entry, { readonly kind: K }>['content']>;
type Said = readonly [said: Readonly<Record<string, unknown>>, ...leftOut: string[]];

/** What is given of each kind of entry where another adult sent the application: what it says of the child, and what was decided. */
const OF_ANOTHER: { readonly [K in Entry['kind']]: (content: Held<K>, known: ReadonlySet<string>) => Said } = {
  applied: ({ child, about: { school, on } }, known) => {
    // A child who moved with one parent may have a name now that the other is not to know.
    const named = known.has(child) ? { child } : {};
    const about = { ...withoutWords(school), on };
    return [{ ...named, about }, ADULT_LEFT_OUT, ADDRESS_LEFT_OUT, ...(known.has(child) ? [] : [CHILD_NAME_LEFT_OUT])];
  },
  fact: ({ fact, given }) => {
    if (whoseFact(fact) !== 'child') return [{ fact }, OF_ADULT_LEFT_OUT];
    return 'value' in given ? [{ fact, given: { value: given.value, by: given.by } }] : [{ fact }];
  },
  corrected: ({ about: { school, on } }) => [
    { about: { ...(school ? withoutWords(school) : {}), ...(on ? { on } : {}) } },
    WORDS_LEFT_OUT,
  ],
  evidence: ({ type, bytes }) => [{ type, bytes }, OF_ADULT_LEFT_OUT],
  asked: () => [{}, WORDS_LEFT_OUT],
  answered: () => [{}, OF_ADULT_LEFT_OUT],
  'asked-no-more': () => [{}],
  withdrawn: () => [{}, OF_ADULT_LEFT_OUT],
  proposed: (outcome) => [outcomeOf(outcome), WORDS_LEFT_OUT],
  'proposal-back': () => [{}],
  second: ({ agrees, ruling }) => [{ agrees, ruling }, WORDS_LEFT_OUT],
  decided: (outcome) => [outcomeOf(outcome), WORDS_LEFT_OUT],
  'review-asked': ({ stage }) => [{ stage }, OF_ADULT_LEFT_OUT],
  hearing: ({ on }) => [{ on }, WORDS_LEFT_OUT],
  'review-decided': (outcome) => [{ stage: outcome.stage, ...outcomeOf(outcome) }, WORDS_LEFT_OUT],
};

/** A school that is in the register; one in somebody's words may be called by its street. */
const withoutWords = (school: Held<'applied'>['about']['school']) => ('urn' in school ? { school } : {});

function outcomeOf({ outcome, under, from, until, check, ruling }: Held<'decided'>): Record<string, unknown> {
  const days = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  return { outcome, ...(under ? { under } : {}), ...days, check, ruling };
}

/** Applications with everything that was said, asked and found of them; of another adult's only what is about the child. */
export function giveApplications(
  applications: readonly Application[],
  { homes, byWhom, papers }: { homes: Homes; byWhom: ByWhom; papers: readonly PaperBeside[] },
): ApplicationGiven[] {
  const ofOwn = applications.filter(({ reference }) => homes.ofApplication(reference).own);
  const beside = new Map(papers.map(({ ref, file }) => [ref, file]));
  const known = new Set(ofOwn.flatMap((application) => appliedOf(application)?.child ?? []));
  return applications.map(({ reference, receivedAt, state, stateSince, dueOn, entries }, which) => {
    const { own } = homes.ofApplication(reference);
    return {
      reference,
      own,
      receivedAt: receivedAt.toISOString(),
      state,
      stateSince: stateSince.toISOString(),
      ...(dueOn === undefined ? {} : { dueOn }),
      entries: entries.map((entry, at) => {
        const ref = refOfEntry(which, at);
        const file = beside.get(ref);
        const given = giveEntry(entry, ref, own ? undefined : known, byWhom);
        return file === undefined ? given : { ...given, beside: file };
      }),
    };
  });
}

/** @param known names of the child that whoever asks gave themselves, where the application is another adult’s */
function giveEntry(entry: Entry, ref: string, known: ReadonlySet<string> | undefined, byWhom: ByWhom): EntryGiven {
  const { kind, at, by, content, destroyed } = entry;
  const kept = { ref, what: kind, at: at.toISOString(), by: byWhom.tell(by, 'the family') };
  if (content === undefined)
    return { ...kept, ...(destroyed ? { destroyed: { on: destroyed.at.toISOString(), under: destroyed.under } } : {}) };
  if (known === undefined) return { ...kept, said: { ...content } };
  const give = OF_ANOTHER[kind] as (content: unknown, known: ReadonlySet<string>) => Said;
  const [said, ...leftOut] = give(content, known);
  return { ...kept, said, ...withLeftOut(leftOut) };
}
