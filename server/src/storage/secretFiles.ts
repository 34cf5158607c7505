import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets } from '../ports/secrets.ts';

/** Secrets in files of the data folder, readable by its owner alone. */
export function secretFiles(folder: string): Secrets {
  return { get: (name) => readOrMake(join(folder, name)) };
}

async function readOrMake(path: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  try {
    await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  await chmod(path, 0o600);
  const kept = (await readFile(path, 'utf8')).trim();
  if (kept.length < 16) throw new Error(`${path} holds no secret; delete it to have a new one made`);
  return kept;
}
