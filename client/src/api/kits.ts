import { ownTimeZone } from '@parcours/shared/board';
import type { Paper } from '@parcours/shared/drawing/board/sizes';
import { fileName } from '@parcours/shared/fileName';
import type { Language } from '@parcours/shared/messages';
import { today } from '../i18n/today.ts';
import type { BoardAccess } from './boards.ts';
import { callForFile } from './request.ts';

/** What a group needs to map a board on paper, as PDF. @throws ApiError */
export function fetchKit(
  { boardId, token }: BoardAccess,
  { language, paper }: { readonly language: string; readonly paper: Paper },
): Promise<Blob> {
  // The server refuses a language that it does not write.
  const query = { lang: language as Language, paper, timeZone: ownTimeZone() };
  return callForFile('GET /api/boards/{id}/kit.pdf', { path: { id: boardId }, query, bearer: token });
}

export function kitFileName(title: string, language: string): string {
  return fileName({ title, what: 'kit', edition: { language }, day: today(), ending: 'pdf' });
}

/** Where the kit of a scenario can be had, in a language that it is in. */
export function scenarioKit(scenario: string, language: string, paper: Paper): string {
  return `/api/scenarios/${encodeURIComponent(scenario)}/kit.pdf?${new URLSearchParams({ lang: language, paper })}`;
}
