import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoArea } from '../../demo/load.node.ts';
import { chromiumBin, openBrowser, startSite, type TestSite } from './browser.ts';
import { VIEWS, visit } from './visit.ts';

const CASTLE_STREET = '900001';

describe.skipIf(!chromiumBin)('gates in a browser', () => {
  let site: TestSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), openBrowser(chromiumBin!)]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  for (const [nth, view] of VIEWS.entries()) {
    test(`an officer adds a gate, closes it and puts it back (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await page.goto('/sign-in');
        await page.getByRole('button', { name: 'Sign in as the demonstration officer', exact: true }).click();
        await page.getByRole('link', { name: 'Gates', exact: true }).click();
        await stop('gates, schools');
        await page.getByRole('link', { name: /Castle Street Primary/ }).click();
        await stop('gates, of a school');
        await page.getByRole('link', { name: 'Add a gate' }).click();
        if (view.javaScriptEnabled) {
          await page.waitForResponse(/stretches\/roads/);
          const map = page.locator('.fm-draw');
          const box = (await map.boundingBox())!;
          await map.click({ position: { x: box.width * (0.4 + nth * 0.05), y: box.height * 0.55 } });
          expect(await page.locator('#place').inputValue()).toMatch(/^\d\d\.\d{6}, -?\d+\.\d{6}$/);
        } else {
          await page.getByRole('button', { name: 'See what it would change' }).click();
          await page.getByText('There is a problem').waitFor();
          await stop('gates, adding, with mistakes');
          await page.getByLabel('Where the gate is').fill(besideTheSchool());
        }
        await page.getByLabel('What the gate is called').fill(`Mill Lane gate ${nth}`);
        await page.locator('#for-pupils').check();
        await page.locator('#start-and-end').check();
        await stop('gates, adding');
        await page.getByRole('button', { name: 'See what it would change' }).click();
        await page.getByRole('heading', { name: 'Add this gate?' }).waitFor();
        await stop('gates, who would be touched');
        await page.getByRole('button', { name: 'Add the gate' }).click();
        await page.getByText(`Mill Lane gate ${nth}`).first().waitFor();
        await page.getByRole('link', { name: `Close Mill Lane gate ${nth}` }).click();
        await stop('gates, closing');
        for (const [part, value] of [
          ['day', '18'],
          ['month', '12'],
          ['year', '2030'],
        ] as const)
          await page.locator(`#last-day-${part}`).fill(value);
        await page.getByLabel('Why?').fill('Building works');
        await page.getByRole('button', { name: 'See what it would change' }).click();
        await page.getByRole('button', { name: 'Close the gate' }).click();
        await stop('gates, with what was done');
        await page.getByRole('button', { name: 'Undo' }).first().click();
        await page.getByRole('heading', { name: 'Put this gate back as it was?' }).waitFor();
        await page.getByRole('button', { name: 'Put it back' }).click();
        await page.getByText('Put back as it was').first().waitFor();
      });
    }, 120_000);
  }
});

/** A little to the north of the first gate that is listed for the school: what somebody without a script types. */
function besideTheSchool(): string {
  const [, ...rows] = readFileSync(demoArea().gates, 'utf8').split('\n');
  const [, lat, lon] = rows.map((row) => row.split(',')).find(([urn]) => urn === CASTLE_STREET)!;
  return `${(Number(lat) + 0.0007).toFixed(6)}, ${lon}`;
}
