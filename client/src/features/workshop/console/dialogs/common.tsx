import { type ReactNode, useState } from 'react';
import { useT } from '../../../../i18n/useT.ts';
import { Button } from '../../../../ui/Button.tsx';
import { TextInput } from '../../../../ui/controls.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';

export interface ClosingProps {
  onClose(): void;
}

interface ActionDialogProps extends ClosingProps {
  readonly title: string;
  readonly confirm: string;
  readonly size?: 'sm' | 'lg';
  /** `danger` for what cannot be taken back. */
  readonly variant?: 'primary' | 'danger';
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
  /** Resolves with whether it is done: then the window closes. */
  onConfirm(): Promise<boolean>;
}

/** A window with one thing to do in it, or to leave. */
export function ActionDialog({
  title,
  confirm,
  size = 'sm',
  variant = 'primary',
  isDisabled = false,
  children,
  onConfirm,
  onClose,
}: ActionDialogProps) {
  const t = useT();
  const act = async () => {
    if (await onConfirm()) onClose();
  };
  return (
    <Dialog
      size={size}
      title={title}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant={variant} isDisabled={isDisabled} onPress={() => void act()}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

interface NamingProps extends ClosingProps {
  readonly title: string;
  readonly label: string;
  readonly before: string;
  readonly longest: number;
  onName(name: string): Promise<boolean>;
}

/** Gives something another name. */
export function Naming({ title, label, before, longest, onName, onClose }: NamingProps) {
  const t = useT();
  const [name, setName] = useState(before);
  const save = async () => {
    if (name.trim() !== '' && (await onName(name.trim()))) onClose();
  };
  return (
    <Dialog size="sm" title={title} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.naming}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput autoFocus label={label} value={name} maxLength={longest} onChange={setName} />
        <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
