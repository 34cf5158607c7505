import { request } from './request.ts';

export const AUDIENCES = ['public', 'internal'] as const;
type Audience = (typeof AUDIENCES)[number];

/** What can be fetched of a board as a file: its path under the board, and the file's ending. */
export const FILES = {
  html: { path: 'report.html', ending: 'html' },
  pdf: { path: 'report.pdf', ending: 'pdf' },
  docx: { path: 'report.docx', ending: 'docx' },
  md: { path: 'report.md', ending: 'md' },
  xlsx: { path: 'report.xlsx', ending: 'xlsx' },
  csv: { path: 'report.csv', ending: 'csv' },
  json: { path: 'report.json', ending: 'json' },
  map: { path: 'map.svg', ending: 'svg' },
  picture: { path: 'map.png', ending: 'png' },
  board: { path: '', ending: 'parcours.json' },
} as const;
export type FileKind = keyof typeof FILES;

export interface ReportOptions {
  readonly language: string;
  readonly audience: Audience;
  /** A version of the board: the report tells what has changed since. */
  readonly since?: number | undefined;
}

/** A board as its links reach it: the token goes in a header, never in the address. */
export interface BoardAccess {
  readonly boardId: string;
  readonly token: string;
}

/**
 * One file of a board, made by the server as the board stands now.
 * @throws ApiError
 */
export async function fetchFile(
  { boardId, token }: BoardAccess,
  kind: FileKind,
  { language, audience, since }: ReportOptions,
  signal?: AbortSignal,
): Promise<Blob> {
  const { path } = FILES[kind];
  const isReport = path.startsWith('report.');
  const query = new URLSearchParams({
    lang: language,
    audience,
    ...(kind === 'html' && { links: location.origin }),
    ...(isReport && since !== undefined && { since: String(since) }),
  });
  const address = path === '' ? `/api/boards/${boardId}` : `/api/boards/${boardId}/${path}?${query}`;
  return (await request(address, { bearer: token, signal })).blob();
}

/** The name under which a file is kept: the board's title, what it is, and the day (ISO). */
export function fileName(title: string, kind: FileKind, day: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const what = FILES[kind].path.split('.')[0] || 'board';
  return `${[words, what, day].filter(Boolean).join('-')}.${FILES[kind].ending}`;
}
