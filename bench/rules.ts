/** How fast the law of England is decided, beside two rule engines that are given four of its grounds: `npm run bench:rules`. See README.md. */
import { cpus } from 'node:os';
import { ENGLAND_FACTS } from '../rules/england/facts.ts';
import { readFacts } from '../rules/kernel/read-facts.ts';
import { type BenchCase, benchCases, GROUNDS } from './rules/cases.ts';
import { type Engine, ours } from './rules/engines.ts';
import { jsonRulesEngine } from './rules/json-rules-engine.ts';
import { enginePackages } from './rules/packages.ts';
import { zen } from './rules/zen.ts';
import { tell, timed } from './timing.ts';

const CASES = 4000;

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
const cases = benchCases(CASES);
const packages = enginePackages();
const others = 'need' in packages ? [zen(packages.need), jsonRulesEngine(packages.need)] : [];
if ('missing' in packages)
  console.log(`The other engines cannot be had here, so ours stands alone: ${packages.missing}`);
else await agree();
await race();

/** Before anything is timed: the three say the same of every ground in every case, and none of it is all one answer. */
async function agree(): Promise<void> {
  const met = Object.fromEntries(GROUNDS.map((ground) => [ground, 0]));
  for (const one of cases) {
    const expected = ours.answer(ours.decide(one));
    for (const engine of others) {
      const answer = engine.answer(await engine.decide(one));
      const differs = GROUNDS.find((ground) => answer[ground].met !== expected[ground].met || !answer[ground].reason);
      if (differs) throw new Error(`${engine.name} differs on ground ${differs}: ${JSON.stringify(one.plain)}`);
    }
    for (const ground of GROUNDS) if (expected[ground].met) met[ground]!++;
  }
  const counts = GROUNDS.map((ground) => `paragraph ${ground} met in ${met[ground]}`).join(', ');
  if (GROUNDS.some((ground) => met[ground]! < 20)) throw new Error(`These cases prove too little: ${counts}`);
  console.log(`All ${others.length + 1} agree on ${CASES} cases: ${counts}`);
}

async function race(): Promise<void> {
  await run(ours.name, () => oneByOne(ours));
  await run('the same, with its facts read and checked from JSON', () => cases.forEach(fromJson));
  for (const engine of others) {
    await run(`${engine.name}, one by one`, () => oneByOne(engine));
    await run(`${engine.name}, all at once`, () => Promise.all(cases.map((one) => engine.decide(one))));
  }
}

/** Time by the clock, and the time that all cores together worked for it: some engines spread over several. */
async function run(what: string, decideAll: () => unknown): Promise<void> {
  tell(what, await timed(CASES, decideAll));
  const before = process.cpuUsage();
  await decideAll();
  const { user, system } = process.cpuUsage(before);
  console.log(`    ${((user + system) / CASES).toFixed(0)} µs of processor each`);
}

async function oneByOne(engine: Engine): Promise<void> {
  for (const one of cases) {
    const given = engine.decide(one);
    if (given instanceof Promise) await given;
  }
}

function fromJson(one: BenchCase): void {
  const read = readFacts(ENGLAND_FACTS, one.json);
  if (!('facts' in read)) throw new Error(JSON.stringify(read.problems));
  ours.decide({ ...one, ours: { on: one.ours.on, facts: read.facts } });
}
