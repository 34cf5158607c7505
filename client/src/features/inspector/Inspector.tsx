import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/shallow';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useUi } from '../../session/hooks.ts';
import { requestRemoval } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { findRecord } from '../../store/boardStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint, PanelBody } from '../../ui/Panel.tsx';
import { RecordDetails } from './RecordDetails.tsx';

interface InspectorProps {
  /** What else belongs to the details of a record: its barriers. */
  children(on: string): ReactNode;
}

/** The details of what is selected. */
export function Inspector({ children }: InspectorProps) {
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
      {selected.length > 1 && <ManySelected ids={selected} />}
    </PanelBody>
  );
}

function ManySelected({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  const session = useSession();
  return (
    <>
      <p>
        <strong>{t('inspector.many', { count: ids.length })}</strong>
      </p>
      {session.canEdit && (
        <div>
          <Button
            variant="danger"
            icon={<Trash2 size={18} aria-hidden />}
            onPress={() => requestRemoval(session, ids)}
          >
            {t('inspector.deleteMany')}
          </Button>
        </div>
      )}
    </>
  );
}
