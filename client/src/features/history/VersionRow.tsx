import { History, Pencil, Trash2, TrendingUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Version } from '../../api/versions.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { versionTitle } from '../../i18n/versionTitle.ts';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { GoBack } from './GoBack.tsx';
import styles from './History.module.css';
import { RenameForm } from './VersionNames.tsx';

/** What can be done with a version; undefined where this person may not. */
export interface VersionActions {
  onReport(): void;
  onRename(name: string): Promise<void>;
  readonly onGoBack: (() => Promise<void>) | undefined;
  readonly onRemove: (() => Promise<void>) | undefined;
}

interface VersionRowProps {
  readonly version: Version;
  readonly actions: VersionActions;
}

type Mode = 'nothing' | 'renaming' | 'going-back' | 'removing';

/** One version: what it is called, when it was kept, and what can be done with it. */
export function VersionRow({ version, actions }: VersionRowProps) {
  const t = useT();
  const [mode, setMode] = useState<Mode>('nothing');
  const leave = () => setMode('nothing');
  const title = versionTitle(t, version);
  return (
    <li className={styles.version}>
      {mode === 'renaming' ? (
        <RenameForm
          name={version.name}
          onRename={(name) => actions.onRename(name).then(leave)}
          onLeave={leave}
        />
      ) : (
        <>
          <What version={version} title={title}>
            <IconButton
              size="sm"
              label={t('history.rename.of', { name: title })}
              onPress={() => setMode('renaming')}
            >
              <Pencil size={16} aria-hidden />
            </IconButton>
          </What>
          <Actions title={title} actions={actions} mode={mode} onMode={setMode} />
        </>
      )}
      <Asked version={version} title={title} actions={actions} mode={mode} onLeave={leave} />
    </li>
  );
}

interface WhatProps {
  readonly version: Version;
  readonly title: string;
  readonly children: ReactNode;
}

function What({ version: { name, at }, title, children }: WhatProps) {
  const format = useFormat();
  return (
    <div className={styles.what}>
      <div className={styles.name}>
        <h3 data-unnamed={name === ''}>
          <bdi>{title}</bdi>
        </h3>
        {children}
      </div>
      <p className={styles.hint}>
        <time dateTime={new Date(at).toISOString()}>{format.moment(at)}</time> · {format.ago(at, Date.now())}
      </p>
    </div>
  );
}

interface ActionsProps {
  readonly title: string;
  readonly actions: VersionActions;
  readonly mode: Mode;
  onMode(mode: Mode): void;
}

function Actions({ title, actions: { onReport, onGoBack, onRemove }, mode, onMode }: ActionsProps) {
  const t = useT();
  return (
    <div className={styles.actions}>
      <Button
        size="sm"
        icon={<TrendingUp size={16} aria-hidden />}
        label={t('history.report.of', { name: title })}
        onPress={onReport}
      >
        {t('history.report')}
      </Button>
      {onGoBack && mode !== 'going-back' && (
        <Button
          size="sm"
          icon={<History size={16} aria-hidden />}
          label={t('history.goBack.to', { name: title })}
          onPress={() => onMode('going-back')}
        >
          {t('history.goBack')}
        </Button>
      )}
      {onRemove && mode !== 'removing' && (
        <IconButton
          size="sm"
          label={t('history.remove.of', { name: title })}
          onPress={() => onMode('removing')}
        >
          <Trash2 size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

interface AskedProps extends VersionRowProps {
  readonly title: string;
  readonly mode: Mode;
  onLeave(): void;
}

function Asked({ version, title, actions: { onGoBack, onRemove }, mode, onLeave }: AskedProps) {
  const t = useT();
  const format = useFormat();
  const errorMessage = useErrorMessage();
  if (mode === 'going-back' && onGoBack)
    return <GoBack moment={format.moment(version.at)} onGoBack={onGoBack} onLeave={onLeave} />;
  if (mode !== 'removing' || !onRemove) return null;
  return (
    <AskAgain
      label={t('history.remove.of', { name: title })}
      text={t('history.remove.about', { name: title })}
      confirm={t('history.remove.confirm')}
      leave={t('history.remove.leave')}
      variant="danger"
      onConfirm={onRemove}
      onLeave={onLeave}
      wordsOf={errorMessage}
    />
  );
}
