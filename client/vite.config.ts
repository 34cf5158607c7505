import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Rolldown } from 'vite';
import { ahead } from './build/ahead.ts';
import { app } from './build/app.ts';
import { compressed } from './build/compressed.ts';
import { offline } from './build/offline.ts';

/** Where `parcours serve` listens while the client is worked on with `vite dev`. */
const server = process.env.PARCOURS_SERVER ?? 'http://127.0.0.1:4321';

/** The server refuses requests of other sites, and the development server is one: it speaks in the server's name. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

const START = fileURLToPath(new URL('src/start.ts', import.meta.url));
const MAIN = fileURLToPath(new URL('src/main.tsx', import.meta.url));

/** Named by index files that the first script reads, and not used by it. */
const NOT_YET =
  /\/(formatMessage|awareness|connection|messages|polling|streamBuffer)\.ts$|\/lib0\/(encoding|decoding)\.js$/;

type Imports = (id: string) => readonly string[];
type ChunkName = (id: string, context: Rolldown.ChunkingContext) => string | null;

/** What the first script needs comes with it: over a slow line each file of its own is waited for. */
function firstScript(): ChunkName {
  let needed: ReadonlySet<string> | undefined;
  return (id, context) => {
    needed ??= closureOf(START, (each) => importsIn(context)(each).filter((other) => !NOT_YET.test(other)));
    // Other pages take parts of it, and must not start this one.
    return needed.has(id) && id !== START ? 'start' : null;
  };
}

const REACT = /\/node_modules\/(react|react-dom|scheduler|use-sync-external-store)\//;
const CONTROLS =
  /\/node_modules\/(react-aria|react-aria-components|react-stately|@internationalized\/\w+|clsx)\//;

/** What all pages are drawn by, and the controls that come after a board: each would be many small files. */
function frameworks(): ChunkName {
  let first: ReadonlySet<string> | undefined;
  return (id, context) => {
    first ??= closureOf(MAIN, importsIn(context));
    return REACT.test(id) || (CONTROLS.test(id) && first.has(id)) ? 'react' : null;
  };
}

const importsIn =
  (context: Rolldown.ChunkingContext): Imports =>
  (id) =>
    context.getModuleInfo(id)?.importedIds ?? [];

function closureOf(id: string, next: Imports): ReadonlySet<string> {
  const found = new Set([id]);
  // A set is gone through to its end while it grows.
  for (const each of found) for (const other of next(each)) found.add(other);
  return found;
}

export default defineConfig({
  plugins: [react(), ahead(), app(), offline(), compressed()],
  build: {
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      // What stands in pages of others is a document by itself.
      input: ['index.html', 'embed.html'],
      output: {
        codeSplitting: {
          groups: [
            { debugName: 'start', name: firstScript(), priority: 2 },
            { debugName: 'react', name: frameworks(), priority: 1 },
            { name: 'controls', test: CONTROLS },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': proxied,
      '/schema': proxied,
      '/sync': { ...proxied, ws: true },
      '/workshop': { ...proxied, ws: true },
    },
  },
});
