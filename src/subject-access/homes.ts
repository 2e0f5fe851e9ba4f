import type { Application, Entry } from '../applications/index.ts';
import type { Content } from '../children/index.ts';
import { Problem } from '../problem.ts';
import { type Address, addressOf, firstLine, isSame } from './addresses.ts';
import type { Held } from './gather.ts';

/** One home of the child as one system has it under one key, or the home of one application, with every address it ever had there. */
export interface HomeHeld {
  /** What the file calls it: `home 1`. */
  readonly name: string;
  /** By what an officer names it: the sender’s key, or the application’s reference. */
  readonly key: string;
  readonly sender?: string;
  /** What is noted of it where a file is made: the number of its first record, or the id of the application. */
  readonly id: string;
  /** A name that no other home here has: the reference, or the sender, a colon and the key. */
  readonly named: string;
  readonly application?: string;
  readonly addresses: readonly Address[];
  /** The same in a line each, for an officer or whoever lives there. */
  readonly addressLines: readonly string[];
  /** What was said of it was destroyed, so that nobody knows any more where it was. */
  readonly destroyed: boolean;
  /** It is the home of whoever asks. */
  readonly own: boolean;
}

/** Whose homes there are, as far as whoever asks is concerned. */
export class Homes {
  readonly all: readonly HomeHeld[];
  /** Some home here is not theirs. */
  readonly others: boolean;
  readonly #own: readonly Address[];

  constructor(all: readonly HomeHeld[]) {
    this.all = all;
    this.others = all.some(({ own }) => !own);
    this.#own = all.flatMap(({ own, addresses }) => (own ? addresses : []));
  }

  isOwn(address: Address): boolean {
    return this.#own.some((each) => isSame(each, address));
  }
  ofRecord(sender: string, key: string): HomeHeld {
    return this.#named((each) => each.sender === sender && each.key === key);
  }
  ofApplication(reference: string): HomeHeld {
    return this.#named((each) => each.application === reference);
  }
  #named(is: (home: HomeHeld) => boolean): HomeHeld {
    const found = this.all.find(is);
    if (!found) throw new Error('A home that is held has no name in the file');
    return found;
  }
}

/**
 * Every home that is held, with those marked that are of whoever asks.
 * @param own keys of homes (`SENDER:KEY` where two systems use the same), and references of applications
 * @throws Problem `invalid-request` where there is no such home, or two
 */
export function homesOf({ child, applications }: Held, own: readonly string[]): Homes {
  const found = [...ofChild(child?.records ?? []), ...applications.map(ofApplication)];
  const named = new Set(own.map((name, at) => isNamed(found, name.trim(), at)));
  return new Homes(
    found.map((home, at) => ({
      ...home,
      name: `home ${at + 1}`,
      named: home.sender === undefined ? home.key : `${home.sender}:${home.key}`,
      own: named.has(home),
      addressLines: home.addresses.map(firstLine),
    })),
  );
}

type Unnamed = Omit<HomeHeld, 'name' | 'named' | 'own' | 'addressLines'>;

function isNamed(found: readonly Unnamed[], name: string, at: number): Unnamed {
  const fitting = found.filter(
    ({ key, sender, application }) =>
      key === name || `${sender}:${key}` === name || (application !== undefined && application === name.toUpperCase()),
  );
  if (fitting.length === 1) return fitting[0]!;
  // The key is not repeated: a sender may have put an address in it.
  const which = `Home number ${at + 1} of those named as their own`;
  throw new Problem(
    'invalid-request',
    fitting.length === 0
      ? `${which} is not held. Look first at which homes are.`
      : `${which} is the key of two homes, each of another system. Write the sender, a colon and the key.`,
  );
}

function ofChild(records: NonNullable<Held['child']>['records']): Unnamed[] {
  const homes = Map.groupBy(
    records.filter(({ kind }) => kind === 'home'),
    ({ sender, key }) => JSON.stringify([sender, key]),
  );
  return [...homes.values()].map((versions) => ({
    id: `record:${versions[0]!.id}`,
    key: versions[0]!.key,
    sender: versions[0]!.sender,
    addresses: once(
      versions.flatMap(({ content }) => {
        const said = content as Content | null;
        return said?.kind === 'home' ? [addressOf(said.home.at)] : [];
      }),
    ),
    destroyed: versions.some(({ destroyedAt }) => destroyedAt !== null),
  }));
}

function ofApplication({ id, reference, entries }: Application): Unnamed {
  const homes = entries.flatMap((entry: Entry) =>
    (entry.kind === 'applied' || entry.kind === 'corrected') && entry.content?.about.home
      ? [addressOf(entry.content.about.home)]
      : [],
  );
  return {
    id: `application:${id}`,
    key: reference,
    application: reference,
    addresses: once(homes),
    destroyed: entries.some(({ destroyed }) => destroyed !== undefined),
  };
}

const once = (addresses: readonly Address[]): readonly Address[] => [
  ...new Map(addresses.map((each) => [firstLine(each), each])).values(),
];
