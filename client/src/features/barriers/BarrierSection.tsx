import type { Barrier } from '@parcours/shared/board';
import { CircleCheck, OctagonX, Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { canHaveBarriers, stateOf, useAddBarrier } from '../../records/barriers/barriersOn.tsx';
import { CommentLine } from '../../records/comments/CommentMark.tsx';
import { useVotes, VoteMark, VoteRounds } from '../../records/votes/votes.tsx';
import { useAll, useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { formOf } from '../../session/meanwhile/writing.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useNaming } from '../../session/useEdit.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { PanelSection } from '../../ui/Panel.tsx';
import { BarrierForm } from './BarrierForm.tsx';
import styles from './Barriers.module.css';

/** The barriers on one step, leg or objective; nothing for other records, which can have none. */
export function BarrierSection({ on }: { readonly on: string }) {
  const canHave = useBoard(({ records }) => canHaveBarriers(records, on));
  return canHave ? <Barriers key={on} on={on} /> : null;
}

function Barriers({ on }: { readonly on: string }) {
  const t = useT();
  const { canEdit } = useSession();
  const { openBarrier } = useUiActions();
  const opened = useUi((state) => state.openBarrier);
  const add = useAddBarrier(on);
  const barriers = useAll('barriers')
    .filter((barrier) => barrier.on === on)
    .sort(inForceFirst);
  return (
    <PanelSection title={t('barriers.title')}>
      {barriers.length === 0 && <p className={styles.none}>{t('barriers.none')}</p>}
      <ul className={styles.list}>
        {barriers.map((barrier) => (
          <BarrierItem
            key={barrier.id}
            barrier={barrier}
            isOpen={barrier.id === opened}
            // Browsers tell of the one that folds after the one that unfolds.
            onToggle={(isOpen) => {
              if (isOpen) openBarrier(barrier.id);
              else if (barrier.id === opened) openBarrier(null);
            }}
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

interface BarrierItemProps {
  readonly barrier: Readonly<Barrier>;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** One barrier: its title and weight, and its coding form when unfolded. */
function BarrierItem({ barrier, isOpen, onToggle }: BarrierItemProps) {
  const t = useT();
  const { canEdit } = useSession();
  const votes = useVotes([barrier.id]);
  const form = useNaming<HTMLFieldSetElement>(barrier.id);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={item}>
      <Disclosure
        isOpen={isOpen}
        onToggle={onToggle}
        summary={
          <span className={styles.summary} data-state={stateOf(barrier)}>
            <WeightIcon barrier={barrier} />
            <span>
              <strong dir="auto">{barrier.title || t('common.untitled')}</strong>
              <small>
                {t(`barriers.${stateOf(barrier)}`)} · {t(`severity.${barrier.severity}`)}{' '}
                <VoteMark count={votes} />
              </small>
            </span>
          </span>
        }
      >
        {isOpen && (
          <>
            <CommentLine on={barrier.id} />
            <VoteRounds on={barrier.id} />
            <fieldset ref={form} className={styles.form} disabled={!canEdit} {...formOf(barrier.id)}>
              <BarrierForm barrier={barrier} />
            </fieldset>
          </>
        )}
      </Disclosure>
    </li>
  );
}

function WeightIcon({ barrier }: { readonly barrier: Readonly<Barrier> }) {
  const icons = { removed: CircleCheck, blocks: OctagonX, hinders: TriangleAlert };
  const Icon = icons[stateOf(barrier)];
  return <Icon size={18} aria-hidden />;
}
