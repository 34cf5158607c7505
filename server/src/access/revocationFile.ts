import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '@parcours/shared/errors';
import { isRole } from '@parcours/shared/protocol';
import { createRevocations, type Revocations, type Revoked } from './revocations.ts';

/** One revocation a line, `<document> <role>`: it holds ids and nothing else, so that it may outlive a board. */
const NAME = 'revoked';

/**
 * The revocations kept in the data folder, each on disk before it counts. Those that another process adds, as a
 * restore of boards does while the server runs, count as well.
 * @throws Error where the file is there and cannot be read.
 */
export async function openRevocations(folder: string): Promise<Revocations> {
  const path = join(folder, NAME);
  const read = follow(path);
  const unheard = read();
  return createRevocations({
    write: async ([document, role]) => {
      try {
        await append(path, `${document} ${role}\n`);
        unheard.push(...read());
      } catch (error) {
        throw new CodedError('server.storage', { reason: String(error) });
      }
    },
    news: () => [...unheard.splice(0), ...unlessUnreadable(read)],
  });
}

/** At a moment when the file cannot be read, what was known before goes on to count. */
function unlessUnreadable(read: () => Revoked[]): Revoked[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/**
 * Reads on from where it was, as far as lines are whole. What follows the last end of a line is being written, or
 * was cut short by a crash and never confirmed. To look whether there is more is one call of the system.
 */
function follow(path: string): () => Revoked[] {
  let at = 0;
  return () => {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= at) return [];
    const bytes = readFrom(path, at, size - at);
    const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
    at += whole.length;
    return revokedIn(whole.toString());
  };
}

function readFrom(path: string, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  } finally {
    closeSync(file);
  }
}

function revokedIn(text: string): Revoked[] {
  return text.split('\n').flatMap((line): Revoked[] => {
    const [document = '', role] = line.split(' ');
    return isRole(role) ? [[document, role]] : [];
  });
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
