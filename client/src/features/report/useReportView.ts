import { useCallback, useRef } from 'react';
import type { ReportView } from './ReportFrame.tsx';
import { usePrintKey } from './usePrintKey.ts';
import { useReading } from './useReading.ts';

/** The report in sight: where it is being read, and what can be done with it. `moveTo` is told how far down it is. */
export function useReportView(moveTo: (top: number) => void) {
  const view = useRef<ReportView>(null);
  const reading = useReading(moveTo);
  const print = useCallback(() => view.current?.print(), []);
  const goTo = useCallback((id: string) => view.current?.goTo(id), []);
  usePrintKey(print);
  return { view, reading, print, goTo };
}
