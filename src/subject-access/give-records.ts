import type { Content } from '../children/index.ts';
import type { RecordGiven } from './document.ts';
import type { HeldOfChild } from './gather.ts';
import type { Homes } from './homes.ts';
import { whoseFact } from './whose-facts.ts';
import { ADDRESS_LEFT_OUT, KEY_LEFT_OUT, LENGTH_LEFT_OUT, MONEY_LEFT_OUT } from './words.ts';

type Row = HeldOfChild['records'][number];

/** What was said of the child, in the order in which it came. */
export const giveRecords = (records: readonly Row[], homes: Homes): RecordGiven[] =>
  records.map((row, at) => giveRecord(row, `R${at + 1}`, homes));

function giveRecord(row: Row, ref: string, homes: Homes): RecordGiven {
  const home = row.kind === 'home' ? homes.ofRecord(row.sender, row.key) : undefined;
  const strange = home !== undefined && !home.own;
  const { said, leftOut } = saidIn(row.content as Content | null, homes, strange);
  // The day in the place of a destroyed one is only the day on which it came.
  const dated = row.destroyedAt === null || row.kind === 'placement';
  return {
    ref,
    what: row.kind,
    sender: row.sender,
    ...(strange ? {} : { key: row.key }),
    version: row.version.toISOString(),
    takenBack: row.state === 'withdrawn',
    ...(dated ? { from: row.fromDay } : {}),
    ...(dated && row.untilDay !== null ? { until: row.untilDay } : {}),
    receivedAt: row.receivedAt.toISOString(),
    ...(home ? { home: home.name } : {}),
    ...(said ? { said } : {}),
    ...withLeftOut([...(strange ? [KEY_LEFT_OUT] : []), ...leftOut]),
    ...destroyedOf(row),
  };
}

interface Said {
  readonly said?: Readonly<Record<string, unknown>>;
  readonly leftOut: readonly string[];
}

function saidIn(content: Content | null, homes: Homes, strange: boolean): Said {
  if (content === null) return { leftOut: [] };
  if (content.kind === 'placement') return { said: { ...content.placement }, leftOut: [] };
  if (content.kind === 'home') {
    const { at, main } = content.home;
    const settled = main === undefined ? {} : { main };
    return strange ? { said: settled, leftOut: [ADDRESS_LEFT_OUT] } : { said: { at, ...settled }, leftOut: [] };
  }
  const { fact } = content.circumstance;
  const whose = whoseFact(fact);
  if (homes.others && whose !== 'child')
    return { said: { fact }, leftOut: [whose === 'home' ? LENGTH_LEFT_OUT : MONEY_LEFT_OUT] };
  return { said: { ...content.circumstance }, leftOut: [] };
}

export const withLeftOut = (words: readonly string[]) => (words.length > 0 ? { leftOut: [...new Set(words)] } : {});

export const destroyedOf = (row: { readonly destroyedAt: Date | null; readonly destroyedUnder: string | null }) =>
  row.destroyedAt === null
    ? {}
    : { destroyed: { on: row.destroyedAt.toISOString(), under: row.destroyedUnder ?? 'a rule that was not kept' } };
