import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading, sendOff, signIn } from './applying.ts';
import { chromiumBin, openBrowser, startSite, type TestSite } from './browser.ts';
import { VIEWS, visit } from './visit.ts';

describe.skipIf(!chromiumBin)('deciding applications in a browser', () => {
  let site: TestSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), openBrowser(chromiumBin!)]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  for (const view of VIEWS)
    test(`from the proposal to the review that the family asks for (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await page.goto('/apply');
        await page
          .getByLabel('School, college')
          .or(page.getByLabel('The school, college or other place'))
          .fill('The new school');
        await page.getByLabel('The postcode of the child’s home').fill('QZ7 1AB');
        const { reference } = await sendOff(page);
        await signIn(page);
        await page.goto('/applications');
        await page.getByRole('link', { name: reference }).click();
        await page.getByRole('link', { name: 'Decide', exact: true }).click();
        await heading(page, 'Decide');
        await stop('deciding, the form');
        await page.getByRole('button', { name: 'See the letter first' }).click();
        await page.getByText('Choose what you decide').first().waitFor();
        await stop('deciding, the form, with mistakes');
        await page.locator('input[name=outcome][value=refused]').check();
        await page
          .getByLabel('The reasons')
          .fill('The walk is short, and nothing speaks against it.\nWe rang the school.');
        await page.getByRole('button', { name: 'See the letter first' }).click();
        await heading(page, 'Is this right?');
        await stop('deciding, the letter first');
        await page.getByRole('button', { name: 'Send to a second officer' }).click();
        await heading(page, reference);
        await page.getByRole('link', { name: 'Look at the decision that waits' }).click();
        await stop('deciding, my own waits');
        await page.getByRole('button', { name: 'Sign out' }).click();
        await signIn(page, 'Sign in as the demonstration senior officer');
        await page.goto('/applications');
        await stop('deciding, the list');
        await page.getByRole('link', { name: reference }).click();
        await page.getByRole('link', { name: 'Look at the decision that waits' }).click();
        await stop('deciding, the second officer');
        await page.locator('input[name=agrees][value=yes]').check();
        await page.getByRole('button', { name: 'Keep my view' }).click();
        await page.getByRole('link', { name: 'The letter to the family' }).click();
        await stop('deciding, the letter');
        // The browser that applied is let in for an hour.
        await page.goto('/my-application');
        await page.getByText('has not granted travel').first().waitFor();
        await stop('deciding, what the family reads');
        await page.getByText('Ask us to look at it again').click();
        await page.getByRole('button', { name: 'Ask for a review' }).click();
        await page.getByText('Say what you think is wrong').first().waitFor();
        await stop('deciding, a review asked for with nothing said');
        await page.getByLabel('What do you think is wrong?').fill('The path floods every winter.');
        await page.getByRole('button', { name: 'Ask for a review' }).click();
        await page.getByText('It is being looked at again').first().waitFor();
        await page.goto('/applications');
        await page.getByRole('link', { name: reference }).click();
        await stop('deciding, a review to be decided');
        expect(await page.getByText('The path floods every winter.').count()).toBeGreaterThan(0);
      });
    }, 120_000);
});
