import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '@parcours/shared/errors';
import { isRole } from '@parcours/shared/protocol';
import { createRevocations, type Revocations, type Revoked } from './revocations.ts';

/** One revocation a line, `<document> <role>`: it holds ids and nothing else, so that it may outlive a board. */
const NAME = 'revoked';

/** The revocations kept in the data folder, each on disk before it counts. */
export async function openRevocations(folder: string): Promise<Revocations> {
  const path = join(folder, NAME);
  return createRevocations(await readLines(path), async ([document, role]) => {
    try {
      await append(path, `${document} ${role}\n`);
    } catch (error) {
      throw new CodedError('server.storage', { reason: String(error) });
    }
  });
}

/** What follows the last end of a line was cut short by a crash, and was never confirmed. */
async function readLines(path: string): Promise<Revoked[]> {
  const lines = (await textOf(path)).split('\n').slice(0, -1);
  return lines.flatMap((line): Revoked[] => {
    const [document = '', role] = line.split(' ');
    return isRole(role) ? [[document, role]] : [];
  });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** The line begins with an end of one, in case the last write was cut short. */
async function append(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`\n${line}`);
    await file.datasync();
  } finally {
    await file.close();
  }
}
