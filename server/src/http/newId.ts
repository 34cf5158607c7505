import { randomBytes } from 'node:crypto';

/** An id of 128 random bits that nobody can guess. None begins with `-`: a command line would take it for an option. */
export function newId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newId() : id;
}
