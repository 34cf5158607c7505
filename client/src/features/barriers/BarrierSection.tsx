import type { Barrier } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { PanelSection } from '../../ui/Panel.tsx';
import { useOpenOne } from '../../ui/useOpenOne.ts';
import { BarrierItem } from './BarrierItem.tsx';
import styles from './Barriers.module.css';

/** The barriers on one step, leg or objective; nothing for other records, which can have none. */
export function BarrierSection({ on }: { readonly on: string }) {
  const canHave = useBoard(
    ({ records: { steps, legs, objectives } }) => steps.has(on) || legs.has(on) || objectives.has(on),
  );
  return canHave ? <Barriers key={on} on={on} /> : null;
}

function Barriers({ on }: { readonly on: string }) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  const { askName } = useUiActions();
  const barriers = useAll('barriers')
    .filter((barrier) => barrier.on === on)
    .sort(inForceFirst);
  const unfolded = useOpenOne();
  const add = () => {
    const id = attempt(() => commands.addRecord('barriers', { on, title: t('barriers.new'), blocks: true }));
    unfolded.open(id);
    if (id !== undefined) askName(id);
  };
  return (
    <PanelSection title={t('barriers.title')}>
      {barriers.length === 0 && <p className={styles.none}>{t('barriers.none')}</p>}
      <ul className={styles.list}>
        {barriers.map((barrier) => (
          <BarrierItem
            key={barrier.id}
            barrier={barrier}
            isOpen={unfolded.isOpen(barrier.id)}
            onToggle={(isOpen) => unfolded.toggled(barrier.id, isOpen)}
          />
        ))}
      </ul>
      {canEdit && (
        <div>
          <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
            {t('barriers.add')}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}

function inForceFirst(a: Barrier, b: Barrier): number {
  return Number(a.removed) - Number(b.removed) || Number(b.blocks) - Number(a.blocks);
}
