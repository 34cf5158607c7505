import type { DirectoryAnswer } from '@parcours/shared/api';
import { call } from './request.ts';

interface DirectoryQuestion {
  /** BCP 47. */
  readonly language: string;
  readonly signal: AbortSignal;
}

/** What the server reads of a directory of services, of which it stores nothing. @throws ApiError */
export function readDirectory(file: File, { language, signal }: DirectoryQuestion): Promise<DirectoryAnswer> {
  return call('POST /api/directories', { query: { language, name: file.name }, bytes: file, signal });
}
