import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { scriptOf } from './script.ts';

const AHEAD = fileURLToPath(new URL('../src/still/aheadOfScripts.ts', import.meta.url));

/** The script that stands in the page itself, before all that it loads; the server's policy names it by its hash. */
export function ahead(): Plugin {
  return {
    name: 'parcours:ahead',
    apply: 'build',
    transformIndexHtml: async (_page, { path }) =>
      path === '/index.html'
        ? [{ tag: 'script', injectTo: 'head-prepend', children: await scriptOf(AHEAD, {}) }]
        : [],
  };
}
