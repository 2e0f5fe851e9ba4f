import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { type PbfMap, writePbf } from './write.ts';

/** Writes `map` to `path` as `.osm.pbf`. The file appears under its name only when it is whole. */
export function writePbfFile(path: string, map: PbfMap): void {
  const unfinished = `${path}.${process.pid}.part`;
  const file = openSync(unfinished, 'w');
  try {
    writePbf((bytes) => writeAll(file, bytes), map);
    fsyncSync(file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
