import {
  Ban,
  Ellipsis,
  Flag,
  type LucideIcon,
  MessageSquarePlus,
  Pencil,
  Plus,
  SlidersHorizontal,
  SquarePlus,
  Trash2,
  Waypoints,
} from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { nodeName } from '../../store/boardStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MenuButton } from '../../ui/popovers/MenuButton.tsx';
import { connectable, type RowAction } from './actions.ts';
import styles from './Outline.module.css';

const ICONS: Readonly<Record<RowAction, LucideIcon>> = {
  rename: Pencil,
  addObjective: Flag,
  addStepAfter: Plus,
  addStepBefore: Plus,
  connect: Waypoints,
  addBarrier: Ban,
  makeStep: SquarePlus,
  comment: MessageSquarePlus,
  details: SlidersHorizontal,
  remove: Trash2,
};

interface RowMenuProps {
  readonly label: string;
  readonly actions: readonly RowAction[];
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  onAction(action: RowAction): void;
}

/** What can be done with a row. */
export function RowMenu({ label, actions, isTabStop, isOpen, onOpenChange, onAction }: RowMenuProps) {
  const t = useT();
  return (
    <div className={styles.menu}>
      <MenuButton
        label={label}
        icon={<Ellipsis size={18} aria-hidden />}
        iconOnly
        isTabStop={isTabStop}
        open={{ isOpen, onOpenChange }}
        items={actions.map((action) => {
          const Icon = ICONS[action];
          return {
            key: action,
            label: t(`outline.action.${action}`),
            icon: <Icon size={18} aria-hidden />,
            onPress: () => onAction(action),
          };
        })}
      />
    </div>
  );
}

interface ConnectDialogProps {
  readonly from: string;
  onConnect(to: string): void;
  onClose(): void;
}

/** Asks to which card a way leads. */
export function ConnectDialog({ from, onConnect, onClose }: ConnectDialogProps) {
  const t = useT();
  const { store } = useSession();
  const [options] = useState(() => {
    const { records } = store.getState();
    const named = connectable(records, from).map((id) => {
      const title = nodeName(records, id) || t('common.untitled');
      const kind = records.steps.has(id) ? 'canvas.card.step' : 'canvas.card.objective';
      return { value: id, label: t(kind, { title }) };
    });
    return named.sort((a, b) => a.label.localeCompare(b.label));
  });
  const [to, setTo] = useState(options[0]?.value);
  const title = nodeName(store.getState().records, from) || t('common.untitled');
  return (
    <Dialog
      title={t('outline.connect.title', { title })}
      closeLabel={t('common.close')}
      size="sm"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={to === undefined}
            onPress={() => to !== undefined && onConnect(to)}
          >
            {t('outline.connect.do')}
          </Button>
        </>
      }
    >
      {to === undefined ? (
        <p>{t('outline.connect.none')}</p>
      ) : (
        <Select label={t('outline.connect.to')} value={to} options={options} onChange={setTo} />
      )}
    </Dialog>
  );
}
