import type { Language } from '@parcours/shared/messages';
import type { Audience } from '@parcours/shared/report';
import type { BoardAccess } from './boards.ts';
import { callForFile } from './request.ts';

export interface PictureOptions {
  readonly lang: Language;
  readonly audience: Audience;
  readonly theme: 'light' | 'dark';
}

/**
 * The board as it lies, as the server draws it now (SVG).
 * @throws ApiError
 */
export async function fetchPicture(
  { boardId, token }: BoardAccess,
  query: PictureOptions,
  signal: AbortSignal,
): Promise<string> {
  const asked = { path: { id: boardId }, query, bearer: token, signal };
  return (await callForFile('GET /api/boards/{id}/board.svg', asked)).text();
}
