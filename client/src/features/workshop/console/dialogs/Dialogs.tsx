import { type ReactNode, useCallback } from 'react';
import type { CreatedLive } from '../../../../api/liveWorkshops.ts';
import type { WorkshopAccess } from '../../../../api/workshops.ts';
import { useT } from '../../../../i18n/useT.ts';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { useConsole } from '../ConsoleContext.tsx';
import { KeySheet } from '../KeySheet.tsx';
import { MakeGroups } from '../MakeGroups.tsx';
import { AnswersDialog } from './AnswersDialog.tsx';
import type { ClosingProps } from './common.tsx';
import styles from './Dialogs.module.css';
import { CloseDialog, EraseDialog } from './EndDialogs.tsx';
import { GoBackDialog } from './GoBackDialog.tsx';
import { MergeDialog, NameGroupDialog } from './GroupDialogs.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { LookDialog } from './LookDialog.tsx';
import { OwnNameDialog, PersonDialog } from './PersonDialog.tsx';
import { FitDialog, PlanDialog } from './PlanDialogs.tsx';
import { PlenaryDialog } from './PlenaryDialog.tsx';
import { RehearseDialog } from './RehearseDialog.tsx';
import { TakeBackDialog } from './TakeBackDialog.tsx';

interface DialogsProps {
  readonly access: WorkshopAccess;
  /** Language, theme and so on. */
  readonly settings: ReactNode;
  onErased(): void;
  onRehearsal(rehearsal: CreatedLive): void;
}

/** The window that is open over the console, if any. */
export function Dialogs({ access, settings, onErased, onRehearsal }: DialogsProps) {
  const { view, dialog, open } = useConsole();
  const close = useCallback(() => open(undefined), [open]);
  if (dialog === undefined) return null;
  switch (dialog.kind) {
    case 'links':
      return <LinksDialog access={access} onClose={close} />;
    case 'plan':
      return <PlanDialog onClose={close} />;
    case 'fit':
      return <FitDialog onClose={close} />;
    case 'groups':
      return <MakeGroups onClose={close} />;
    case 'answers':
      return <AnswersDialog access={access} onClose={close} />;
    case 'keys':
      return <KeySheet onClose={close} />;
    case 'settings':
      return <SettingsDialog settings={settings} onClose={close} />;
    case 'plenary':
      return <PlenaryDialog onClose={close} />;
    case 'close':
      return <CloseDialog onClose={close} />;
    case 'erase':
      return <EraseDialog access={access} onErased={onErased} onClose={close} />;
    case 'own-name':
      return <OwnNameDialog onClose={close} />;
    case 'look':
      return <LookDialog access={access} round={dialog.round} group={dialog.group} onClose={close} />;
    case 'rehearse':
      return <RehearseDialog access={access} onRehearsal={onRehearsal} onClose={close} />;
    case 'name-group':
    case 'go-back':
    case 'merge': {
      const group = view.groups.find(({ number }) => number === dialog.group);
      if (group === undefined) return null;
      if (dialog.kind === 'go-back') return <GoBackDialog access={access} group={group} onClose={close} />;
      return dialog.kind === 'merge' ? (
        <MergeDialog group={group} into={dialog.into} onClose={close} />
      ) : (
        <NameGroupDialog group={group} onClose={close} />
      );
    }
    case 'rename':
    case 'move':
    case 'visit':
    case 'take-back':
    case 'remove': {
      const seat = view.seats.find(({ id }) => id === dialog.seat);
      if (seat !== undefined && dialog.kind === 'take-back')
        return <TakeBackDialog access={access} seat={seat} onClose={close} />;
      return seat === undefined || dialog.kind === 'take-back' ? null : (
        <PersonDialog kind={dialog.kind} seat={seat} onClose={close} />
      );
    }
  }
}

function SettingsDialog({ settings, onClose }: ClosingProps & { readonly settings: ReactNode }) {
  const t = useT();
  return (
    <Dialog size="sm" title={t('settings.command')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.settings}>{settings}</div>
    </Dialog>
  );
}
