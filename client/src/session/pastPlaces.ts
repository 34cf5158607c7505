import { today } from '../i18n/today.ts';
import { forgetPaper } from '../local/keptPapers.ts';
import { forgetPlace, keptPlaces } from '../local/seats.ts';
import { eraseFromBrowser } from './eraseFromBrowser.ts';

/** Erases what this browser keeps of a place in a workshop, the board of its group included. */
export async function erasePlace(workshop: string): Promise<void> {
  const place = forgetPlace(workshop);
  forgetPaper(workshop);
  if (place?.board !== undefined) await eraseFromBrowser(place.board);
}

/** Erases the places of workshops that are past their date. */
export function erasePastPlaces(): void {
  const now = today();
  for (const { workshop, until } of keptPlaces()) if (until < now) void erasePlace(workshop);
}
