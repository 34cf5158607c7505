import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { compress, type Encoding, isCompressible } from './compression.ts';

/** One file of the built client, in the forms in which it is sent. */
export interface ClientFile {
  readonly type: string;
  readonly tag: string;
  /** The name holds a hash of the content, so that a browser never has to ask again. */
  readonly immutable: boolean;
  /** Of a page: the scripts that stand in it, as its policy allows them (CSP hash sources). */
  readonly scripts: readonly string[];
  /** The content in an encoding, or as it is. */
  body(encoding: Encoding | undefined): Promise<{ bytes: Uint8Array<ArrayBuffer>; encoding?: Encoding }>;
}

/** The files of the built client by their path, such as `/assets/index-8Zk1.js`; empty where it is not built. */
export type ClientFiles = ReadonlyMap<string, ClientFile>;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

const SMALL = 9;
/** Beside a file: the same in brotli, made with the client. */
const MADE_SMALL = '.br';

/** Reads the built client. Only what was found at the start is ever served. */
export async function readClientFiles(folder: string): Promise<ClientFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const madeSmall = new Set(paths.filter((path) => path.endsWith(MADE_SMALL)));
  const files = paths
    .filter((path) => !madeSmall.has(path))
    .map((path) => clientFile(folder, path, madeSmall.has(path + MADE_SMALL)));
  return new Map(await Promise.all(files));
}

/** The service worker, by which browsers store the pages. */
export const SERVICE_WORKER = '/sw.js';
/** What takes it out of them again, with what it stored. */
const WITHDRAWAL = '/withdraw.js';

/** The same files, with the service worker withdrawn: a browser lets go of it when it looks for a newer one. */
export function withoutServiceWorker(files: ClientFiles): ClientFiles {
  const withdrawal = files.get(WITHDRAWAL);
  return withdrawal === undefined ? files : new Map([...files, [SERVICE_WORKER, withdrawal]]);
}

const SCRIPT_IN_PAGE = /<script>(.*?)<\/script>/gs;

function scriptsIn(page: Uint8Array): readonly string[] {
  const scripts = [...new TextDecoder().decode(page).matchAll(SCRIPT_IN_PAGE)];
  return scripts.map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

async function clientFile(folder: string, path: string, isMadeSmall: boolean): Promise<[string, ClientFile]> {
  const name = `/${relative(folder, path).split(sep).join('/')}`;
  const bytes = Uint8Array.from(await readFile(path));
  const type = TYPES.get(extname(path)) ?? 'application/octet-stream';
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const small = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  if (isMadeSmall) small.set('br', Promise.resolve(Uint8Array.from(await readFile(path + MADE_SMALL))));
  const compressed = (encoding: Encoding) => {
    const known = small.get(encoding) ?? compress(bytes, encoding, SMALL);
    small.set(encoding, known);
    return known;
  };
  return [
    name,
    {
      type,
      tag,
      immutable: name.startsWith('/assets/'),
      scripts: extname(path) === '.html' ? scriptsIn(bytes) : [],
      body: async (encoding) =>
        encoding && isCompressible(type, bytes.length)
          ? { bytes: await compressed(encoding), encoding }
          : { bytes },
    },
  ];
}
