import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** From who applies to the number. */
export async function sendOff(page: Page, stop?: (called: string) => Promise<void>) {
  await page.getByLabel('Your child’s name').fill('Robin Made-up');
  await page.getByLabel('Your name').fill('Sam Made-up');
  await page.getByLabel('Your email address').fill('sam@example.org');
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Check your answers before you send them');
  await stop?.('applications, check your answers');
  await page.getByRole('button', { name: 'Send the application' }).click();
  await heading(page, 'Application sent');
  await stop?.('applications, sent');
  const reference = (await page.locator('.govuk-panel__body strong').textContent()) ?? '';
  const code = (await page.locator('main .fm-code').textContent()) ?? '';
  expect(reference).not.toBe('');
  return { reference, code };
}

/** @param name as the page of signing in has it, from the start of the words */
export async function signIn(page: Page, name = 'Sign in as the demonstration officer'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name, exact: true }).click();
}

export const heading = (page: Page, text: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();

/** A check whose answer is under the browser’s eyes. */
export async function checkOnce(page: Page): Promise<void> {
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
