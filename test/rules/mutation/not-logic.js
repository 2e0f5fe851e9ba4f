import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What a provision says rather than decides: its words and sources, held by `told.test.ts`, and its examples, which are tests themselves. */
const SAID = new Set(['words', 'cites', 'examples']);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'not-logic', {
    shouldIgnore: ({ node }) =>
      node.type === 'ObjectProperty' && node.key.type === 'Identifier' && SAID.has(node.key.name)
        ? 'what a provision says is held by the snapshots of its words, and its examples are tests'
        : undefined,
  }),
];
