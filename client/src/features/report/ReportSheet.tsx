import type { RefObject } from 'react';
import { Contents } from './Contents.tsx';
import type { ReportState } from './liveReport.ts';
import { ReportBody } from './ReportBody.tsx';
import type { ReportView } from './ReportFrame.tsx';
import styles from './ReportPage.module.css';
import type { useReading } from './useReading.ts';

interface ReportSheetProps {
  readonly state: ReportState;
  readonly view: RefObject<ReportView | null>;
  readonly reading: ReturnType<typeof useReading>;
  readonly startAt: number;
  onGoTo(id: string): void;
  onLink(address: URL): boolean;
  onPrint(): void;
  onRetry(): void;
}

/** A report with its contents beside it. */
export function ReportSheet({ reading, onGoTo, ...body }: ReportSheetProps) {
  return (
    <>
      <Contents parts={reading.parts} current={reading.current} onGoTo={onGoTo} />
      <main className={styles.sheet} id="content">
        <ReportBody {...body} onParts={reading.setParts} onPlace={reading.setPlace} />
      </main>
    </>
  );
}
