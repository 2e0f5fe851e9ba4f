import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumBin, openBrowser, startSite, type TestSite, wrongsOn } from './browser.ts';
import { VIEWS, visit } from './visit.ts';

const said = (key: string, content: object) => ({
  ...{ child: 'C-1', key, version: '2026-11-20T08:00:00Z', from: '2026-09-01' },
  ...{ kind: (content as { kind: string }).kind, content },
});
const home = (key: string, postcode: string) => said(key, { kind: 'home', home: { at: { postcode } } });
const records = [
  said('P-1', { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: '900025' } }),
  home('H-a', 'QZ10 1AR'),
  home('H-b', 'QZ10 1AE'),
];

describe.skipIf(!chromiumBin)('a file of everything that is held about a child, in a browser', () => {
  let site: TestSite;
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'fairmile-children-'));
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), openBrowser(chromiumBin!)]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const view of VIEWS)
    test(`is seen first, made, and read (${view.name})`, async () => {
      const kept = join(folder, `${view.width}-${view.javaScriptEnabled}.html`);
      await visit(browser, site, view, async (page, stop) => {
        await page.goto('/sign-in');
        await page.getByRole('button', { name: 'demonstration senior officer' }).click();
        const sent = await page.request.post('/api/v1/placements', {
          data: { sender: 'placements', records },
          headers: { origin: site.url },
        });
        expect(sent.status()).toBe(200);
        await page.goto('/retention');
        await page.getByRole('link', { name: 'Make a file of everything that is held about a child' }).click();
        await stop('a child’s file, whose');
        await page.getByRole('button', { name: 'Show what is held' }).click();
        await stop('a child’s file, whose, with mistakes');
        await page.getByLabel('Your council’s reference of the child').fill('C-1');
        await page.getByRole('button', { name: 'Show what is held' }).click();
        await page.getByLabel('QZ10 1AR').check();
        await page.getByRole('button', { name: 'Show again' }).click();
        await page.getByText('For the adult who lives at: QZ10 1AR.').waitFor();
        await stop('a child’s file, what it gives');
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Make the file to read and print' }).click();
        await (await download).saveAs(kept);
        expect(new URL(page.url()).pathname).toBe('/children/export');
      });
      const text = readFileSync(kept, 'utf8');
      expect(text).toContain('QZ10 1AR');
      expect(text).not.toContain('QZ10 1AE');
      const context = await browser.newContext({ viewport: { width: view.width, height: 800 } });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`file://${kept}`);
      expect(asked).toEqual([`file://${kept}`]);
      for (const folded of await page.locator('summary').all()) await folded.click();
      expect(await wrongsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
      await context.close();
    }, 120_000);
});
