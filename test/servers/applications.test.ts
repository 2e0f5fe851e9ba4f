import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { heading, sendOff, signIn } from './applying.ts';
import { chromiumBin, openBrowser, startSite, type TestSite } from './browser.ts';
import { VIEWS, visit } from './visit.ts';

describe.skipIf(!chromiumBin)('applications in a browser', () => {
  let site: TestSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), openBrowser(chromiumBin!)]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  for (const view of VIEWS) {
    test(`a family applies with its answers and comes back to them (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await checkOnce(page);
        await page.getByRole('button', { name: 'Apply with these answers' }).click();
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByText('There is a problem').waitFor();
        await stop('applications, contact, with mistakes');
        const { reference, code } = await sendOff(page, stop);
        await page.getByRole('link', { name: 'See your application', exact: true }).first().click();
        await heading(page, `Your application ${reference}`);
        await stop('applications, mine');
        await page.getByRole('button', { name: 'Close my application' }).click();
        await stop('applications, opening mine');
        await page.getByLabel('Your reference').fill(reference);
        await page.getByLabel('Your code').fill('wrong');
        await page.getByRole('button', { name: 'See your application' }).click();
        await page.getByText('One of them is not right').first().waitFor();
        await stop('applications, opening mine, with mistakes');
        await page.getByLabel('Your code').fill(code);
        await page.getByRole('button', { name: 'See your application' }).click();
        await heading(page, `Your application ${reference}`);
      });
    }, 120_000);

    test(`an officer works through one (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await page.goto('/apply');
        await stop('applications, without a check');
        await page
          .getByLabel('School, college')
          .or(page.getByLabel('The school, college or other place'))
          .fill('Castle');
        await page.getByLabel('The postcode of the child’s home').fill('QZ7 1AB');
        const { reference } = await sendOff(page);
        await signIn(page);
        await page.getByRole('link', { name: 'Applications', exact: true }).click();
        await stop('applications, list');
        await page.getByRole('link', { name: reference }).click();
        await heading(page, reference);
        await stop('applications, one, no school yet');
        await page.getByLabel('The school’s number in the register').fill('900001');
        await page.getByLabel('How you know').fill('The school’s roll.');
        await page.getByRole('button', { name: 'Keep the correction' }).click();
        await page.getByText('Each ground in a line').first().waitFor();
        await stop('applications, one, with an answer');
        await page.locator('input[type=radio][name=can-walk-ways][value=no]').check();
        await page.getByRole('button', { name: 'Keep what I found' }).click();
        await page.getByText('Give your reasons').first().waitFor();
        await stop('applications, one, with mistakes');
        await page.getByLabel('Your reasons', { exact: true }).first().fill('No footway on Mill Lane.');
        await page.getByRole('button', { name: 'Keep what I found' }).click();
        await page.getByText('No footway on Mill Lane.').first().waitFor();
        await stop('applications, one, found');
      });
    }, 120_000);
  }
});

/** A check whose answer is under the browser’s eyes. */
async function checkOnce(page: Page): Promise<void> {
  await page.goto('/check');
  await page.getByLabel('What is the postcode of the child’s home?').fill('QZ7 1AB');
  await page.getByLabel('What is the school called?').fill('castle');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('input[type=radio][name=school]').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const born = page.getByRole('group', { name: 'When was your child born?' });
  for (const [field, value] of [
    ['Day', '27'],
    ['Month', '3'],
    ['Year', '2018'],
  ] as const)
    await born.getByLabel(field).fill(value);
  await page.locator('input[type=radio][name=attendance][value=registered]').check();
  for (const button of ['Continue', 'Continue', 'See the answer'])
    await page.getByRole('button', { name: button }).click();
  await page.getByRole('button', { name: 'Apply with these answers' }).waitFor();
}
