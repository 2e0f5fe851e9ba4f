import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOnce, heading, sendOff, signIn } from './applying.ts';
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
    test(`an officer asks, and the family answers (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await page.goto('/apply');
        await page
          .getByLabel('School, college')
          .or(page.getByLabel('The school, college or other place'))
          .fill('Castle');
        await page.getByLabel('The postcode of the child’s home').fill('QZ7 1AB');
        const { reference } = await sendOff(page);
        await signIn(page);
        await page.goto('/applications');
        await page.getByRole('link', { name: reference }).click();
        await page.getByLabel('The school’s number in the register').fill('900001');
        await page.getByLabel('How you know').fill('The school’s roll.');
        await page.getByRole('button', { name: 'Keep the correction' }).click();
        await page.getByRole('link', { name: 'Ask the family' }).click();
        await heading(page, 'Ask the family');
        await stop('asking, the form');
        await page.getByRole('button', { name: 'See what the family reads' }).click();
        await page.getByText('Choose a question').first().waitFor();
        await page.locator('input[name=facts][value=benefits]').check();
        await page.locator('input[name=facts][value=bornOn]').check();
        await page.getByLabel('In your own words').fill('We could not read the date of birth on your form.');
        await page.getByRole('button', { name: 'See what the family reads' }).click();
        await heading(page, 'This is what the family reads');
        await stop('asking, what the family will read');
        await page.getByRole('button', { name: 'Ask the family', exact: true }).click();
        await heading(page, reference);
        await stop('asking, waiting for the family');
        await page.goto('/my-application');
        await page.getByRole('link', { name: 'See what we need' }).click();
        await stop('asking, the family’s questions');
        await page.getByRole('button', { name: 'Send your answer' }).click();
        await page.getByText('Answer a question, or write to us').first().waitFor();
        await stop('asking, the family’s questions, with mistakes');
        for (const [part, value] of [
          ['day', '27'],
          ['month', '3'],
          ['year', '2018'],
        ] as const)
          await page.locator(`input[name=born-${part}]`).fill(value);
        await page.getByRole('button', { name: 'Send your answer' }).click();
        await heading(page, `Your application ${reference}`);
        await page.getByText('27 March 2018').first().waitFor();
      });
    }, 120_000);

  for (const view of VIEWS)
    test(`a family that said its child goes there reads that it is looked at again (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await checkOnce(page);
        await page.getByRole('button', { name: 'Apply with these answers' }).click();
        const { reference } = await sendOff(page);
        await signIn(page);
        await page.goto('/applications');
        await page.getByRole('link', { name: reference }).click();
        await page.getByRole('link', { name: 'Decide', exact: true }).click();
        await page.locator('input[name=outcome][value=power]').check();
        for (const [part, value] of [
          ['day', '23'],
          ['month', '7'],
          ['year', '2035'],
        ] as const)
          await page.locator(`input[name=until-${part}]`).fill(value);
        await page.getByLabel('The reasons').fill('A hard winter for this family.');
        await stop('deciding, for a time');
        await page.getByRole('button', { name: 'See the letter first' }).click();
        await heading(page, 'Is this right?');
        await page.getByText('Until the last day we also look at this again by ourselves').waitFor();
        await stop('deciding, the letter says that we look again');
      });
    }, 120_000);

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
