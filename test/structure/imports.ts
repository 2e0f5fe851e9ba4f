import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One import: which file of ours, and what it asks for: a file of ours by its path, or a package by its name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
}

const FOLDERS = ['rules', 'src', 'routes', 'test', 'demo', 'bench'];

/** Every TypeScript file of the project, by its path from the root. Without git: a stranger may have it from an archive. */
export function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

/** Every import of a file, types too: a type is knowledge of the other room all the same. */
export function importsOf(path: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, path), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => {
    const isPackage = !fileName.startsWith('.');
    return { from: path, to: isPackage ? packageOf(fileName) : normalize(join(dirname(path), fileName)), isPackage };
  });
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
