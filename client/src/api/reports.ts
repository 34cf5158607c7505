import type { Licence, Publication } from '@parcours/shared/api';
import { ownTimeZone } from '@parcours/shared/board';
import { type FileContent, fileName } from '@parcours/shared/fileName';
import type { Language } from '@parcours/shared/messages';
import type { Audience } from '@parcours/shared/report';
import { today } from '../i18n/today.ts';
import type { BoardAccess } from './boards.ts';
import { callForFile } from './request.ts';

export const AUDIENCES = ['public', 'internal'] as const satisfies readonly Audience[];

/** Under what others may use a data set; the first one is proposed. */
export const LICENCES = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'ODbL-1.0',
] as const satisfies readonly Licence[];

/** What can be fetched of a board as a file, and how its name ends. */
export const FILES = {
  html: { what: 'report', ending: 'html' },
  pdf: { what: 'report', ending: 'pdf' },
  docx: { what: 'report', ending: 'docx' },
  md: { what: 'report', ending: 'md' },
  xlsx: { what: 'report', ending: 'xlsx' },
  csv: { what: 'report', ending: 'csv' },
  json: { what: 'report', ending: 'json' },
  dataset: { what: 'report', ending: 'zip' },
  map: { what: 'map', ending: 'svg' },
  picture: { what: 'map', ending: 'png' },
  board: { what: 'board', ending: 'parcours.json' },
  canvas: { what: 'board', ending: 'canvas' },
} as const;
export type FileKind = keyof typeof FILES;

export interface ReportOptions {
  readonly language: string;
  readonly audience: Audience;
  /** A version of the board: the report tells what has changed since. */
  readonly since?: number | undefined;
}

/** A data set is published by somebody, which no other file asks for. */
export type FileOptions = ReportOptions & Publication;

/**
 * One file of a board, made by the server as the board stands now.
 * @throws ApiError
 */
export async function fetchFile(
  { boardId, token }: BoardAccess,
  kind: FileKind,
  options: FileOptions,
  signal?: AbortSignal,
): Promise<Blob> {
  const path = { id: boardId };
  const circumstances = { bearer: token, signal };
  switch (kind) {
    case 'board':
      return callForFile('GET /api/boards/{id}', { path, ...circumstances });
    case 'map':
      return callForFile('GET /api/boards/{id}/map.svg', { path, query: askedAs(options), ...circumstances });
    case 'picture':
      return callForFile('GET /api/boards/{id}/map.png', { path, query: askedAs(options), ...circumstances });
    case 'canvas':
      return callForFile('GET /api/boards/{id}/board.canvas', {
        path,
        query: askedAs(options),
        ...circumstances,
      });
    default: {
      const query = {
        ...askedAs(options),
        ...(kind === 'dataset' && publicationIn(options)),
        ...(kind === 'html' && { links: location.origin }),
        ...(options.since !== undefined && { since: String(options.since) }),
      };
      const asked = { path: { ...path, format: kind }, query, ...circumstances };
      return callForFile('GET /api/boards/{id}/report.{format}', asked);
    }
  }
}

/** What a report is asked for by. The server refuses a language that reports are not written in. */
export function askedAs({ language, audience }: ReportOptions) {
  return { lang: language as Language, audience, timeZone: ownTimeZone() };
}

export function publicationIn({ publisher, licence, address }: Publication): Publication {
  return { publisher, licence, address };
}

type Edition = Pick<ReportOptions, 'language' | 'audience'>;

/** The name under which a file that is made today is kept. */
export function nameOf(title: string, kind: FileKind, { language, audience }: Edition): string {
  const { what, ending } = FILES[kind];
  const edition = { language, audience };
  return kind === 'board' ? boardFileName(title) : named({ title, what, edition, ending });
}

/** A board's own file has all that is on it, in no language but its own. */
export function boardFileName(title: string): string {
  return named({ title, what: 'board', ending: FILES.board.ending });
}

export function workshopFileName(title: string, kind: FileKind, { language, audience }: Edition): string {
  return named({ title, what: 'workshop', edition: { language, audience }, ending: FILES[kind].ending });
}

const named = (content: FileContent): string => fileName({ ...content, day: today() });
