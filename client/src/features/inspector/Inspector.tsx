import type { ReactNode } from 'react';
import { useShallow } from 'zustand/shallow';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useUi } from '../../session/hooks.ts';
import { findRecord } from '../../store/boardStore.ts';
import { EmptyHint, PanelBody } from '../../ui/Panel.tsx';
import { RecordDetails } from './RecordDetails.tsx';

interface InspectorProps {
  /** What else belongs to the details of a record: its barriers. */
  children(on: string): ReactNode;
  /** What can be done with several records at once. */
  several(ids: readonly string[]): ReactNode;
}

/** The details of what is selected. */
export function Inspector({ children, several }: InspectorProps) {
  const t = useT();
  const selection = useUi((state) => state.selection);
  const selected = useBoard(
    useShallow(({ records }) => [...selection].filter((id) => findRecord(records, id) !== undefined)),
  );
  const [only] = selected;
  return (
    <PanelBody>
      {only === undefined && <EmptyHint>{t('inspector.empty')}</EmptyHint>}
      {only !== undefined && selected.length === 1 && (
        <RecordDetails id={only}>{children(only)}</RecordDetails>
      )}
      {selected.length > 1 && several(selected)}
    </PanelBody>
  );
}
