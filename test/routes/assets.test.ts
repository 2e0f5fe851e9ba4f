import { expect, test } from 'vitest';
import { createApp } from '../../routes/app.tsx';
import { ASSET_NAMES, readAsset } from '../../src/assets.node.ts';
import type { Deps } from '../../src/deps.ts';

const app = createApp(() => ({ asset: readAsset, https: false }) as unknown as Deps);
const get = (name: string, headers: Record<string, string> = {}) => app.request(`/assets/${name}`, { headers });

test.each(ASSET_NAMES)('%s holds nothing that belongs to GOV.UK, and asks for no other file', async (name) => {
  const answer = await get(name);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text.length).toBeGreaterThan(100);
  expect(text).not.toMatch(/GDS Transport|@font-face|crest|Margaret Calvert|sourceMappingURL/i);
  expect(text).not.toMatch(/url\((?!#|data:)/);
  expect(answer.headers.get('content-type')).not.toContain('html');
});

test('every typeface named is one that the reader has', async () => {
  const css = await (await get('govuk.css')).text();
  expect(css).toContain('font-family:arial,sans-serif');
});

test('what has not changed is not sent again', async () => {
  const tag = (await get('govuk.css')).headers.get('etag');
  expect((await get('govuk.css', { 'if-none-match': tag ?? '' })).status).toBe(304);
});

test.each(['nothing.css', '..%2Fpackage.json', '..%2f..%2fetc%2fpasswd', '__proto__', 'constructor'])(
  '%s is no file of ours',
  async (name) => {
    expect((await get(name)).status).toBe(404);
  },
);
