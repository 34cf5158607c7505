import { randomBytes } from 'node:crypto';
import type { KeyFiles } from './keyFiles.ts';

const KEY_BYTES = 32;

/** One key for each document. Nobody can read what is sealed under a key that was destroyed. */
export class KeyRing {
  readonly #files: KeyFiles;
  readonly #known = new Map<string, Promise<Uint8Array | undefined>>();

  constructor(files: KeyFiles) {
    this.#files = files;
  }

  /** The key of a document; undefined where it has none. Calls are answered in order. */
  find(document: string): Promise<Uint8Array | undefined> {
    const known = this.#known.get(document);
    if (known) return known;
    const reading = this.#files.read(nameOf(document)).then((key) => (key && isKey(key) ? key : undefined));
    const forget = () => {
      if (this.#known.get(document) === reading) this.#known.delete(document);
    };
    this.#known.set(document, reading);
    reading.then((key) => key ?? forget(), forget);
    return reading;
  }

  /** Makes the key of a new document, on disk before anything is sealed under it. */
  async make(document: string): Promise<Uint8Array> {
    const key = randomBytes(KEY_BYTES);
    await this.#files.write(nameOf(document), key);
    this.#known.set(document, Promise.resolve(key));
    return key;
  }

  /** Overwrites a key, then removes its file: without effect where there is none. */
  async destroy(document: string): Promise<void> {
    const name = nameOf(document);
    if (await this.#files.read(name)) await this.#files.write(name, new Uint8Array(KEY_BYTES));
    await this.#files.remove(name);
    this.#known.delete(document);
  }
}

/** Not the document's own name: there are file systems on which `Ab` and `aB` are one. */
function nameOf(document: string): string {
  return Buffer.from(document).toString('hex');
}

/** A crash may leave a file that is not written whole, or one that is written over already. */
function isKey(bytes: Uint8Array): boolean {
  return bytes.length === KEY_BYTES && bytes.some((byte) => byte !== 0);
}
