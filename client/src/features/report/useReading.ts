import { useCallback, useState } from 'react';
import type { ReportPart } from './reportParts.ts';

/** The parts of the report in sight, and which of them is being read; `moveTo` is told how far down. */
export function useReading(moveTo: (top: number) => void) {
  const [parts, setParts] = useState<readonly ReportPart[]>([]);
  const [current, setCurrent] = useState<string>();
  const setPlace = useCallback(
    (part: string | undefined, top: number) => {
      setCurrent(part);
      moveTo(top);
    },
    [moveTo],
  );
  return { parts, setParts, current, setPlace };
}
