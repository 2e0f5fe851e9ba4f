import { type Day, day } from '../rules/kernel/day.ts';

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day it is where the law is, whatever the clock of the machine says. */
export const todayInLondon = (now: Date): Day => day(london.format(now));
