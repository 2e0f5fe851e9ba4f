import { factLabel, factValue, SUPPLIER_WORDS } from '../checks/index.ts';
import { addressOf, firstLine } from './addresses.ts';
import type { RecordGiven } from './document.ts';
import type { Markup } from './html.ts';
import { all } from './tell-decisions.ts';
import { article, dayWords, moment, type Row, words } from './told.ts';

const PLACEMENTS: Readonly<Record<string, string>> = {
  mainstream: 'At a school',
  'named-in-plan': 'At a school named in a plan',
  'alternative-provision': 'At alternative provision',
  'section-19': 'At a place that the council arranged',
  dual: 'At two schools',
  'education-otherwise': 'Taught otherwise than at school',
  boarding: 'Boarding',
  temporary: 'At a school for a time',
};

/** One thing that was said of the child, as it was sent. */
export function tellRecord(given: RecordGiven): Markup {
  const { what, sender, key, version, from, until, takenBack, receivedAt, home, said = {} } = given;
  const kept: Row[] = [
    ['From', dayWords(from)],
    ['Until', dayWords(until)],
    ['Said by', sender && (key === undefined ? sender : `${sender}, under its key ${key}`)],
    ['Said on', `${moment(version)}${takenBack ? '. It was taken back: it never held' : ''}`],
    ['Came here', moment(receivedAt)],
  ];
  const more = Object.keys(said).length > 0 ? all(said) : undefined;
  if (what === 'home') {
    const { at, main } = said as { readonly at?: Parameters<typeof addressOf>[0]; readonly main?: boolean };
    const rows: Row[] = [
      ['Address', at && firstLine(addressOf(at))],
      ['Which home counts', main === undefined ? undefined : main ? 'This one' : 'Not this one'],
    ];
    return article(given, `A home${home ? ` (${home})` : ''}`, [...rows, ...kept], more);
  }
  if (what === 'placement') return article(given, 'A place at a school', [...placementRows(said), ...kept], more);
  return article(given, titleOf(said), [...factRows(said), ...kept], more);
}

function placementRows(said: Readonly<Record<string, unknown>>): Row[] {
  const { kind, schoolUrn, planNaming, planCondition, annualReview } = said as {
    readonly [key: string]: string | undefined;
  } & { readonly annualReview?: { readonly on: string; readonly outcome?: string } };
  return [
    ['Kind', kind && (PLACEMENTS[kind] ?? kind)],
    ['Number of the school', schoolUrn],
    [factLabel('england', 'planNaming'), planNaming && factValue('england', 'planNaming', planNaming)],
    ['What the plan says of travel', words(planCondition)],
    ['Annual review', annualReview && dayWords(annualReview.on)],
    ['What the review said', words(annualReview?.outcome)],
  ];
}

const titleOf = ({ fact }: Readonly<Record<string, unknown>>): string =>
  typeof fact === 'string' ? `A fact: ${factLabel('england', fact)}` : 'A fact';

function factRows(said: Readonly<Record<string, unknown>>): Row[] {
  const { fact, value, by, source } = said;
  if (typeof fact !== 'string') return [];
  return [
    [factLabel('england', fact), value === undefined ? undefined : factValue('england', fact, value)],
    ['Whose word', typeof by === 'string' ? (SUPPLIER_WORDS[by as keyof typeof SUPPLIER_WORDS] ?? by) : undefined],
    ['From what it is known', typeof source === 'string' ? source : undefined],
  ];
}
