import { capabilityIn } from '@parcours/shared/protocol';
import { type ReactNode, useEffect, useState } from 'react';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { LiveProvider } from '../../../live/hooks.ts';
import { erasePastPlaces, erasePlace } from '../../../session/pastPlaces.ts';
import { Lobby } from '../lobby/Lobby.tsx';
import { useKeptPlace } from '../useKeptPlace.ts';
import { Ended, type Ending } from './Ended.tsx';
import { type PlaceSlots, SeatPage } from './SeatPage.tsx';

interface PlacePageProps extends PlaceSlots {
  /** Of a link to come in, or of a seat. */
  readonly access: WorkshopAccess;
  readonly loading: ReactNode;
}

/** A person's place in a live workshop: the lobby, where they have none yet, then whatever their group is at. */
export function PlacePage({ access, ...slots }: PlacePageProps) {
  const { workshopId } = access;
  const seat = useSeatToken(access);
  const [ending, setEnding] = useState<Ending>();
  useEffect(erasePastPlaces, []);
  const end = (how: Ending) => {
    setEnding((known) => (known === 'left' ? known : how));
    void erasePlace(workshopId);
  };
  if (ending !== undefined) return <Ended how={ending} onAgain={() => setEnding(undefined)} />;
  if (seat === undefined) return <Lobby access={access} loading={slots.loading} />;
  return (
    <LiveProvider workshopId={workshopId} token={seat}>
      <SeatPage workshopId={workshopId} token={seat} onEnd={end} {...slots} />
    </LiveProvider>
  );
}

/** What this browser has of the seat goes before the link by which the page is open. */
function useSeatToken({ workshopId, token }: WorkshopAccess): string | undefined {
  const kept = useKeptPlace(workshopId);
  return kept?.seat?.token ?? (capabilityIn(token)?.seat === undefined ? undefined : token);
}
