export type { SubjectAccess } from './document.ts';
export { type Asked, type Exported, exportChild, type Previewed, previewExport } from './export.ts';
export type { HomeHeld } from './homes.ts';
export { type ExportNoted, listExports } from './note-export.ts';
export type { PaperBeside } from './papers.ts';
export type { Leak } from './scan.ts';
export { GIVES, type Given, HOLDS_NOTHING } from './what-is-given.ts';
export { FACTS_OF } from './whose-facts.ts';
