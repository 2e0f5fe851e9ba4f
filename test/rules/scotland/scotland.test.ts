import { describe, expect, it } from 'vitest';
import { decided, SEVEN_AT_TWO_MILES } from '../stories.ts';

const NEAR = { ...SEVEN_AT_TWO_MILES.scotland, walkToSchool: 800 };
const decide = (changes: object, on = '2026-11-23') => decided('scotland', on, { ...NEAR, ...changes });

describe('Scotland', () => {
  it('decides against a family only when a person has looked at all that speaks for travel', () => {
    expect(decide({}).finding).toBe('not-owed');
    for (const name of ['walkIsSafe', 'additionalSupportNeeds', 'remoteOrExceptional', 'councilConsidersNecessary'])
      expect(decide({ [name]: undefined }).finding, name).toBe('unknown');
  });

  it.each([
    ['an unsafe way, even inside the distance', { walkIsSafe: false }],
    ['additional support needs', { additionalSupportNeeds: true }],
    ['a remote home', { remoteOrExceptional: true }],
  ])('leaves %s to a person', (_, changes) => {
    const { finding, disposition } = decide(changes);
    expect(finding).toBe('unknown');
    expect(disposition.needed.every(({ suppliers }) => suppliers.includes('judgement'))).toBe(true);
  });

  it('owes what a named officer finds necessary, and a person looks at it before it is granted', () => {
    expect(decide({ councilConsidersNecessary: true })).toMatchObject({
      finding: 'owed',
      disposition: { to: 'officer', because: 'rests-on-needs-or-belief' },
    });
  });

  it('grants by the council’s own line, also where it is shorter than the law’s walking distance', () => {
    const mile = { metres: 1609.344, onTheLine: 'not-helped' };
    expect(decide({ walkToSchool: 1609.345, localWalkingDistance: mile }).disposition.to).toBe('grant');
    expect(decide({ walkToSchool: 1609.344, localWalkingDistance: mile }).finding).toBe('not-owed');
  });

  it('does not take a council’s line longer than the law’s walking distance for an answer', () => {
    const long = { metres: 4828.032, onTheLine: 'not-helped' };
    expect(decide({ walkToSchool: 4000, localWalkingDistance: long }).finding).toBe('unknown');
  });

  it('looks again when the council’s line for this pupil ends, and goes by it no longer', () => {
    const line = { localWalkingDistance: { metres: 1609.344, until: '2026-12-04' }, walkToSchool: 2000 };
    expect(decide(line)).toMatchObject({ finding: 'owed', lookAgain: { on: '2026-12-05' } });
    expect(decide(line, '2026-12-04').finding).toBe('owed');
    expect(decide(line, '2026-12-05').finding).toBe('unknown');
  });

  it('has no duty to a nursery, nor to a pupil of another area, and asking stays open', () => {
    for (const changes of [{ setting: 'nursery' }, { belongsToArea: false }])
      expect(decide(changes)).toMatchObject({ finding: 'not-owed', disposition: { to: 'officer', discretion: true } });
  });

  it('reads a hostile line of a council for what it is', () => {
    for (const localWalkingDistance of [
      1609,
      { metres: -1 },
      { metres: 1, until: 'soon' },
      { metres: 1, until: ['2026-12-04'] },
      { metres: 1, onTheLine: 'x' },
    ])
      expect(() => decide({ localWalkingDistance })).toThrow('localWalkingDistance');
  });

  it('takes a council’s line with a last day as far off as anyone can be born, and says what to do with one past that', () => {
    const lasting = (until: string) => ({ localWalkingDistance: { metres: 1609.344, until }, walkToSchool: 2000 });
    expect(decide(lasting('2150-12-31'))).toMatchObject({ finding: 'owed', lookAgain: { on: '2151-01-01' } });
    for (const until of ['2151-01-01', '2200-12-31'])
      expect(() => decide(lasting(until))).toThrow('or left out where the line has no last day');
  });

  it('grants nothing on a place, whether it is taken and not begun or only thought about', () => {
    const far = { walkToSchool: 2000, localWalkingDistance: { metres: 1609.344 } };
    for (const [attendance, supposes] of [
      ['place-accepted', 'that the pupil takes up the place at the school'],
      ['considering', 'that the pupil gets a place at the school'],
    ])
      expect(decide({ ...far, attendance })).toMatchObject({
        finding: 'owed',
        disposition: { to: 'ask', because: 'only-supposed' },
        supposes: [supposes],
      });
  });
});
