import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A secret that is made once and kept in the data folder, readable by its owner alone, so that links go on
 * working when the server starts again.
 */
export async function keptSecret(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
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
