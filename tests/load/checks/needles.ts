import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How often a text is in some bytes: as it is, in UTF-16, in hexadecimal, and in Base64 wherever it begins there. */
export function occurrences(text: string, bytes: Uint8Array | string): number {
  const hay = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
  return formsOf(text).reduce((sum, form) => sum + countIn(form, hay), 0);
}

function formsOf(text: string): readonly Buffer[] {
  const plain = Buffer.from(text);
  return [
    plain,
    Buffer.from(text, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    ...[0, 1, 2].map((before) => Buffer.from(inBase64(plain, before))),
  ];
}

/** Those signs of it that do not depend on what stands around. */
function inBase64(plain: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), plain]).toString('base64');
  const from = Math.ceil((before * 4) / 3);
  return whole.slice(from, Math.floor(((before + plain.length) * 8) / 6));
}

function countIn(form: Buffer, hay: Buffer): number {
  let count = 0;
  for (let at = hay.indexOf(form); at >= 0; at = hay.indexOf(form, at + form.length)) count += 1;
  return count;
}

/** Each file of a folder, by its path there. */
export async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = await Promise.all(
    files.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
  );
  return new Map(read);
}
