import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { demoAddresses, demoArea, demoPlaces } from '../demo/load.node.ts';
import { demoPolicies } from '../demo/policies/load.node.ts';
import { createApp } from '../routes/app.tsx';
import { evidenceIn } from './applications/evidence/evidence-store.node.ts';
import { readAsset } from './assets.node.ts';
import {
  CALLBACK,
  DEMO_AUTHORITY,
  demoSignInAllowed,
  endDemoSessions,
  IdentityProvider,
  keepAuthority,
  keepPolicy,
} from './authorities/index.ts';
import { runCheck } from './checks/index.ts';
import { type Config, readConfig } from './config.ts';
import { whereItHappened } from './db/index.ts';
import type { Deps } from './deps.ts';
import { importAddresses } from './import-addresses.node.ts';
import { importFiles } from './import-files.node.ts';
import { roadsWithin } from './network/index.ts';
import { photographsIn } from './network/stretches/photographs.node.ts';
import { isCron, nightly } from './night.node.ts';
import { areas, findArea, keepOffers, keepVacancies, readOffers, readVacancies } from './places/index.ts';
import { Problem } from './problem.ts';
import { foresee, touchedDecisions } from './rechecks/index.ts';
import { openRows } from './rows-of-file.node.ts';
import { openService, type Service } from './service.node.ts';
import { switchVersion } from './switch-version.node.ts';

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const began = performance.now();
  if (config.nightAt !== undefined && !isCron(config.nightAt))
    throw new Problem(
      'invalid-request',
      'NIGHT_AT is not a time that can be kept: five fields, such as 0 2 * * *, or never.',
    );
  const service = await openService(config);
  if (service.database.kind === 'embedded' && (await areas(service.db)).length === 0) await importDemo(service);
  const fictional = (await areas(service.db)).every((area) => area.fictional);
  const demoSignIn = demoSignInAllowed({
    databaseKind: service.database.kind,
    areaFictional: fictional,
    host: config.host,
    https: config.https,
  });
  if (!demoSignIn) await endDemoSessions(service.db);
  const deps = depsOf(service, config, demoSignIn);
  const server = serve({ fetch: createApp(() => deps).fetch, port: config.port, hostname: config.host }, ({ port }) => {
    console.log(welcome(config, service, port, demoSignIn, (performance.now() - began) / 1000));
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${config.port} is already in use. Set another, such as PORT=3001.`
        : error.message,
    );
    void service.close().finally(() => process.exit(1));
  });
  const endNights = nights(service, config);
  const stop = () =>
    server.close(
      () =>
        void endNights()
          .then(() => service.close())
          .finally(() => process.exit(0)),
    );
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** The county that ships with Fairmile, so that there is something to try from the first minute. */
async function importDemo(service: Service): Promise<void> {
  const { osm, schools, postcodes, gates, ...area } = demoArea();
  console.log(`Getting the made-up county of ${area.name} ready…`);
  await keepAuthority(service.db, DEMO_AUTHORITY);
  for (const policy of demoPolicies(DEMO_AUTHORITY.id)) await keepPolicy(service.db, policy, new Date());
  await importFiles(
    service,
    { ...area, authority: DEMO_AUTHORITY.id, osm, schools: [schools], postcodes: [postcodes], gates: [gates] },
    new Date(),
  );
  const { offers, vacancies } = demoPlaces();
  const how = { area: area.id, source: area.attribution[0]!, by: 'the demonstration', now: new Date(), dryRun: false };
  const file = async (path: string) => ({ name: basename(path), bytes: await readFile(path) });
  await keepOffers(service.db, readOffers(await file(offers)), how);
  await keepVacancies(service.db, readVacancies(await file(vacancies)), how);
  const held = await findArea(service.db, area.id);
  const list = { ...(await openRows(demoAddresses())), name: basename(demoAddresses()) };
  if (held) await importAddresses(service.db, held, list, how);
}

/** Looks again at its hour. What is told of it names nobody. */
function nights(service: Service, { nightAt }: Config): () => Promise<void> {
  if (nightAt === undefined) return async () => {};
  const log = pino({ base: null });
  return nightly(service, nightAt, {
    done: (report) => log.info(report, 'looked again'),
    failed: (error) => log.error(whereItHappened(error), 'looking again failed; what is due stays due'),
  });
}

function depsOf(service: Service, config: Config, demoSignIn: boolean): Deps {
  const log = pino({ base: null });
  const walkingNetwork = async (id: string) => {
    const area = await findArea(service.db, id);
    return area && (await service.networksOf(area)).walking;
  };
  return {
    db: service.db,
    check: (question, asker) => runCheck(service, question, asker),
    touched: (night) => touchedDecisions(service, night),
    foresee: (night, delivery, records) => foresee(service, night, delivery, records),
    now: () => new Date(),
    demoSignIn,
    ...(config.signIn ? { identityProvider: new IdentityProvider(config.signIn) } : {}),
    https: config.https,
    asset: readAsset,
    ...(config.tiles ? { tiles: config.tiles } : {}),
    roadsNear: async (id, box) => {
      const walking = await walkingNetwork(id);
      return walking ? roadsWithin(walking, box) : [];
    },
    walkingNetwork,
    photographs: photographsIn(service.dataDir),
    evidence: evidenceIn(service.dataDir),
    switchVersion: (change) => switchVersion(service, change),
    ready: () => readiness(service),
    log: (entry) => log.info(entry),
    fault: (requestId, error) => log.error({ requestId, ...whereItHappened(error) }, 'fault'),
  };
}

async function readiness(service: Service): Promise<{ ready: boolean; detail: string }> {
  const held = await areas(service.db);
  if (held.length === 0) return { ready: false, detail: 'No area has been imported yet.' };
  for (const area of held) await service.networksOf(area);
  return { ready: true, detail: `${held.length === 1 ? 'One area is' : `${held.length} areas are`} ready.` };
}

function welcome(config: Config, service: Service, port: number, demoSignIn: boolean, seconds: number): string {
  const lines = [
    `Fairmile is at http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port} (ready in ${seconds.toFixed(1)} s)`,
    demoSignIn
      ? 'To sign in as an officer: open /sign-in and choose “Demonstration officer”. No password; on this machine only.'
      : 'There is no demonstration sign-in here: that is for the made-up county on 127.0.0.1 alone.',
    config.signIn
      ? `Officers sign in by ${config.signIn.issuer}, which sends them back to ${config.signIn.publicUrl}${CALLBACK}.`
      : 'No council’s own sign-in is set up: see “Signing in” in README.md.',
    service.database.kind === 'embedded'
      ? `Data is in ${config.dataDir} (embedded PostgreSQL: for trying out and pilots).`
      : `Records are on the PostgreSQL server of DATABASE_URL; prepared maps are in ${config.dataDir}.`,
  ];
  return lines.join('\n');
}
