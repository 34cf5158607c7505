import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '@parcours/shared/errors';
import { isRole, type Role } from '@parcours/shared/protocol';
import type { Revocations } from '../ports/revocations.ts';

/** One revocation a line, `<document> <role>`: it holds ids and nothing else, so that it may outlive a board. */
const NAME = 'revoked';

type Revoked = readonly [document: string, role: Role];

/**
 * The revocations kept in the data folder, each on disk before it counts. Those that another process adds, as a
 * restore of boards does while the server runs, count as well.
 * @throws Error where the file is there and cannot be read.
 */
export async function openRevocations(folder: string): Promise<Revocations> {
  const path = join(folder, NAME);
  const read = follow(path);
  const counts = new Map<string, number>();
  const count = (revoked: readonly Revoked[]) => {
    for (const [document, role] of revoked) {
      const key = `${document} ${role}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  const note = gathering((lines) => append(path, lines));
  count(read());
  return {
    generationOf: (document, role) => {
      count(unlessUnreadable(read));
      return counts.get(`${document} ${role}`) ?? 0;
    },
    revoke: async (document, role) => {
      try {
        await note(`${document} ${role}\n`);
        count(read());
      } catch (error) {
        throw new CodedError('server.storage', { reason: String(error) });
      }
    },
  };
}

/**
 * Writes in one call what has gathered during the write before, so that many at once do not keep the disk from the
 * log of edits.
 */
function gathering(write: (lines: string) => Promise<void>): (line: string) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let next: { lines: string; readonly written: Promise<void> } | undefined;
  const begin = () => {
    const written = last.then(() => {
      const { lines = '' } = next ?? {};
      next = undefined;
      return write(lines);
    });
    last = written.catch(() => {});
    return { lines: '', written };
  };
  return (line) => {
    next ??= begin();
    next.lines += line;
    return next.written;
  };
}

/** Where the file cannot be read now, what is known already stays valid. */
function unlessUnreadable(read: () => Revoked[]): Revoked[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/**
 * Reads on from where it was, as far as lines are whole. What follows the last end of a line is being written, or was
 * cut short by a crash and never confirmed. Finding out whether there is more takes one system call.
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

/** What is written begins with an end of a line, in case the last write was cut short. */
async function append(path: string, lines: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`\n${lines}`);
    await file.datasync();
  } finally {
    await file.close();
  }
}
