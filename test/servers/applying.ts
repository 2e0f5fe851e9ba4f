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
