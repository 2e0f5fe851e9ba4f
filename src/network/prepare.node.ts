import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import { type AreaFiles, keepArea } from './area.node.ts';
import { assemble, LEAST_PART_METRES } from './assemble.ts';
import type { Network, NetworkMade } from './network.ts';
import { PbfFile } from './pbf/read.node.ts';
import { MapSurvey } from './survey.ts';

export type PreparePhase = 'reading ways' | 'reading nodes' | 'building' | 'keeping';

export interface PrepareRequest {
  /** A map in PBF form. It is only read. */
  readonly osmPath: string;
  /** A folder of this area's own. Made if need be; what was prepared there before is replaced when all is done. */
  readonly outDir: string;
  /** @param fraction of this phase, 0 to 1 */
  readonly onProgress?: (phase: PreparePhase, fraction: number) => void;
}

export interface PrepareResult {
  readonly walking: Network;
  readonly driving: Network;
  /** Of the walking network; the driving network has its own counts. */
  readonly made: NetworkMade;
  readonly files: AreaFiles;
}

/**
 * Prepares both networks of an area from its map and keeps them in `outDir`, all or nothing. The file is read through twice, a block at a
 * time; other work of the process goes on between blocks, but not while the networks are built.
 * @throws Problem `import-refused` when the map cannot be used, saying where and why
 */
export async function prepareArea({ osmPath, outDir, onProgress = () => {} }: PrepareRequest): Promise<PrepareResult> {
  const file = await PbfFile.open(osmPath);
  try {
    const mapSha256 = await sha256Of(osmPath);
    const survey = await surveyed(file, onProgress);
    await file.insistUnchanged();
    const facts = { mapSha256, mapDay: file.header.mapDay, turns: survey.turns, leastPartMetres: LEAST_PART_METRES };
    onProgress('building', 0);
    const walking = assemble(survey.walking, facts);
    insistOnWalking(walking.network);
    onProgress('building', 0.5);
    const driving = assemble(survey.driving, facts);
    onProgress('building', 1);
    onProgress('keeping', 0);
    await mkdir(outDir, { recursive: true });
    const networks = { walking: walking.network, driving: driving.network };
    const files = keepArea(outDir, {
      ...networks,
      ledger: survey.finishLedger({ walking: walking.fates, driving: driving.fates }),
    });
    onProgress('keeping', 1);
    return { ...networks, made: walking.network.made, files };
  } finally {
    await file.close();
  }
}

async function surveyed(file: PbfFile, onProgress: NonNullable<PrepareRequest['onProgress']>): Promise<MapSurvey> {
  const survey = new MapSurvey();
  const withNodes = new Set<number>();
  for await (const block of file.blocks()) {
    const kinds = block.visit(survey.waysVisitor);
    if (kinds.nodes) withNodes.add(block.number);
    survey.sawRelations ||= kinds.relations;
    onProgress('reading ways', block.fraction);
  }
  insistOnWays(survey, file);
  survey.closeWays();
  for await (const block of file.blocks()) {
    if (withNodes.has(block.number)) block.visit(survey.nodesVisitor);
    onProgress('reading nodes', block.fraction);
  }
  return survey;
}

function insistOnWays(survey: MapSurvey, file: PbfFile): void {
  if (survey.wayCount === 0)
    throw refused('The map file holds no ways at all. It may have been cut short, or be an extract of points only.');
  if (survey.walking.ways.length === 0) {
    throw refused(
      `The map file holds ${survey.wayCount} ways, but none that can be walked. Check that it is a whole map of the area and not a selection.`,
    );
  }
  // The format does not say where a file ends. Relations come last, so an extract of the live map without any was cut at a block's edge.
  if (file.header.ofLiveMap && !survey.sawRelations) {
    throw refused(
      'The map file ends before its relations, which hold the turns that are not allowed. It was probably cut short on the way here. Download it again.',
    );
  }
}

function insistOnWalking({ edgeFrom, made: { counts } }: Network): void {
  if (edgeFrom.length > 0) return;
  throw refused(
    `The map file holds ${counts.waysKept} ways that can be walked, but nothing is left of them: ${counts.segmentsOutsideMap ?? 0} bits lie outside the map or have no place in the file, ` +
      `${counts.segmentsCut} are closed by barriers, and ${counts.partsLeftOut} pieces have under ${LEAST_PART_METRES} metres of way. Check that it is a whole map of the area.`,
  );
}

function refused(words: string): Problem {
  return new Problem('import-refused', words);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
