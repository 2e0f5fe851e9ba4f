/** How fast Fairmile is on this machine: `npm run bench`, and with `-- --large` how import grows with the map. See README.md. */
import { cpus } from 'node:os';
import { decideEngland } from '../rules/england/decide.ts';
import { type Check, runCheck } from '../src/checks/index.ts';
import {
  endOfPostcode,
  endsOfSchool,
  measureDrive,
  measureWalk,
  snap,
  walksToSchools,
} from '../src/measuring/index.ts';
import { shortestWalk } from '../src/measuring/search.ts';
import { termsFor } from '../src/measuring/terms.ts';
import type { Network } from '../src/network/index.ts';
import { areas } from '../src/places/index.ts';
import { type BenchArea, benchFiles, ON, openArea, othersFor, questionsIn } from './area.ts';
import { benchLarge } from './large.ts';
import { tell, timed } from './timing.ts';

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
if (process.argv.includes('--large')) await benchLarge([10, 30, 60]);
else for (const files of benchFiles()) await benchArea(files.name, await openArea(files));

async function benchArea(name: string, area: BenchArea): Promise<void> {
  const [held] = await areas(area.service.db);
  const { walking, driving } = await area.service.networksOf(held!);
  console.log(
    `${name}: ${area.homes.length} postcodes, ${area.schools.length} schools, ${walking!.edgeFrom.length} walking edges; imported in ${area.seconds.toFixed(1)} s`,
  );
  await benchDecisions(area);
  await benchWalks(area, walking!);
  await benchChecks(area, walking!, driving!);
  console.log(`  memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  await area.close();
}

/** The law alone, on the facts of real checks, with every reason. */
async function benchDecisions(area: BenchArea): Promise<void> {
  const checks: Check[] = [];
  for (const { question } of questionsIn(area)) checks.push(await runCheck(area.service, question, 'public'));
  const figure = await timed(checks.length * 40, () => {
    for (let i = 0; i < 40; i++) for (const { question, facts } of checks) decideEngland({ on: question.on, facts });
  });
  tell('decisions, all reasons', figure);
}

/** One pair from snapped point to snapped point, and a whole measurement: two walks, their lines and what they rest on. */
async function benchWalks(area: BenchArea, network: Network): Promise<void> {
  const pairs = questionsIn(area).flatMap(({ home, school }) => {
    const [from, to] = [snap(network, home.at), snap(network, endsOfSchool(school, ON)[0]!.at)];
    return from.kind === 'snap' && to.kind === 'snap' ? [[from, to] as const] : [];
  });
  const terms = termsFor(network);
  tell(
    'walks, one pair',
    await timed(pairs.length, () => {
      for (const [from, to] of pairs) shortestWalk(network, from, to, terms);
    }),
  );
  const asked = questionsIn(area).map(({ home, school }) => [endOfPostcode(home), endsOfSchool(school, ON)] as const);
  const where = { network, area: 'bench', attribution: [] };
  tell(
    'walks measured, twice and with evidence',
    await timed(asked.length, () => {
      for (const [home, gates] of asked) measureWalk(where, home, gates);
    }),
  );
}

/** Whole checks, and the searches in them by themselves: the rest is look-ups, the law and the putting together. */
async function benchChecks(area: BenchArea, walking: Network, driving: Network): Promise<void> {
  const asked = questionsIn(area).map((each) => ({
    ...each,
    others: othersFor(area, each.school).map((other) => ({ urn: other.urn, gates: endsOfSchool(other, ON) })),
  }));
  const check = await timed(asked.length, async () => {
    for (const { question } of asked) await runCheck(area.service, question, 'public');
  });
  const of = (network: Network) => ({ network, area: 'bench', attribution: [] });
  const search = await timed(asked.length, () => {
    for (const { home, school, others } of asked) {
      const [from, to] = [endOfPostcode(home), endsOfSchool(school, ON)];
      measureWalk(of(walking), from, to);
      measureDrive(of(driving), from, to);
      walksToSchools(of(walking), from, others);
    }
  });
  tell('checks, end to end in process', check);
  tell('the searches of those checks alone', search);
  console.log(`  a check takes ${(check.each / search.each).toFixed(2)} times its searches`);
}
