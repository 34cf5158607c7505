import { useCallback } from 'react';
import { isLiveWorkshop } from '../api/workshops.ts';
import { recentWorkshop } from '../local/recentWorkshops.ts';
import { loadedValue, useLoad } from '../ui/useLoad.ts';
import { usePart } from '../ui/usePart.ts';
import { Loading, MissingPage } from './emptyPages.tsx';
import { CONSOLE, FINDINGS, type LazyLinkedPage } from './workshopParts.tsx';

interface WorkshopProps {
  readonly workshopId: string;
  readonly token: string;
}

/** Where the link of somebody leads who may change a workshop: to the console of a live one, else to the report. */
export function Workshop({ workshopId, token }: WorkshopProps) {
  const known = recentWorkshop(workshopId)?.isLive;
  const ask = useCallback(
    (signal: AbortSignal) => isLiveWorkshop({ workshopId, token }, signal),
    [workshopId, token],
  );
  const { state } = useLoad(known === undefined ? ask : undefined);
  const isLive = known ?? loadedValue(state);
  // Why it cannot be known, the report says.
  if (isLive === undefined && state.step !== 'failed') return <Loading />;
  return <Inner part={isLive === true ? CONSOLE : FINDINGS} workshopId={workshopId} token={token} />;
}

interface InnerProps extends WorkshopProps {
  readonly part: LazyLinkedPage;
}

function Inner({ part, workshopId, token }: InnerProps) {
  const page = usePart(part);
  switch (page.step) {
    case 'fetching':
      return <Loading />;
    case 'missing':
      return <MissingPage why={page.why} />;
    case 'there':
      return <page.value id={workshopId} token={token} />;
  }
}
