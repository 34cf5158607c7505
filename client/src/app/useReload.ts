import { useCallback, useState } from 'react';
import { whenServerAnswers } from '../api/serverAnswers.ts';

interface Reload {
  /** Loads the page anew once the server answers: without it only the browser's own error page would come. */
  readonly reload: () => void;
  /** The server has been asked and has not answered yet. */
  readonly isWaiting: boolean;
}

export function useReload(): Reload {
  const [isWaiting, setWaiting] = useState(false);
  const reload = useCallback(() => {
    setWaiting(true);
    void whenServerAnswers().then(() => location.reload());
  }, []);
  return { reload, isWaiting };
}
