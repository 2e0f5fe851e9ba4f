import { describe, expect, it } from 'vitest';
import { readOffers, readVacancies } from '../../../../src/places/index.ts';
import type { Problem } from '../../../../src/problem.ts';

const file = (text: string) => ({ name: 'file.csv', bytes: new TextEncoder().encode(text) });
const HEAD =
  'urn,entry_year,year_group,offer_day,position,criterion,applies_to,outcome,last_distance,unit,measured,note';
const offers = (...rows: string[]) => readOffers(file(`${[HEAD, ...rows].join('\n')}\n`));
const FIRST = '900021,2026,7,2026-03-02,1,Looked-after children,looked-after,all-offered,,,,';
const SECOND = '900021,2026,7,2026-03-02,2,Distance,everyone,cut-off,2.31,miles,straight-line,';

function refusal(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    return error as Problem;
  }
  throw new Error('it was not refused');
}

describe('offer-day results', () => {
  it('are put together by school, year and year group, in order, whatever the order of the rows', () => {
    const { records, faults } = offers(SECOND, FIRST);
    expect(faults).toEqual([]);
    expect(records).toEqual([
      {
        urn: '900021',
        entryYear: 2026,
        yearGroup: 7,
        offerDay: '2026-03-02',
        criteria: [
          { criterion: 'Looked-after children', appliesTo: 'looked-after', outcome: { kind: 'all-offered' } },
          {
            criterion: 'Distance',
            appliesTo: 'everyone',
            outcome: {
              kind: 'cut-off',
              metres: 2.31 * 1609.344,
              marginMetres: (0.01 * 1609.344) / 2,
              measured: 'straight-line',
              written: '2.31 miles',
            },
          },
        ],
      },
    ]);
  });

  it('may call Reception R, and write a day as the British do', () => {
    const [school] = offers('900001,2026,R,16/04/2026,1,All,everyone,all-offered,,,,').records;
    expect(school).toMatchObject({ yearGroup: 0, offerDay: '2026-04-16' });
  });

  it.each([
    ['a cut-off without its distance', SECOND.replace('2.31', ''), 'last_distance'],
    ['a distance that is no number', SECOND.replace('2.31', 'far'), 'last_distance'],
    ['a way of measuring that nobody knows', SECOND.replace('straight-line', 'as the crow flies'), 'measured'],
    ['an outcome that is none', SECOND.replace('cut-off', 'full'), 'outcome'],
    ['a criterion that applies to nobody known', SECOND.replace('everyone', 'people'), 'applies_to'],
    ['a day that is none', SECOND.replace('2026-03-02', '2026-02-30'), 'offer_day'],
    ['a year group that is none', SECOND.replace(',7,', ',seven,'), 'year_group'],
  ])('%s leaves the whole school out, and says where', (_, row, column) => {
    const other = FIRST.replace('900021', '900022').replace('looked-after,all', 'everyone,all');
    const { records, faults } = offers(FIRST, row, other);
    expect(faults).toContainEqual(expect.objectContaining({ line: 3, column }));
    if (column !== 'year_group') expect(records.map(({ urn }) => urn)).toEqual(['900022']);
  });

  it('do not offer places under a later rule once they have run out', () => {
    const after = SECOND.replace(',2,Distance', ',3,Faith').replace(
      'cut-off,2.31,miles,straight-line',
      'all-offered,,,',
    );
    const { records, faults } = offers(FIRST, SECOND, after, '900022,2026,7,2026-03-02,1,All,everyone,all-offered,,,,');
    expect(records.map(({ urn }) => urn)).toEqual(['900022']);
    expect(faults).toEqual([
      expect.objectContaining({ line: 4, reason: expect.stringContaining('run out at position 2') }),
    ]);
  });

  it('leave no position out', () => {
    const problem = offers(FIRST.replace(',1,', ',2,'), '900022,2026,7,2026-03-02,1,All,everyone,all-offered,,,,');
    expect(problem.faults).toEqual([expect.objectContaining({ column: 'position' })]);
  });

  it('that say two things in one position are refused, and so is a file with nothing to use', () => {
    expect(refusal(() => offers(FIRST, FIRST.replace('all-offered', 'none-offered')))).toMatchObject({
      code: 'import-refused',
    });
    expect(refusal(() => offers())).toMatchObject({ code: 'import-refused' });
    expect(refusal(() => readOffers(file('a,b\n1,2\n')))).toMatchObject({ code: 'import-refused' });
  });
});

describe('places free', () => {
  const vacancies = (...rows: string[]) =>
    readVacancies(file(`${['urn,year_group,day,places,waiting_list', ...rows].join('\n')}\n`));

  it('are a number, or a yes or no', () => {
    expect(vacancies('900001,R,2026-10-01,2,', '900001,3,2026-10-01,no,6', '900001,4,2026-10-01,YES,').records).toEqual(
      [
        { urn: '900001', yearGroup: 0, day: '2026-10-01', hasPlaces: true, places: 2 },
        { urn: '900001', yearGroup: 3, day: '2026-10-01', hasPlaces: false, waiting: 6 },
        { urn: '900001', yearGroup: 4, day: '2026-10-01', hasPlaces: true },
      ],
    );
  });

  it('that cannot be read are told of, and the others kept', () => {
    const { records, faults } = vacancies('900001,R,2026-10-01,some,', '900001,1,2026-10-01,0,lots');
    expect(records).toEqual([{ urn: '900001', yearGroup: 1, day: '2026-10-01', hasPlaces: false, places: 0 }]);
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [2, 'places'],
      [3, 'waiting_list'],
    ]);
  });
});
