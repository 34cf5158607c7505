import { useCallback } from 'react';
import { findSeat, type TakenSeat, takeSeat, type WantedSeat } from '../../../api/seats.ts';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { keepPlace, placeKey } from '../../../local/seats.ts';

/**
 * Takes a seat, and keeps it in this browser. Its key is kept before the first try, so that whoever presses twice, loads
 * the page anew or opens it in another tab has one seat.
 */
export function useTakeSeat(access: WorkshopAccess, until: string) {
  return useCallback(
    async (wanted: Omit<WantedSeat, 'key'>) => {
      const key = placeKey(access.workshopId, until);
      keep(access, until, key, await takeSeat(access, { ...wanted, key }));
    },
    [access, until],
  );
}

/** Takes the seat again that four words stand for. */
export function useFindSeat(access: WorkshopAccess, until: string) {
  return useCallback(
    async (words: string) => {
      const seat = await findSeat(access, words);
      keep(access, until, placeKey(access.workshopId, until), seat);
    },
    [access, until],
  );
}

function keep(
  { workshopId: workshop, token: entrance }: WorkshopAccess,
  until: string,
  key: string,
  taken: TakenSeat,
) {
  const { seat: id, token, wayBack } = taken;
  keepPlace({ workshop, key, until, seat: { id, token, wayBack, entrance } });
}
