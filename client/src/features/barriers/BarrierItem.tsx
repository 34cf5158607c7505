import type { Barrier } from '@parcours/shared/board';
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { formOf } from '../../session/meanwhile/writingIn.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useNaming } from '../../session/useNaming.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { BarrierForm } from './BarrierForm.tsx';
import styles from './Barriers.module.css';

interface BarrierItemProps {
  readonly barrier: Readonly<Barrier>;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** One barrier: its title and weight, and its coding form when unfolded. */
export function BarrierItem({ barrier, isOpen, onToggle }: BarrierItemProps) {
  const t = useT();
  const { canEdit } = useSession();
  const form = useNaming<HTMLFieldSetElement>(barrier.id);
  return (
    <li>
      <Disclosure
        isOpen={isOpen}
        onToggle={onToggle}
        summary={
          <span className={styles.summary} data-state={stateOf(barrier)}>
            <WeightIcon barrier={barrier} />
            <span>
              <strong dir="auto">{barrier.title || t('common.untitled')}</strong>
              <small>
                {t(`barriers.${stateOf(barrier)}`)} · {t(`severity.${barrier.severity}`)}
              </small>
            </span>
          </span>
        }
      >
        {isOpen && (
          <fieldset ref={form} className={styles.form} disabled={!canEdit} {...formOf(barrier.id)}>
            <BarrierForm barrier={barrier} />
          </fieldset>
        )}
      </Disclosure>
    </li>
  );
}

function stateOf({ removed, blocks }: Barrier): 'removed' | 'blocks' | 'hinders' {
  if (removed) return 'removed';
  return blocks ? 'blocks' : 'hinders';
}

function WeightIcon({ barrier }: { readonly barrier: Readonly<Barrier> }) {
  const icons = { removed: CircleCheck, blocks: OctagonX, hinders: TriangleAlert };
  const Icon = icons[stateOf(barrier)];
  return <Icon size={18} aria-hidden />;
}
