import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumBin, openBrowser, startSite, type TestSite } from './browser.ts';
import { VIEWS, visit } from './visit.ts';

describe.skipIf(!chromiumBin)('stretches in a browser', () => {
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
    test(`a family sees the named stretch, and says that it is wrong (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await askAboutOxlode(page);
        await stop('stretches, answer with both lines');
        await sayItIsWrong(page, stop);
        await stop('stretches, contest, thanks');
      });
    }, 120_000);

    test(`an officer ranks, draws, assesses and rules (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await askAboutOxlode(page);
        await sayItIsWrong(page);
        await signIn(page);
        await page.getByRole('link', { name: 'Stretches', exact: true }).click();
        await stop('stretches, register');
        await fill(page, { 'born-year': '2019' });
        await page.getByLabel('One school', { exact: true }).check();
        await page.locator('#urn').fill('900024');
        await page.getByRole('button', { name: 'Rank the stretches' }).click();
        await page.getByText('settled, whichever way it is found').first().waitFor();
        await stop('stretches, ranking');
        await page
          .getByRole('button', { name: /^Assess / })
          .first()
          .click();
        await page.getByRole('heading', { name: 'Is this the stretch?' }).waitFor();
        await stop('stretches, drawn');
        await page.getByLabel('What to call it').fill(`Oxlode Road (${view.name})`);
        await page.getByRole('button', { name: 'Keep this stretch' }).click();
        await stop('stretches, one, not assessed');
        await page.getByRole('link', { name: 'Assess this stretch' }).click();
        await page.getByRole('button', { name: 'See who changes' }).click();
        await page.getByText('There is a problem').waitFor();
        await stop('stretches, assess, with mistakes');
        await page.getByLabel('Not safe to walk').check();
        await fill(page, {
          ...{ 'madeOn-day': '2', 'madeOn-month': '11', 'madeOn-year': '2025' },
          ...{ 'from-day': '9', 'from-month': '11', 'from-year': '2025', 'until-year': '2025' },
          ...{ 'until-day': '10', 'until-month': '11', 'born-year': '2019' },
          method: 'Walked at 8.15 on a school day',
          assessor: 'Sam Field',
          post: 'road safety engineer',
        });
        await page.getByRole('button', { name: 'See who changes' }).click();
        await page.getByRole('heading', { name: 'Who changes if this is kept' }).waitFor();
        await stop('stretches, nobody changes');
        await page.goBack();
        await fill(page, { 'until-day': '', 'until-month': '', 'until-year': '' });
        await page.getByLabel('One school', { exact: true }).check();
        await page.locator('#urn').fill('900024');
        await page.getByRole('button', { name: 'See who changes' }).click();
        await page.getByRole('heading', { name: 'Who changes if this is kept' }).waitFor();
        await stop('stretches, who changes');
        await page.getByRole('button', { name: 'Keep this assessment' }).click();
        await page.getByText('Sam Field, road safety engineer').waitFor();
        await stop('stretches, one, assessed');
        await withdraw(page);
        await page.goto('/contests');
        await stop('stretches, contests');
        await page.locator('table a').first().click();
        await page.getByLabel('The line stays').check();
        await page.getByLabel('Your reasons').fill('There is a verge of two metres.');
        await page.getByRole('button', { name: /^Keep the (ruling|correction)/ }).click();
        await page.getByText('There is a verge of two metres.').first().waitFor();
        await stop('stretches, contest, ruled');
      });
    }, 180_000);

    test(`an officer draws on the map (${view.name})`, async () => {
      await visit(browser, site, view, async (page, stop) => {
        await signIn(page);
        await page.goto('/stretches/new');
        if (view.javaScriptEnabled) {
          const map = page.locator('.fm-draw');
          await page.waitForResponse(/stretches\/roads/);
          const box = (await map.boundingBox())!;
          for (const [x, y] of [
            [0.3, 0.5],
            [0.45, 0.5],
            [0.6, 0.55],
          ] as const)
            await map.click({ position: { x: box.width * x, y: box.height * y } });
          expect(await page.locator('#line').inputValue()).toMatch(/^\{"type":"LineString","coordinates":\[\[/);
          await stop('stretches, drawing');
          await page.getByRole('button', { name: 'Take back the last point' }).click();
          expect(JSON.parse(await page.locator('#line').inputValue()).coordinates).toHaveLength(2);
          await page.getByRole('button', { name: 'Begin again' }).click();
          expect(await page.locator('#line').inputValue()).toBe('');
        }
        await page.locator('#line').fill('{"type":"Point"}');
        await page.getByRole('button', { name: 'See what it follows' }).click();
        await page.getByText('There is a problem').waitFor();
        await stop('stretches, drawing, with mistakes');
        await page.goto('/stretches/from-a-walk');
        await page.getByLabel('Postcode the walk begins at').fill('QZ4 1JA');
        await page.getByLabel('The school’s number').fill('900024');
        await page.getByRole('button', { name: 'Measure the walk' }).click();
        await page.getByRole('heading', { name: 'Which part of this walk?' }).waitFor();
        await stop('stretches, from a walk');
      });
    }, 120_000);
  }
});

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in as the demonstration officer', exact: true }).click();
}

/** From an answer: once with everything left out, then as it should be. */
async function sayItIsWrong(page: Page, stop: (called: string) => Promise<void> = async () => {}): Promise<void> {
  await page.getByText('Something wrong with this walk?').click();
  await stop('stretches, answer, contest');
  await page.getByRole('button', { name: 'Tell the council' }).click();
  await page.getByText('There is a problem').waitFor();
  await stop('stretches, contest, with mistakes');
  await page.locator('input[name=part]').nth(1).check();
  await page.getByLabel('What is wrong with it?').fill('There is no pavement by the bridge.');
  await page.getByRole('button', { name: 'Tell the council' }).click();
  await page.getByRole('heading', { name: /Thank you/ }).waitFor();
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).first().fill(value);
}

/** So that the next view begins as this one did. */
async function withdraw(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Assess this stretch' }).click();
  await page.getByLabel('Nothing: withdraw an earlier finding').check();
  await fill(page, {
    ...{ 'madeOn-day': '9', 'madeOn-month': '11', 'madeOn-year': '2025' },
    ...{ 'from-day': '9', 'from-month': '11', 'from-year': '2025' },
    ...{ method: 'Looked at again', assessor: 'Sam Field', post: 'road safety engineer', 'born-year': '2019' },
  });
  await page.getByRole('button', { name: 'See who changes' }).click();
  await page.getByRole('button', { name: 'Keep this assessment' }).click();
  await page.getByText('Not assessed').first().waitFor();
}

/** A child of seven, whose walk turns on a main road that nobody has assessed. */
async function askAboutOxlode(page: Page): Promise<void> {
  await page.goto('/check');
  await page.getByLabel('Postcode').fill('QZ4 1JA');
  await page
    .getByLabel(/school/i)
    .last()
    .fill('Oxlode');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel(/Oxlode Primary/).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await fill(page, { 'born-day': '27', 'born-month': '3', 'born-year': '2019' });
  await page.locator('input[name=attendance][value=registered]').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  for (const name of ['special-needs', 'disabled', 'mobility', 'boarding'])
    await page.locator(`input[name=${name}][value=no]`).check();
  await page.getByLabel('No plan').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'See the answer' }).click();
  await page.getByText(/were found not safe, the walk would be/).waitFor();
}
