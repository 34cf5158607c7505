import { ownTimeZone } from '@parcours/shared/board';
import { fileName, SERVICES_ENDINGS } from '@parcours/shared/fileName';
import { today } from '../i18n/today.ts';
import type { BoardAccess } from './boards.ts';
import { callForFile } from './request.ts';

export type ServicesFormat = keyof typeof SERVICES_ENDINGS;
// Keys of an object literal are in its order.
export const SERVICES_FORMATS = Object.keys(SERVICES_ENDINGS) as readonly ServicesFormat[];

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
  return fileName({ title, what: 'services', edition, day: today(), ending: SERVICES_ENDINGS[format] });
}
