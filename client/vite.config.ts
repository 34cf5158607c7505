import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** At the highest quality, which is the default. */
const brotli = promisify(brotliCompress);

/** Where `parcours serve` listens while the client is worked on with `vite dev`. */
const server = process.env.PARCOURS_SERVER ?? 'http://127.0.0.1:4321';

/** The server refuses requests of other sites, and the development server is one: it speaks in the server's name. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

const START = fileURLToPath(new URL('src/start.ts', import.meta.url));

/** Named by index files that the first script reads, and not used by it. */
const NOT_YET =
  /\/(formatMessage|awareness|connection|messages|polling|streamBuffer)\.ts$|\/lib0\/(encoding|decoding)\.js$/;

/** What the first script needs comes with it: over a slow line each file of its own is waited for. */
function firstScript(): (id: string, context: Rolldown.ChunkingContext) => string | null {
  let needed: ReadonlySet<string> | undefined;
  return (id, context) => {
    needed ??= closureOf(START, (each) =>
      (context.getModuleInfo(each)?.importedIds ?? []).filter((other) => !NOT_YET.test(other)),
    );
    // Other pages take parts of it, and must not start this one.
    return needed.has(id) && id !== START ? 'start' : null;
  };
}

function closureOf(id: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([id]);
  // A set is gone through to its end while it grows.
  for (const each of found) for (const other of next(each)) found.add(other);
  return found;
}

const COMPRESSIBLE = /\.(js|css|html|svg|webmanifest)$/;

/** As small as can be, once for all servers: it takes too long for one that is asked for a file. */
function compressed(): Plugin {
  return {
    name: 'parcours:compressed',
    apply: 'build',
    writeBundle: async ({ dir = '' }, bundle) => {
      const paths = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name));
      const writing = paths.map(async (name) => {
        const path = join(dir, name);
        await writeFile(`${path}.br`, await brotli(await readFile(path)));
      });
      await Promise.all(writing);
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      // What stands in pages of others is a document by itself.
      input: ['index.html', 'embed.html'],
      output: { codeSplitting: { groups: [{ name: firstScript() }] } },
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
