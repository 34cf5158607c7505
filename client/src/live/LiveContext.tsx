import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { type LiveWorkshop, openLiveWorkshop } from './liveWorkshop.ts';

const LiveContext = createContext<LiveWorkshop | undefined>(undefined);

interface LiveProviderProps {
  readonly workshopId: string;
  /** Of a seat, or of a link. */
  readonly token: string;
  readonly children: ReactNode;
}

/** Follows a live workshop for what is inside, for as long as it is drawn. */
export function LiveProvider({ workshopId, token, children }: LiveProviderProps) {
  const [live, setLive] = useState<LiveWorkshop>();
  useEffect(() => {
    const opened = openLiveWorkshop(workshopId, token);
    setLive(opened);
    return () => {
      setLive(undefined);
      opened.close();
    };
  }, [workshopId, token]);
  return live && <LiveContext value={live}>{children}</LiveContext>;
}

/** @throws Error outside of a `LiveProvider`. */
export function useLive(): LiveWorkshop {
  const live = use(LiveContext);
  if (live === undefined) throw new Error('useLive needs a LiveProvider above it');
  return live;
}
