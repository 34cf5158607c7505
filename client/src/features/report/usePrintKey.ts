import { useEffect } from 'react';
import { isPrintKey } from './printKey.ts';

/** Prints the report, and not the page around it, where the browser's own keys are pressed. */
export function usePrintKey(print: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event)) return;
      event.preventDefault();
      print();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [print]);
}
