import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { NamedFile } from '../places/index.ts';
import { Problem } from '../problem.ts';

/** A file by its path, called by its name in what is said of it. @throws Problem `import-refused` when it cannot be read */
export async function fileAt(path: string): Promise<NamedFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(
      'import-refused',
      `${path}: ${code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`}.`,
    );
  }
}
