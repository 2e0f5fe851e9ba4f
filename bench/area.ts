import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demoArea } from '../demo/load.node.ts';
import { day } from '../rules/kernel/day.ts';
import { candidates } from '../src/checks/candidates.ts';
import type { CheckQuestion } from '../src/checks/index.ts';
import { type AreaFiles, importFiles } from '../src/import-files.node.ts';
import { postcodesOf, schoolsOf } from '../src/places/index.ts';
import type { Postcode, School } from '../src/places/school.ts';
import { openService, type Service } from '../src/service.node.ts';

const BORN = day('2019-05-01');
export const ON = day('2026-11-23');
const FACTS = { bornOn: BORN, attendance: 'registered', boardingArranged: false, planNaming: 'no-plan', benefits: [] };
const QUESTIONS = 50;

export interface BenchArea {
  readonly service: Service;
  readonly seconds: number;
  readonly homes: readonly Postcode[];
  readonly schools: readonly School[];
  close(): Promise<void>;
}

/** The made-up county, and Rutland where its files lie beside the project. */
export function benchFiles(): AreaFiles[] {
  const { schools, postcodes, gates, ...demo } = demoArea();
  const made: AreaFiles = { ...demo, schools: [schools], postcodes: [postcodes], gates: [gates] };
  const real = resolve(import.meta.dirname, '../../shared/data/rutland');
  if (!existsSync(real)) return [made];
  const rutland = {
    id: 'rutland',
    name: 'Rutland',
    attribution: ['© OpenStreetMap contributors'],
    fictional: false,
    osm: join(real, 'rutland-2022-07-20.osm.pbf'),
    schools: [join(real, 'schools.csv')],
    postcodes: [join(real, 'postcodes.csv')],
    gates: [],
  };
  return [made, rutland];
}

/** Imports an area as `npm start` would hold it: the embedded store and the prepared maps in a folder, here a temporary one. */
export async function openArea(files: AreaFiles): Promise<BenchArea> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fairmile-bench-'));
  const service = await openService({ dataDir });
  const began = performance.now();
  await importFiles(service, files, new Date());
  const seconds = (performance.now() - began) / 1000;
  const { id } = files;
  return {
    service,
    seconds,
    homes: await postcodesOf(service.db, id),
    schools: await schoolsOf(service.db, id),
    close: async () => {
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same questions every time: homes spread over the area, schools that take a child of seven in turn. */
export function questionsIn({
  homes,
  schools,
}: BenchArea): { question: CheckQuestion; home: Postcode; school: School }[] {
  const taking = candidates(schools, BORN, ON);
  return Array.from({ length: QUESTIONS }, (_, i) => {
    const home = homes[Math.floor((i * homes.length) / QUESTIONS)]!;
    const school = taking[i % taking.length]!;
    return {
      question: { home: { postcode: home.postcode }, schoolUrn: school.urn, on: ON, facts: FACTS },
      home,
      school,
    };
  });
}

/** The schools a question is compared with. */
export function othersFor({ schools }: BenchArea, asked: School): School[] {
  return candidates(schools, BORN, ON).filter(({ urn }) => urn !== asked.urn);
}
