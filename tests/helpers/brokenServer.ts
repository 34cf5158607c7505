import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Build } from './builtServer.ts';

/** A place in the source at which a promise is broken: what stands there, once, and what is put in its place. */
export interface Breach {
  /** From the root of the workspace. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const SERVER = join(ROOT, 'server');

/** The server, built from a source in which something is broken. @throws Error where that does not stand there any more. */
export async function buildBroken(breaches: readonly Breach[]): Promise<Build> {
  const outDir = await mkdtemp(join(SERVER, 'node_modules', '.test-build-'));
  await build({
    root: SERVER,
    logLevel: 'error',
    plugins: breaches.map(broken),
    build: { outDir, emptyOutDir: true },
  });
  return { entry: join(outDir, 'main.js'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

function broken({ file, find, put }: Breach): Plugin {
  let isBroken = false;
  return {
    name: `breach in ${file}`,
    enforce: 'pre',
    transform(code, id) {
      if (id !== join(ROOT, file)) return undefined;
      const [before = '', after, ...more] = code.split(find);
      if (after === undefined || more.length > 0) throw new Error(`${file} does not say this once: ${find}`);
      isBroken = true;
      return { code: before + put + after, map: null };
    },
    buildEnd() {
      if (!isBroken) throw new Error(`${file} is no part of the server`);
    },
  };
}
