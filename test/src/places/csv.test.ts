import { describe, expect, test } from 'vitest';
import { fromGrid, readGates, readPostcodes, readSchools } from '../../../src/places/index.ts';
import type { Problem } from '../../../src/problem.ts';

const file = (text: string, name = 'file.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const latin = (text: string) => ({ name: 'file.csv', bytes: new Uint8Array(Buffer.from(text, 'latin1')) });

function refusal(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    return error as Problem;
  }
  throw new Error('it was not refused');
}

const OWN = 'urn,name,type,phase,lat,lon';
const GIAS =
  '"URN","LA (code)","EstablishmentName","TypeOfEstablishment (name)","EstablishmentStatus (name)","PhaseOfEducation (name)","StatutoryLowAge","StatutoryHighAge","Gender (name)","ReligiousCharacter (name)","AdmissionsPolicy (name)","Postcode","Easting","Northing"';

describe('schools', () => {
  test("are read from an area's own list, in whatever order its columns stand", () => {
    const text =
      'lon,lat,phase,type,name,urn,age_low,age_high,postcode,gender,religion,admissions,extra\n' +
      '-1.5,52.5,Primary,Community school,Ash School,100001,4,11,le157dl,mixed,Church of England,Not applicable,x\n';
    const { records, faults, national, layout } = readSchools(file(text));
    expect(records).toEqual([
      {
        urn: '100001',
        name: 'Ash School',
        type: 'community',
        typeAsRegistered: 'Community school',
        phase: 'primary',
        ageLow: 4,
        ageHigh: 11,
        gender: 'mixed',
        religion: 'Church of England',
        admissions: 'Not applicable',
        postcode: 'LE15 7DL',
        at: { lat: 52.5, lon: -1.5 },
        fromGridReference: false,
      },
    ]);
    expect({ faults, national, layout }).toEqual({
      faults: [],
      national: false,
      layout: "an area's own list of schools",
    });
  });

  test('are known to be every school nearby only where the file has as many as a whole country', () => {
    const rows = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `"${200_000 + i}","857","School ${i}","Community school","Open","Primary"`,
      )
        .map((row) => `${row},"4","11","Mixed","Does not apply","","LE15 7DL","486119","308841"`)
        .join('\r\n');
    const read = (count: number) => readSchools(file(`${GIAS}\r\n${rows(count)}\r\n`)).records;
    expect(read(1_000).every(({ ofNationalRegister }) => ofNationalRegister === undefined)).toBe(true);
    expect(read(15_000).every(({ ofNationalRegister }) => ofNationalRegister === true)).toBe(true);
  });

  test('are read from the published register, with commas in names and places by grid reference', () => {
    const text =
      `${GIAS}\r\n` +
      '"100001","857","Ash, Elm and Oak School","Free schools special","Open, but proposed to close","Not applicable","4","19","Mixed","Does not apply","","LE15 7DL","486119","308841"\r\n';
    const [school] = readSchools(file(text)).records;
    expect(school).toMatchObject({
      name: 'Ash, Elm and Oak School',
      type: 'academy-special',
      phase: 'not-applicable',
      admissions: undefined,
      fromGridReference: true,
    });
    expect(school?.at?.lat).toBeCloseTo(52.670447, 5);
    expect(school?.at?.lon).toBeCloseTo(-0.727878, 5);
  });

  test('are read from an extract of the register, by its latitude and longitude', () => {
    const text =
      'urn,la_code,establishment_name,establishment_type,education_phase,easting,northing,longitude,latitude\n' +
      '100001,"857","Ash School","Studio schools","Middle deemed secondary",486119,308841,-0.5,52.5\n';
    expect(readSchools(file(text))).toMatchObject({
      national: true,
      records: [{ type: 'academy', phase: 'middle', at: { lat: 52.5, lon: -0.5 }, fromGridReference: false }],
    });
  });

  test('that are closed or not yet open are left out and counted', () => {
    const row = (urn: number, status: string) =>
      `"${urn}","857","Ash","Community school","${status}","Primary","","","","","","","",""\n`;
    const { records, leftOut } = readSchools(
      file(
        `${GIAS}\n${row(100001, 'Closed')}${row(100002, 'Closed')}${row(100003, 'Proposed to open')}${row(100004, 'Open')}`,
      ),
    );
    expect(records.map((school) => school.urn)).toEqual(['100004']);
    expect(leftOut).toEqual({ closed: 2, 'not yet open': 1 });
  });

  test('of a type that nobody told us about are kept as other, and counted', () => {
    const { records, unknownTypes } = readSchools(
      file(
        `${OWN}\n100001,A,Moon school,Primary,52,-1\n100002,B,constructor,Primary,52,-1\n100003,C,Miscellaneous,Primary,52,-1\n`,
      ),
    );
    expect(records.map((school) => school.type)).toEqual(['other', 'other', 'other']);
    expect(records[0]?.typeAsRegistered).toBe('Moon school');
    expect(unknownTypes).toEqual({ 'Moon school': 1, constructor: 1 });
  });

  test('with something wrong are named by line, column and reason, and the others are read', () => {
    const rows = [
      '100001,Good,Community school,Primary,52,-1',
      'x,No number,Community school,Primary,52,-1',
      '100003,,Community school,Primary,52,-1',
      '100004,Phase,Community school,Third,52,-1',
      '100005,Swapped,Community school,Primary,-1,52',
      '100006,Too few,Community school',
      '100007,Ocean,Community school,Primary,0,0',
      '100008,Not numbers,Community school,Primary,fifty,-1',
    ];
    const { records, faults } = readSchools(file(`${OWN}\n${rows.join('\n')}\n`));
    expect(records.map((school) => [school.urn, school.at])).toEqual([
      ['100001', { lat: 52, lon: -1 }],
      ['100005', undefined],
      ['100007', undefined],
      ['100008', undefined],
    ]);
    expect(faults.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)).toEqual([
      '3 urn: not a reference number of 5 to 7 digits: the row is left out',
      '4 name: empty: the row is left out',
      '5 phase: not a phase of education: the row is left out',
      '6 lat: latitude and longitude look swapped: the place is taken as not known',
      '7 the whole row: it has 3 fields where there are 6 columns: left out',
      '8 lat: 0, 0 is in the ocean: the place is taken as not known',
      '9 lat: not a latitude: the place is taken as not known',
    ]);
  });

  test('with a quotation mark astray are named, with the lines it swallowed, and the rest is read', () => {
    const text = `${OWN}\n100001,"Ecole Fran,"Community school",Primary,52,-1\n100002,B,Community school,Primary,52,-1\n100003,"C,Community school,Primary,52,-1\n100004,"D",Community school,Primary,52,-1\n100005,E,Community school,Primary,52,-1\n`;
    const { records, faults } = readSchools(file(text));
    expect(records.map((school) => school.urn)).toEqual(['100002', '100005']);
    expect(faults.map(({ line, reason }) => [line, reason.startsWith('from line 4 to here')])).toEqual([
      [2, false],
      [5, true],
    ]);
  });

  test('named twice alike count once; named twice differently refuse the file', () => {
    const row = '100001,Ash,Community school,Primary,52,-1\n';
    expect(readSchools(file(`${OWN}\n${row}${row}`)).records).toHaveLength(1);
    const problem = refusal(() => readSchools(file(`${OWN}\n${row}100001,Elm,Community school,Primary,52,-1\n`)));
    expect(problem).toMatchObject({
      code: 'import-refused',
      fields: [{ path: 'file.csv, line 3', message: 'the school 100001 is on line 2 too, and differs' }],
    });
  });
});

describe('a file', () => {
  test.each([
    ['UTF-8', file(`${OWN}\n100001,École St André’s,Community school,Primary,52,-1\n`)],
    ['UTF-8 with a byte order mark', file(`\ufeff${OWN}\n100001,École St André’s,Community school,Primary,52,-1\n`)],
    ['Windows-1252', latin(`${OWN}\n100001,\xc9cole St Andr\xe9\x92s,Community school,Primary,52,-1\n`)],
  ])('in %s is read right', (_encoding, bytes) => {
    expect(readSchools(bytes).records[0]?.name).toBe('École St André’s');
  });

  test.each([
    ['nothing in it', file('')],
    ['only blank lines', file('\n \n')],
    ['bytes that are no text', { name: 'file.csv', bytes: new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0x14]) }],
    ['UTF-16', { name: 'file.csv', bytes: new Uint8Array(Buffer.from(`\ufeff${OWN}`, 'utf16le')) }],
    [
      'UTF-8 cut in the middle of a letter',
      latin(`${OWN}\n100001,\xc3\x89cole \xc3\x89lan \xc3,Community school,Primary,52,-1\n`),
    ],
    ['headings and nothing else', file(`${OWN}\n`)],
    ['columns of something else', file('a,b,c\n1,2,3\n')],
    ['one column twice', file(`${OWN},urn\n100001,A,Community school,Primary,52,-1,100002\n`)],
    [
      'a quotation mark that never closes',
      file(`${OWN}\n100001,"A,Community school,Primary,52,-1\n100002,B,Community school,Primary,52,-1\n`),
    ],
    ['no usable row', file(`${OWN}\nx,A,Community school,Primary,52,-1\n`)],
  ])('with %s is refused in words', (_what, bytes) => {
    const problem = refusal(() => readSchools(bytes));
    expect(problem.code).toBe('import-refused');
    expect(problem.message).toContain('file.csv');
  });

  test('with wrong columns says what each layout would need', () => {
    const { fields } = refusal(() => readSchools(file('urn,name,phase\n1,2,3\n')));
    expect(fields[0]).toEqual({
      path: 'file.csv, line 1',
      message: "to be read as an area's own list of schools it lacks: type",
    });
  });

  test('with nothing but faults lists the first few', () => {
    const { fields, message } = refusal(() =>
      readSchools(file(`${OWN}\n${'x,A,Community school,Primary,52,-1\n'.repeat(30)}`)),
    );
    expect(fields).toHaveLength(10);
    expect(fields[0]).toEqual({
      path: 'file.csv, line 2, urn',
      message: 'not a reference number of 5 to 7 digits: the row is left out',
    });
    expect(message).toContain('first 10 of 30');
  });
});

describe('postcodes', () => {
  const data =
    '"LE15 0BJ",10,486119,308841,"E92000001","E19000001","E18000004","","E06000017","E05012641"\n"LE150BZ",90,0,0,"","","","","",""\n';
  const short = 'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n';
  const long =
    'Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code\n';

  test.each([
    ['no headings', data],
    ['short headings', short + data],
    ['long headings', long + data],
    ['both rows of headings', short + long + data],
  ])('are read from Code-Point Open with %s; one without a place is counted', (_headings, text) => {
    const { records, leftOut, faults } = readPostcodes(file(text));
    expect(faults).toEqual([]);
    expect(leftOut).toEqual({ 'without a place': 1 });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ postcode: 'LE15 0BJ', fromGridReference: true });
    expect(records[0]?.at.lat).toBeCloseTo(52.670447, 5);
  });

  test('with a latitude beside a grid reference are known to come from it; with a latitude alone they are not', () => {
    const both = readPostcodes(
      file('postcode,quality,easting,northing,lon,lat\nLE15 0BJ,10,486119,308841,-0.727878,52.670447\n'),
    );
    expect(both.records).toEqual([
      { postcode: 'LE15 0BJ', at: { lat: 52.670447, lon: -0.727878 }, fromGridReference: true },
    ]);
    const alone = readPostcodes(file('postcode,lat,lon\nLE15 0BJ,52.670447,-0.727878\n'));
    expect(alone.records[0]?.fromGridReference).toBe(false);
  });

  test('that are none, or off the grid, are named', () => {
    const { records, faults } = readPostcodes(
      file(
        `${short}LE15 0BJ,10,486119,308841,,,,,,\nNOT ONE,10,486119,308841,,,,,,\nLE15 0BZ,10,486119,9308841,,,,,,\n`,
      ),
    );
    expect(records).toHaveLength(1);
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, 'PC'],
      [4, 'EA'],
    ]);
  });
});

describe('gates', () => {
  test('are named by where they are, so that sorting the file renames none', () => {
    const text = 'source,name,lon,lat,urn\nofficer,Back gate,-1.5,52.5,100001\nofficer,,-1.6,52.5,100001\n';
    expect(readGates(file(text)).records).toEqual([
      { id: '52.500000,-1.500000', urn: '100001', lat: 52.5, lon: -1.5, name: 'Back gate', source: 'officer' },
      { id: '52.500000,-1.600000', urn: '100001', lat: 52.5, lon: -1.6, name: undefined, source: 'officer' },
    ]);
  });

  test('say what is known of their opening; what cannot be read is not known, and the gate stays', () => {
    const heads = 'urn,id,lat,lon,name,source,for_pupils,start_and_end,hours,from,until\n';
    const { records, faults } = readGates(
      file(
        `${heads}100001,north,52.5,-1.5,,survey,Yes,no,8 to 9,2026-09-01,2027-07-20\n` +
          '100001,south,52.6,-1.5,,survey,maybe,,,1/9/2026,\n' +
          '100001,east,52.7,-1.5,,survey,not known,,,2026-09-02,2026-09-01\n',
      ),
    );
    expect(records).toEqual([
      {
        id: 'north',
        urn: '100001',
        lat: 52.5,
        lon: -1.5,
        source: 'survey',
        forPupils: 'yes',
        startAndEnd: 'no',
        hours: '8 to 9',
        from: '2026-09-01',
        until: '2027-07-20',
      },
      { id: 'south', urn: '100001', lat: 52.6, lon: -1.5, source: 'survey' },
    ]);
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, 'for_pupils'],
      [3, 'from'],
      [4, 'until'],
    ]);
  });

  test('without a place or a source are named', () => {
    const { faults } = readGates(
      file('urn,lat,lon,name,source\n100001,52.5,-1.5,,officer\n100001,,,,officer\n100001,52.6,-1.5,,\n'),
    );
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, 'lat'],
      [4, 'source'],
    ]);
  });
});

test('a grid reference gives a place within the 5 m that is allowed for', () => {
  // Caister water tower as the Ordnance Survey's own exact transformation (OSTN15) has it.
  const { lat, lon } = fromGrid(651_409.804, 313_177.45);
  const metresNorth = (lat - 52.658007833) * 111_200;
  const metresEast = (lon - 1.716073973) * 111_200 * Math.cos((lat * Math.PI) / 180);
  expect(Math.hypot(metresNorth, metresEast)).toBeLessThan(5);
});
