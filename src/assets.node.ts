import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const find = createRequire(import.meta.url).resolve;
const govuk = (name: string) => join(dirname(find('govuk-frontend/package.json')), 'dist/govuk', name);
const leaflet = (name: string) => join(dirname(find('leaflet/package.json')), 'dist', name);
const ours = (name: string) => fileURLToPath(new URL(`../routes/assets/${name}`, import.meta.url));

interface Source {
  readonly path: string;
  readonly type: string;
}

const CSS = 'text/css; charset=utf-8';
const JS = 'text/javascript; charset=utf-8';

const SOURCES: Readonly<Record<string, Source>> = {
  'govuk.css': { path: govuk('govuk-frontend.min.css'), type: CSS },
  'govuk.js': { path: govuk('govuk-frontend.min.js'), type: JS },
  'leaflet.css': { path: leaflet('leaflet.css'), type: CSS },
  'leaflet.js': { path: leaflet('leaflet.js'), type: JS },
  'fairmile.css': { path: ours('fairmile.css'), type: CSS },
  'fairmile.js': { path: ours('fairmile.js'), type: JS },
  'icon.svg': { path: ours('icon.svg'), type: 'image/svg+xml' },
};

/** Every static file there is. */
export const ASSET_NAMES: readonly string[] = Object.keys(SOURCES);

/** A file as it is served. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The files do not change while the program runs: each is read once. */
const held = new Map<string, Promise<Asset>>();

/** A static file, ready to be served, or undefined where there is none of that name. */
export async function readAsset(name: string): Promise<Asset | undefined> {
  const source = Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
  if (!source) return undefined;
  const asset = held.get(name) ?? prepare(source);
  held.set(name, asset);
  return asset;
}

async function prepare({ path, type }: Source): Promise<Asset> {
  return { body: new TextEncoder().encode(strip(await readFile(path, 'utf8'))), type };
}

/**
 * The design system is free to use. Its typeface, crest and logotype are not: they belong to services on GOV.UK, so
 * they are taken out here, with links to files that we do not serve.
 */
function strip(text: string): string {
  return text
    .replace(/\/\*![^*]*Margaret Calvert[^*]*\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/(["']?)GDS Transport\1\s*,\s*/g, '')
    .replace(/url\((\/assets\/images\/|images\/)[^)]*\)/g, 'none')
    .replace(/\/[*/][#@] sourceMappingURL=.*$/gm, '');
}
