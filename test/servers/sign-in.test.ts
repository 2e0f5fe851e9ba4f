import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorityAdd } from '../../src/commands/authority-add.node.ts';
import { officerAdd } from '../../src/commands/officer.node.ts';
import { CLIENT_SECRET, type CouncilSignIn, startCouncilSignIn } from '../routes/council-sign-in.ts';
import { runCommand } from '../src/commands/run.ts';
import { chromiumBin, openBrowser, startSite, type TestSite } from './browser.ts';
import { freePort } from './postgres.ts';
import { type Journey, VIEWS, visit as visitIn } from './visit.ts';

const OLGA = { subject: 'olga', email: 'olga@councils.example', verified: true };

describe.skipIf(!chromiumBin)('signing in with a work account, in a browser', () => {
  const data = mkdtempSync(join(tmpdir(), 'fairmile-sign-in-'));
  let council: CouncilSignIn;
  let site: TestSite;
  let browser: Browser;

  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    council = await startCouncilSignIn({ site: url });
    const given = { environment: { FAIRMILE_DATA: data, DATABASE_URL: '' } };
    for (const [id, name] of [
      ['demo', 'Demonstration Council'],
      ['elmshire', 'Elmshire County Council'],
    ]) {
      await runCommand(authorityAdd, [id!, '--name', name!], given);
      await runCommand(
        officerAdd,
        [OLGA.email, '--authority', id!, '--name', 'Olga Officer', '--role', 'officer'],
        given,
      );
    }
    const signIn = { OIDC_ISSUER: council.issuer, OIDC_CLIENT_ID: 'fairmile', OIDC_CLIENT_SECRET: CLIENT_SECRET };
    const settings = { ...signIn, PUBLIC_URL: url, PORT: `${port}`, FAIRMILE_DATA: data };
    [site, browser] = await Promise.all([startSite(settings), openBrowser(chromiumBin!)]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
    await council?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  for (const view of VIEWS) {
    const visit = (journey: Journey) => visitIn(browser, site, view, journey);
    const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

    test(`somebody of two councils chooses one, and switches to the other (${view.name})`, async () => {
      council.comes = OLGA;
      await visit(async (page, stop) => {
        await page.goto('/sign-in');
        await stop('sign-in, work account');
        await page.getByRole('button', { name: 'Sign in with your work account' }).click();
        await heading(page, 'Where do you want to work?');
        await stop('choose a council');
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByText('There is a problem').waitFor();
        await stop('choose a council, with a mistake');
        await page.getByLabel('Elmshire County Council').check();
        await page.getByRole('button', { name: 'Continue' }).click();
        await heading(page, 'Decisions');
        expect(await page.getByRole('navigation', { name: 'For officers' }).textContent()).toContain('Elmshire');
        await stop('officers’ bar of two councils');
        await page.getByRole('link', { name: 'Switch council' }).click();
        await heading(page, 'Where do you want to work now?');
        await stop('switch council');
        await page.getByLabel('Demonstration Council').check();
        await page.getByRole('button', { name: 'Continue' }).click();
        await heading(page, 'Decisions');
        expect(await page.getByRole('navigation', { name: 'For officers' }).textContent()).toContain('Demonstration');
        await page.getByRole('button', { name: 'Sign out' }).click();
        await page.goto('/decisions');
        await heading(page, 'Sign in first');
      });
    }, 60_000);

    test(`somebody who was not added, and somebody who declines, are told what to do (${view.name})`, async () => {
      await visit(async (page, stop) => {
        council.comes = { subject: 'stranger', email: 'stranger@councils.example', verified: true };
        await page.goto('/sign-in');
        await page.getByRole('button', { name: 'Sign in with your work account' }).click();
        await heading(page, 'You have not been added yet');
        await stop('not added');
        council.comes = 'declines';
        await page.getByRole('link', { name: 'Sign in with another account' }).click();
        await heading(page, 'You are not signed in');
        await stop('declined');
        await page.getByRole('link', { name: 'Go to the sign-in page' }).click();
        await heading(page, 'Sign in');
      });
    }, 60_000);
  }
});
