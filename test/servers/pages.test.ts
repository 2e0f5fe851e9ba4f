import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumBin, openBrowser, startSite, type TestSite } from './browser.ts';
import { type Journey, VIEWS, visit as visitIn } from './visit.ts';

describe.skipIf(!chromiumBin)('pages in a browser', () => {
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
    const { name } = view;
    const visit = (journey: Journey) => visitIn(browser, site, view, journey);

    test(`a parent asks and gets an answer with a map (${name})`, async () => {
      await visit(async (page, stop) => {
        await page.goto('/');
        await stop('start');
        await page.getByRole('button', { name: 'Start now' }).click();
        await page.getByRole('button', { name: 'Continue' }).click();
        await stop('where, with mistakes');
        await throughToAnswer(page, stop);
        await expectHeading(page, 'We cannot say yet');
        await stop('answer');
        await unfold(page);
        await stop('answer, unfolded');
        await page
          .getByRole('link', { name: /How we read it.*Beyond walking distance/ })
          .first()
          .click();
        await expectHeading(page, 'Beyond walking distance');
        await stop('law, from an answer');
      });
    }, 120_000);

    test(`Back finds each page of the check again (${name})`, async () => {
      await visit(async (page) => {
        await page.goto('/check');
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByText('There is a problem').waitFor();
        await throughToAnswer(page, async () => {});
        await page.getByRole('link', { name: 'The law, as we read it' }).click();
        await expectHeading(page, 'The law, as we read it');
        for (const heading of [
          'We cannot say yet',
          'Your family',
          'What your child needs',
          'Your child',
          'Pick the school',
          'Home and school',
          'Home and school',
        ]) {
          await page.goBack();
          await expectHeading(page, heading);
        }
      });
    }, 120_000);

    test(`a family with a plan is asked what it says about travel (${name})`, async () => {
      await visit(async (page, stop) => {
        await throughToNeeds(page, async () => {});
        await page.getByLabel('Yes, and it names only this school').check();
        await page.getByRole('button', { name: 'Continue' }).click();
        await expectHeading(page, 'Your child’s plan');
        await stop('plan');
        await page.getByRole('button', { name: 'Continue' }).click();
        await expectHeading(page, 'Your family');
      });
    }, 120_000);

    test(`a family says how it applied, and reads whether nearer schools had a place (${name})`, async () => {
      await visit(async (page, stop) => {
        await throughToAnswer(page, async () => {});
        await page.getByLabel('Later, or after the school year had begun').check();
        await page.getByRole('button', { name: 'Update the answer' }).click();
        await stop('answer, asking about schools nearby');
        const applied = page.getByRole('group', { name: 'When did you apply for the place?' });
        for (const [field, value] of [
          ['Day', '40'],
          ['Month', '11'],
          ['Year', '2026'],
        ] as const)
          await applied.getByLabel(field).fill(value);
        await page.getByRole('button', { name: 'Update the answer' }).click();
        await expectHeading(page, 'Schools nearby');
        await stop('schools nearby, with a mistake');
        await applied.getByLabel('Day').fill('2');
        await page.getByRole('button', { name: 'See the answer' }).click();
        await page
          .getByText(/On 1 November 2026 the school had .* in Year 4/)
          .first()
          .waitFor();
        await unfold(page);
        await stop('answer, with places at nearer schools');
      });
    }, 120_000);

    test(`an officer checks, finds and keeps a decision (${name})`, async () => {
      await visit(async (page, stop) => {
        await page.goto('/sign-in');
        await stop('sign-in');
        await page.getByRole('button', { name: 'Sign in as the demonstration officer' }).click();
        await throughToAnswer(page, async () => {});
        await stop('officer’s answer');
        await page.getByText('Show the reasons', { exact: true }).click();
        await stop('officer’s reasons for a letter');
        await page.locator('input[type=radio][name=can-walk-ways][value=no]').check();
        await page.getByRole('button', { name: 'Keep this decision' }).click();
        await page.getByText('The answer has changed, and nothing is kept yet.').waitFor();
        expect(await page.locator('input[type=radio][name=can-walk-ways][value=no]').isChecked()).toBe(true);
        await stop('officer’s answer, changed');
        await page.getByRole('button', { name: 'Keep this decision' }).click();
        await page.getByText('Check this decision, or the whole record').click();
        await stop('decision');
        await page.getByRole('button', { name: 'Check the whole record' }).click();
        await expectHeading(page, 'The record');
        await stop('record');
        await page.getByRole('link', { name: 'Decisions', exact: true }).click();
        await stop('decisions');
        await page.getByRole('link', { name: 'Places', exact: true }).click();
        await expectHeading(page, 'Places at schools');
        await stop('places');
        await page.getByRole('link', { name: 'Castle Street Primary School' }).click();
        await stop('places at a school');
        await page.getByRole('button', { name: 'Sign out' }).click();
        await page.goto('/decisions');
        await stop('not signed in');
      });
    }, 120_000);

    test(`pages beside the way (${name})`, async () => {
      await visit(async (page, stop) => {
        for (const [path, called] of [
          ['/docs', 'docs'],
          ['/nowhere', 'not found'],
          ['/law', 'law'],
          ['/ways', 'ways'],
          ['/law/england/section-444-5/beyond', 'law, walking distance'],
          ['/law/wales/section-3/at-school', 'law, in Welsh too'],
        ] as const) {
          await page.goto(path);
          await stop(called);
        }
      });
    }, 120_000);

    test(`anyone reads the law of another day (${name})`, async () => {
      await visit(async (page, stop) => {
        await page.goto('/law/england/schedule-35b/14');
        const ask = async (year: string) => {
          const form = page.locator('details', { hasText: 'See the law of another day' });
          if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
          for (const [field, value] of [
            ['Day', '5'],
            ['Month', '4'],
            ['Year', year],
          ] as const)
            await page.getByLabel(field).fill(value);
          await page.getByRole('button', { name: 'Show that day' }).click();
        };
        await ask('2025');
        expect(new URL(page.url()).search).toBe('?on=2025-04-05');
        await stop('law of another day');
        await ask('1999');
        await stop('law of a day that was not checked');
        expect(await page.getByRole('alert').textContent()).toContain('We do not know it for 5 April 1999');
      });
    }, 120_000);
  }
});

const nextOn = (page: Page) => () => page.getByRole('button', { name: 'Continue' }).click();

async function throughToNeeds(page: Page, stop: (called: string) => Promise<void>): Promise<void> {
  const next = nextOn(page);
  if (!page.url().endsWith('/check')) await page.goto('/check');
  await page.getByLabel('What is the postcode').fill('qz7 1ab');
  await page.getByLabel('What is the school called?').fill('castle');
  await stop('where');
  await next();
  await page.getByLabel('Castle Street Primary School').check();
  await stop('school');
  await next();
  await page.getByLabel('Day').first().fill('27');
  await page.getByLabel('Month').first().fill('3');
  await page.getByLabel('Year').first().fill('2018');
  await page.getByLabel('Yes, my child goes there now').check();
  await stop('child');
  await next();
}

async function throughToAnswer(page: Page, stop: (called: string) => Promise<void>): Promise<void> {
  const next = nextOn(page);
  await throughToNeeds(page, stop);
  for (const name of ['special-needs', 'disabled', 'mobility', 'boarding'])
    await page.locator(`input[name=${name}][value=no]`).check();
  await page.getByLabel('No plan').check();
  await stop('needs');
  await next();
  await page.getByLabel('Universal Credit', { exact: true }).check();
  await page.getByLabel('Take-home pay in the last full month').fill('£616.68');
  await stop('family');
  await page.getByRole('button', { name: 'See the answer' }).click();
}

async function expectHeading(page: Page, words: string): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(words);
}

/** Opens whatever is folded, and what is folded in that. */
async function unfold(page: Page): Promise<void> {
  for (const fold of await page.locator('details').all())
    if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}
