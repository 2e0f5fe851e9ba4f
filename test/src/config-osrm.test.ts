import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

it('no second program is asked unless one is named, and then two measurements are required', () => {
  expect(readConfig({}).osrm).toBeUndefined();
  expect(readConfig({ OSRM_URL: '', SECOND_OPINION: 'required' }).osrm).toBeUndefined();
  expect(readConfig({ OSRM_URL: 'http://127.0.0.1:5000' }).osrm).toEqual({
    url: 'http://127.0.0.1:5000',
    use: 'required',
  });
});

it('it may be one for each area, needed only if available, or alone', () => {
  const OSRM_URL = 'http://osrm-{area}.internal:5000/maps/{area}';
  expect(readConfig({ OSRM_URL, SECOND_OPINION: 'if-available' }).osrm).toEqual({ url: OSRM_URL, use: 'if-available' });
  expect(readConfig({ OSRM_URL, OSRM_ALONE: 'yes' }).osrm?.use).toBe('alone');
});

it.each([
  ['osrm.example'],
  ['ftp://osrm.example'],
  ['http://name:secret@osrm.example'],
  ['http://osrm.example/?key=secret'],
  ['http://osrm.example/#x'],
  ['http://osrm example'],
  ['javascript:alert(1)'],
])('an address that cannot be used is refused without repeating it: %s', (OSRM_URL) => {
  expect(() => readConfig({ OSRM_URL })).toThrow(/OSRM_URL must be the web address of your own OSRM/);
  expect(() => readConfig({ OSRM_URL })).not.toThrow(/secret/);
});

it('settings that say nothing or contradict each other are refused', () => {
  expect(() => readConfig({ SECOND_OPINION: 'maybe' })).toThrow('SECOND_OPINION must be required or if-available');
  expect(() => readConfig({ OSRM_ALONE: 'yes' })).toThrow('OSRM_ALONE needs OSRM_URL');
});
