import { ownTimeZone } from '@parcours/shared/board';
import { fileName } from '@parcours/shared/fileName';
import { today } from '../i18n/today.ts';
import type { BoardAccess } from './boards.ts';
import { callForFile } from './request.ts';

/** What the services of a board can be had as, and how such a file's name ends. */
const ENDINGS = { hsds: 'hsds.json', services: 'csv', pack: 'pack.json' } as const;
export type ServicesFormat = keyof typeof ENDINGS;
export const SERVICES_FORMATS = Object.keys(ENDINGS) as readonly ServicesFormat[];

/** What the city of a board offers, without what is sensitive. @throws ApiError */
export function fetchServices({ boardId, token }: BoardAccess, format: ServicesFormat): Promise<Blob> {
  const query = { audience: 'public', timeZone: ownTimeZone() } as const;
  return callForFile('GET /api/boards/{id}/directory.{format}', {
    path: { id: boardId, format },
    query,
    bearer: token,
  });
}

export function servicesFileName(title: string, format: ServicesFormat): string {
  const edition = { audience: 'public' };
  return fileName({ title, what: 'services', edition, day: today(), ending: ENDINGS[format] });
}
