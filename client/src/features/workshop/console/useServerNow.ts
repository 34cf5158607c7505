import { useEffect, useState } from 'react';
import { useLive } from '../../../live/hooks.ts';

/** The time by the server's clock, anew each second: for how long somebody waits. */
export function useServerNow(): number {
  const { serverNow } = useLive();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const interval = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(interval);
  }, [serverNow]);
  return now;
}
