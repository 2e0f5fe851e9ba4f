import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF, PNG } from '../src/applications/evidence/some-files.ts';
import { checkOnce, heading, sendOff, signIn } from './applying.ts';
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

    test(`a family sends papers, and an officer looks at them (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await checkOnce(page);
        await page.getByRole('button', { name: 'Apply with these answers' }).click();
        const { reference } = await sendOff(page);
        await page.getByRole('link', { name: 'See your application', exact: true }).first().click();
        await page.getByRole('link', { name: 'See your papers, or send one' }).click();
        await heading(page, 'Papers');
        await stop('papers, none yet');
        await page.getByRole('button', { name: 'Send this paper' }).click();
        await page.getByText('Choose what the paper is about').first().waitFor();
        await stop('papers, with mistakes');
        await sendPaper(page, { name: `${'A very long name without end '.repeat(3)}.png`, content: PNG }, 'bornOn');
        await page.getByText('Date of birth. You sent it on').waitFor();
        await sendPaper(page, { name: 'large.pdf', content: new Uint8Array(30_000_000) }, 'other');
        await page.getByText('That is more than we can read at once.').waitFor();
        await stop('papers, too large');
        await page.goto('/my-application/papers');
        await sendPaper(page, { name: `${'x'.repeat(95)}.pdf`, content: PDF }, 'other');
        await page.getByText('Something else. You sent it on').waitFor();
        await stop('papers, two');
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: /png$/ }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/^A very long name .*\.png$/);
        await page.goto('/my-application');
        await stop('papers, linked from mine');

        await signIn(page);
        await page.goto('/applications');
        await page.getByRole('link', { name: reference }).click();
        await stop('papers, one application');
        await page.getByRole('link', { name: 'Papers (2)' }).click();
        await heading(page, 'Papers');
        await stop('papers, for officers');
        await page.getByRole('link', { name: 'Back to the application' }).click();
        await page
          .getByRole('button', { name: 'Decide' })
          .or(page.getByRole('link', { name: 'Decide' }))
          .first()
          .click();
        await page.locator('input[type=radio][name=outcome][value=refused]').check();
        await page.getByLabel('The reasons').fill('It is a short walk.');
        await page.locator('input[type=checkbox][name=evidence]').first().check();
        await page.getByText('Open the papers').click();
        await stop('papers, deciding');
        await page.getByRole('button', { name: 'See the letter first' }).click();
        await heading(page, 'Is this right?');
        await stop('papers, letter');
      });
    }, 120_000);
  }
});

async function sendPaper(
  page: Page,
  { name, content }: { name: string; content: Uint8Array },
  about: string,
): Promise<void> {
  await page.getByLabel('What is it about?').selectOption(about);
  await page.getByLabel('The file').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Send this paper' }).click();
}
