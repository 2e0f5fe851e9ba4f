import type { Day } from '../kernel/day.ts';

/** Whose bank holidays: England and Wales share theirs. */
export type Calendar = 'england-and-wales' | 'scotland' | 'northern-ireland';

/**
 * Where the days are published. Each list is whole for its years; a substitute day stands for a holiday at a weekend, and
 * the holiday itself is not listed. Read in a copy of February 2026 of GOV.UK's file, to which Scotland's day of June 2026 is added.
 */
export const SOURCE = {
  called: 'GOV.UK, UK bank holidays',
  url: 'https://www.gov.uk/bank-holidays',
  licence: 'Open Government Licence v3.0',
  read: '2026-11-26',
} as const;

/** The first and the last year for which every bank holiday is listed below. */
export const FIRST_YEAR = 2024;
export const LAST_YEAR = 2028;

const listed = (text: string): readonly Day[] => text.trim().split(/\s+/) as unknown as readonly Day[];

const ENGLAND_AND_WALES = listed(`
  2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
  2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
  2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
  2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
  2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
`);

/** 15 June 2026 is one day only, proclaimed in February 2026 for the football World Cup. */
const SCOTLAND = listed(`
  2024-01-01 2024-01-02 2024-03-29 2024-05-06 2024-05-27 2024-08-05 2024-12-02 2024-12-25 2024-12-26
  2025-01-01 2025-01-02 2025-04-18 2025-05-05 2025-05-26 2025-08-04 2025-12-01 2025-12-25 2025-12-26
  2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-06-15 2026-08-03 2026-11-30 2026-12-25 2026-12-28
  2027-01-01 2027-01-04 2027-03-26 2027-05-03 2027-05-31 2027-08-02 2027-11-30 2027-12-27 2027-12-28
  2028-01-03 2028-01-04 2028-04-14 2028-05-01 2028-05-29 2028-08-07 2028-11-30 2028-12-25 2028-12-26
`);

const NORTHERN_IRELAND = listed(`
  2024-01-01 2024-03-18 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-07-12 2024-08-26 2024-12-25 2024-12-26
  2025-01-01 2025-03-17 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-07-14 2025-08-25 2025-12-25 2025-12-26
  2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 2026-08-31 2026-12-25 2026-12-28
  2027-01-01 2027-03-17 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-07-12 2027-08-30 2027-12-27 2027-12-28
  2028-01-03 2028-03-17 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-07-12 2028-08-28 2028-12-25 2028-12-26
`);

/** Every bank holiday of the years listed, in order. */
export const BANK_HOLIDAYS: Readonly<Record<Calendar, readonly Day[]>> = {
  'england-and-wales': ENGLAND_AND_WALES,
  scotland: SCOTLAND,
  'northern-ireland': NORTHERN_IRELAND,
};
