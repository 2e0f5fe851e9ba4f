import { type Day, inWords, isDay } from '../../../rules/kernel/day.ts';
import type { RegisteredNation } from '../../../rules/register.ts';
import type { Ctx } from '../../context.ts';
import type { Answers } from '../check/answers.ts';
import { todayOf } from '../check/ask.ts';
import { readDate } from '../check/read-answer.ts';

/** The day whose law is asked for, as it was given in the address. */
export interface LawDay {
  /** Today where nothing was asked, or where what was asked is no day. */
  readonly on: Day;
  readonly isAsked: boolean;
  /** What was typed, to be shown again. */
  readonly typed: { readonly day: string; readonly month: string; readonly year: string };
  /** What is wrong with what was typed. */
  readonly wrong?: string;
  /** Three fields were sent, as a form does: the same page has a shorter address. */
  readonly fromForm?: true;
}

const PARTS = ['day', 'month', 'year'] as const;

/** Reads `?on=2025-04-05`, or the three fields of the form. */
export function readLawDay(c: Ctx): LawDay {
  const today = todayOf(c);
  const asked = c.req.query('on');
  if (asked !== undefined) {
    if (isDay(asked)) return { on: asked, isAsked: true, typed: typedOf(asked) };
    return { on: today, isAsked: true, typed: typedOf(today), wrong: 'Enter a real date, like 5 4 2025' };
  }
  const answers: Answers = Object.fromEntries(
    PARTS.map((part) => [`on-${part}`, [c.req.query(`on-${part}`)?.trim().slice(0, 20) ?? ''].filter(Boolean)]),
  );
  const [day = '', month = '', year = ''] = PARTS.map((part) => answers[`on-${part}`]?.[0]);
  const read = readDate(answers, 'on', 'The date');
  if ('day' in read) return { on: read.day, isAsked: true, typed: { day, month, year }, fromForm: true };
  if ('wrong' in read) return { on: today, isAsked: true, typed: { day, month, year }, wrong: read.wrong };
  return { on: today, isAsked: false, typed: typedOf(today) };
}

function typedOf(on: Day): LawDay['typed'] {
  const [year = '', month = '', date = ''] = on.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}

/** Why a nation’s law cannot be shown for that day; undefined where it can. */
export function outside({ nation, firstDay, lastDay }: RegisteredNation, on: Day): string | undefined {
  if (on >= firstDay && on <= lastDay) return undefined;
  return `We have checked the law of ${nation.register.name} from ${inWords(firstDay)} to ${inWords(lastDay)}. We do not know it for ${inWords(on)}`;
}
