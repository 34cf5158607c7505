import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'vite';

/** At the highest quality, which is the default. */
const brotli = promisify(brotliCompress);

const COMPRESSIBLE = /\.(js|css|html|svg|webmanifest)$/;

/** As small as can be, once for all servers: it takes too long for one that is asked for a file. */
export function compressed(): Plugin {
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
