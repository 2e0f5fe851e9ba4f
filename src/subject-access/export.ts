import { findAuthority } from '../authorities/index.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { childExports } from '../db/tables/child-exports.ts';
import { Problem } from '../problem.ts';
import { ByWhom } from './by-whom.ts';
import type { DestroyedGiven, HomeGiven, SubjectAccess, Thing } from './document.ts';
import { gather, type Held, type Named } from './gather.ts';
import { giveApplications } from './give-applications.ts';
import { giveCases, giveFiles, giveHolds, giveLookedAgain, giveWays } from './give-cases.ts';
import { giveDecisions, whoseDecisions } from './give-decisions.ts';
import { giveRecords } from './give-records.ts';
import { type HomeHeld, type Homes, homesOf } from './homes.ts';
import { leaveOut, type Parts, thingsIn } from './leave-out.ts';
import { FILES_NOT_TOLD, NOT_HELD } from './not-held.ts';
import { ofOtherAdults } from './other-adults.ts';
import { pageOf } from './page.ts';
import { type PaperBeside, papersNamed } from './papers.ts';
import { type Leak, leaksIn, refuseLeaks } from './scan.ts';
import { ADDRESS_LEFT_OUT } from './words.ts';

export interface Asked extends Named {
  /** Which homes are of whoever asks: keys of homes, and references of applications. Every other home is another adult's. */
  readonly ownHomes?: readonly string[] | undefined;
  /** Short names (`R3`) of things that an officer leaves out. */
  readonly leaveOut?: readonly string[] | undefined;
  /** Short names (`A1.4`) of papers that an officer has looked at, and gives beside the file. */
  readonly papers?: readonly string[] | undefined;
  readonly now: Date;
}

/** What is to be given, in both its shapes. */
export interface Exported {
  readonly document: SubjectAccess;
  /** A page that stands by itself: no scripts, no pictures, nothing fetched. */
  readonly html: string;
  /** The document as JSON. */
  readonly json: string;
  /** Papers to be given beside it, by {@link Asked.papers}. */
  readonly papers: readonly PaperBeside[];
}

/** The same, with what would stop it, for an officer to look at. */
export interface Previewed {
  readonly document: SubjectAccess;
  /** Homes as an officer may see them. */
  readonly homes: readonly HomeHeld[];
  readonly leaks: readonly Leak[];
}

/**
 * Everything that a council holds about a child, in one file, for one adult: whatever is of another adult is left out and words
 * say so. The finished file is looked through for all that must not be in it; where any is found there is no file. That it was made, by whom and for which
 * homes, is noted.
 *
 * @throws Problem `invalid-request`; `not-found` where nothing is held; `conflict` where the file would hold something of another adult
 */
export async function exportChild(db: Db, asked: Asked & { readonly by: string }): Promise<Exported> {
  const { authority, leaveOut: omitted = [], now } = asked;
  const by = asked.by.trim();
  if (by === '' || by.length > 120) throw new Problem('invalid-request', 'Say who makes it, in up to 120 characters.');
  return withinAuthority(db, authority, async (tx) => {
    const { document, html, homes, leaks, papers, held } = await make(tx, asked);
    refuseLeaks(leaks);
    await tx.insert(childExports).values({
      ...{ authority, child: held.child?.id ?? null, applications: held.applications.map(({ id }) => id) },
      ownHomes: homes.all.filter(({ own }) => own).map(({ id }) => id),
      ...{ leftOut: omitted.length, papers: papers.length, madeBy: by, madeAt: now },
    });
    return { document, html, papers, json: `${JSON.stringify(document, null, 2)}\n` };
  });
}

/** What {@link exportChild} would give, with the homes to choose from and what would stop it. @throws Problem the same, but for `conflict` */
export async function previewExport(db: Db, asked: Asked): Promise<Previewed> {
  const { document, homes, leaks } = await make(db, asked);
  return { document, homes: homes.all, leaks };
}

async function make(db: Db, { leaveOut: omitted = [], papers: named = [], ...asked }: Asked) {
  const { authority, now, ownHomes = [] } = asked;
  const council = (await findAuthority(db, authority))?.name ?? authority;
  return withinAuthority(db, authority, async (tx) => {
    const held = await gather(tx, asked);
    const homes = homesOf(held, ownHomes);
    const whose = whoseDecisions(held, homes);
    const papers = papersNamed(held.applications, named);
    const document = withSums(leaveOut(partsOf(held, { homes, whose, council, now, papers }), omitted));
    if (thingsIn(document).length === 0)
      throw new Problem('not-found', 'This council knows this reference, and holds nothing else under it.');
    const html = pageOf(document);
    return {
      document,
      html,
      homes,
      papers,
      held,
      leaks: leaksIn(document, html, await ofOtherAdults(tx, held, homes, whose)),
    };
  });
}

interface About {
  readonly homes: Homes;
  readonly whose: ReturnType<typeof whoseDecisions>;
  readonly council: string;
  readonly now: Date;
  readonly papers: readonly PaperBeside[];
}

function partsOf(held: Held, { homes, whose, council, now, papers }: About): Parts {
  const { child } = held;
  const byWhom = new ByWhom();
  const numbers = new Map(held.decisions.map(({ id, number }) => [id, number]));
  return {
    kind: 'fairmile-subject-access',
    format: 1,
    madeAt: now.toISOString(),
    council,
    ...(child ? { child: child.reference, childSince: child.addedAt.toISOString() } : {}),
    homes: homes.all.map(homeGiven),
    records: giveRecords(child?.records ?? [], homes),
    applications: giveApplications(held.applications, { homes, byWhom, papers }),
    decisions: giveDecisions(held.decisions, whose, homes, byWhom),
    cases: giveCases(child?.cases ?? [], { numbers, whose, homes, byWhom }),
    ways: giveWays(child?.journeys ?? [], numbers, homes),
    lookedAgain: child ? giveLookedAgain(child, numbers) : [],
    holds: giveHolds(held.holds, homes),
    files: giveFiles(held.exports, homes),
    notHeld: [...NOT_HELD, ...(homes.others ? [FILES_NOT_TOLD] : [])],
  };
}

const homeGiven = ({ name, own, application, addressLines }: HomeHeld): HomeGiven => ({
  name,
  own,
  of: application === undefined ? 'records' : { application },
  addresses: own ? addressLines : [ADDRESS_LEFT_OUT],
});

/** With what is left out and what was destroyed brought together, so that nobody has to look for it. */
function withSums(parts: Parts): SubjectAccess {
  const things = thingsIn(parts);
  const counts = new Map<string, number>();
  for (const words of things.flatMap(({ leftOut = [] }) => leftOut)) counts.set(words, (counts.get(words) ?? 0) + 1);
  const leftOut = [...counts].map(([words, count]) => ({ words, count }));
  return { ...parts, leftOut, destroyed: destroyedIn(things) };
}

function destroyedIn(things: readonly Thing[]): DestroyedGiven[] {
  const gone = things.flatMap(({ ref, destroyed }) => (destroyed ? [{ ref, ...destroyed }] : []));
  const groups = Map.groupBy(gone, ({ on, under }) => `${on} ${under}`);
  return [...groups.values()].map((all) => ({ on: all[0]!.on, under: all[0]!.under, refs: all.map(({ ref }) => ref) }));
}
