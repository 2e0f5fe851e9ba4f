import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PICTURES, type TestSite, wrongsOn } from './browser.ts';

/** How a page is looked at. */
export const VIEWS = [
  { name: 'narrow, no script', width: 320, javaScriptEnabled: false },
  { name: 'narrow, script', width: 320, javaScriptEnabled: true },
  { name: 'wide, script', width: 1280, javaScriptEnabled: true },
] as const;

export type Journey = (page: Page, stop: (called: string) => Promise<void>) => Promise<void>;

/** Opens a tab, and at each stop takes a picture and looks for what is wrong. */
export async function visit(
  browser: Browser,
  site: TestSite,
  { name, width, javaScriptEnabled }: (typeof VIEWS)[number],
  journey: Journey,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled, baseURL: site.url });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`script: ${error.message}`));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !/status of 4\d\d/.test(message.text()) &&
      wrongs.push(`console: ${message.text()}`),
  );
  const stop = async (called: string) => {
    await page.screenshot({ path: join(PICTURES, `${called} (${name}).png`), fullPage: true });
    const overflow =
      javaScriptEnabled && (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth));
    if (overflow) wrongs.push(`${called}: wider than the screen`);
    // axe is itself a script
    if (javaScriptEnabled) wrongs.push(...(await wrongsOn(page)).map((wrong) => `${called}: ${wrong}`));
    const { pathname, search } = new URL(page.url());
    // A day of the law is of the law, and of no child.
    const toldByAddress = pathname.startsWith('/law') ? search.replace(/^\?on=\d{4}-\d\d-\d\d$/, '') : search;
    expect(toldByAddress, `${called}: nothing is told by the address`).toBe('');
  };
  try {
    await journey(page, stop);
  } finally {
    await context.close();
  }
  expect(wrongs).toEqual([]);
}
