import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoArea } from '../../demo/load.node.ts';
import { createApp } from '../../routes/app.tsx';
import { evidenceIn } from '../../src/applications/evidence/evidence-store.node.ts';
import { readAsset } from '../../src/assets.node.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../src/authorities/index.ts';
import { type CheckSources, runCheck } from '../../src/checks/index.ts';
import type { Deps } from '../../src/deps.ts';
import { importFiles } from '../../src/import-files.node.ts';
import { loadArea, type PreparedArea } from '../../src/network/area.node.ts';
import { roadsWithin } from '../../src/network/index.ts';
import { photographsIn } from '../../src/network/stretches/photographs.node.ts';
import { findArea, type HeldArea } from '../../src/places/index.ts';
import { preparedFolder } from '../../src/places/prepared-files.node.ts';
import { foresee, touchedDecisions } from '../../src/rechecks/index.ts';
import type { Service } from '../../src/service.node.ts';
import { switchVersion } from '../../src/switch-version.node.ts';
import { freshDatabase } from '../database.ts';

/** The day it is in these tests: a Monday. */
export const NOW = new Date('2026-11-23T09:00:00Z');

/** One's own machine: the demonstration officer signs in from nowhere else. */
export const HOST = 'localhost:8080';
export const ORIGIN = `http://${HOST}`;

/** The whole application on a database of its own, with the made-up county, asked through real requests and answers. */
export interface TestSite {
  readonly deps: Deps;
  /** What the night and other work without a page is handed. */
  readonly sources: CheckSources;
  /** Where its prepared maps lie. */
  readonly dataDir: string;
  /** What was written down by the application's own logging. */
  readonly logged: unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Posts a form as one of our own pages would; a list is a field sent more than once. */
  /** `body`: bytes in place of the fields, as a form with files has them. */
  post(path: string, fields: Fields, headers?: Record<string, string>, body?: ArrayBuffer): Promise<Response>;
  json(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The same site with other settings. */
  with(settings: Partial<Deps>): TestSite;
  close(): Promise<void>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export async function openSite(): Promise<TestSite> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'fairmile-routes-'));
  const loaded = new Map<string, PreparedArea>();
  const networksOf = async (area: HeldArea) => {
    const prepared = loaded.get(area.folder) ?? loadArea(preparedFolder(dataDir, area.id, area.folder));
    loaded.set(area.folder, prepared);
    return { walking: prepared.walking, driving: prepared.driving };
  };
  const sources = { db: database.db, networksOf };
  await keepAuthority(database.db, DEMO_AUTHORITY);
  const { osm, schools, postcodes, gates, ...area } = demoArea();
  const files = { osm, schools: [schools], postcodes: [postcodes], gates: [gates] };
  await importFiles({ ...sources, dataDir } as Service, { ...area, authority: DEMO_AUTHORITY.id, ...files }, NOW);
  const deps: Deps = {
    db: database.db,
    check: (question, asker) => runCheck(sources, question, asker),
    touched: (night) => touchedDecisions(sources, night),
    foresee: (night, delivery, records) => foresee(sources, night, delivery, records),
    now: () => NOW,
    demoSignIn: true,
    https: false,
    asset: readAsset,
    roadsNear: async (id, box) => {
      const held = await findArea(database.db, id);
      return held ? roadsWithin((await networksOf(held)).walking, box) : [];
    },
    walkingNetwork: async (id) => {
      const held = await findArea(database.db, id);
      return held && (await networksOf(held)).walking;
    },
    photographs: photographsIn(dataDir),
    evidence: evidenceIn(dataDir),
    switchVersion: (change) => switchVersion({ ...sources, dataDir } as Service, change),
    ready: async () => ({ ready: true, detail: 'One area is ready.' }),
  };
  return siteOf(deps, { sources, dataDir }, async () => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

function siteOf(settings: Deps, held: Pick<TestSite, 'sources' | 'dataDir'>, close: () => Promise<void>): TestSite {
  const logged: unknown[] = [];
  // Without the number of the request: it is made at random and may hold any year by chance.
  const deps: Deps = { log: ({ requestId: _, ...entry }) => void logged.push(entry), ...settings };
  const app = createApp(() => deps);
  const ask = async (path: string, init: RequestInit): Promise<Response> => app.request(`${ORIGIN}${path}`, init);
  return {
    deps,
    ...held,
    logged,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}, body) =>
      ask(path, { method: 'POST', body: body ?? formOf(fields), headers: { host: HOST, origin: ORIGIN, ...headers } }),
    json: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    with: (changed) => siteOf({ ...deps, ...changed }, held, close),
    close,
  };
}

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}

/** The cookie of a signed-in demonstration officer, with what a browser of ours sends beside it. */
export async function signedIn(site: TestSite, role = 'officer'): Promise<Record<string, string>> {
  const answer = await site.post('/sign-in/demo', { role });
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', host: HOST, origin: ORIGIN };
}

/** Keeps a decision as an officer does: looks at the answer, then sends the form that was on that page. */
export async function keepSeen(site: TestSite, answers: Fields, officer: Record<string, string>): Promise<Response> {
  const shown = shownOn(await (await site.post('/check', answers, officer)).text());
  return site.post('/decisions', { ...answers, shown }, officer);
}

/** The mark of the answer on an officer's page. */
export const shownOn = (html: string): string => /name="shown" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';

/** Everything that a parent answers for a child of 8 living far from the school. */
export const ANSWERS: Fields = {
  step: 'family',
  go: 'next',
  postcode: 'QZ7 1AB',
  'school-name': 'castle',
  school: '900001',
  'born-day': '27',
  'born-month': '3',
  'born-year': '2018',
  'start-day': '23',
  'start-month': '11',
  'start-year': '2026',
  attendance: 'registered',
  'special-needs': 'no',
  disabled: 'no',
  mobility: 'no',
  plan: 'no-plan',
  boarding: 'no',
  benefits: 'none',
  belief: 'no',
  worry: 'no',
};

/** The same as a program asks it. */
export const QUESTION = {
  home: { postcode: 'QZ7 1AB' },
  schoolUrn: '900001',
  on: '2026-11-23',
  facts: {
    bornOn: '2018-03-27',
    attendance: 'registered',
    specialEducationalNeeds: false,
    disabled: false,
    mobilityProblems: false,
    planNaming: 'no-plan',
    boardingArranged: false,
    benefits: [],
    statesBeliefWish: false,
  },
};
