import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');

/** The browser: `CHROMIUM_BIN`, or Debian's; undefined where there is none. */
export const chromiumBin: string | undefined = [process.env.CHROMIUM_BIN, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

/** Where pictures of pages go: `PICTURES`, or a temporary folder. */
export const PICTURES = process.env.PICTURES ?? mkdtempSync(join(tmpdir(), 'fairmile-pictures-'));

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] });

export interface TestSite {
  readonly url: string;
  stop(): void;
}

/** Starts the program as a person would, with the made-up county, on a free port and a folder of its own, unless told others. */
export async function startSite(environment: Readonly<Record<string, string>> = {}): Promise<TestSite> {
  const data = mkdtempSync(join(tmpdir(), 'fairmile-site-'));
  const program = spawn(join(ROOT, 'node_modules/.bin/tsx'), ['src/node.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', FAIRMILE_DATA: data, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await addressOf(program), stop: () => void program.kill('SIGTERM') };
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    program.on('exit', (code) => reject(new Error(`The program ended with ${code}: ${told}`)));
    program.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(told) ?? [];
      if (address) resolve(address);
    });
  });
}

/** What axe finds wrong, each rule with where. */
export async function wrongsOn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
