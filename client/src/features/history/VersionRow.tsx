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
import { RenameForm } from './RenameForm.tsx';

/** What can be done with a version; undefined where this person may not. */
export interface VersionDeeds {
  onReport(): void;
  onRename(name: string): Promise<void>;
  readonly onGoBack: (() => Promise<void>) | undefined;
  readonly onRemove: (() => Promise<void>) | undefined;
}

interface VersionRowProps {
  readonly version: Version;
  readonly deeds: VersionDeeds;
}

type Mode = 'nothing' | 'renaming' | 'going-back' | 'removing';

/** One version: what it is called, when it was kept, and what can be done with it. */
export function VersionRow({ version, deeds }: VersionRowProps) {
  const t = useT();
  const [doing, setDoing] = useState<Mode>('nothing');
  const leave = () => setDoing('nothing');
  const title = versionTitle(t, version);
  return (
    <li className={styles.version}>
      {doing === 'renaming' ? (
        <RenameForm
          name={version.name}
          onRename={(name) => deeds.onRename(name).then(leave)}
          onLeave={leave}
        />
      ) : (
        <>
          <What version={version} title={title}>
            <IconButton
              size="sm"
              label={t('history.rename.of', { name: title })}
              onPress={() => setDoing('renaming')}
            >
              <Pencil size={16} aria-hidden />
            </IconButton>
          </What>
          <Actions title={title} deeds={deeds} doing={doing} onDo={setDoing} />
        </>
      )}
      <Asked version={version} title={title} deeds={deeds} doing={doing} onLeave={leave} />
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

interface DeedsProps {
  readonly title: string;
  readonly deeds: VersionDeeds;
  readonly doing: Mode;
  onDo(doing: Mode): void;
}

function Actions({ title, deeds: { onReport, onGoBack, onRemove }, doing, onDo }: DeedsProps) {
  const t = useT();
  return (
    <div className={styles.deeds}>
      <Button
        size="sm"
        icon={<TrendingUp size={16} aria-hidden />}
        label={t('history.report.of', { name: title })}
        onPress={onReport}
      >
        {t('history.report')}
      </Button>
      {onGoBack && doing !== 'going-back' && (
        <Button
          size="sm"
          icon={<History size={16} aria-hidden />}
          label={t('history.goBack.to', { name: title })}
          onPress={() => onDo('going-back')}
        >
          {t('history.goBack')}
        </Button>
      )}
      {onRemove && doing !== 'removing' && (
        <IconButton
          size="sm"
          label={t('history.remove.of', { name: title })}
          onPress={() => onDo('removing')}
        >
          <Trash2 size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

interface AskedProps extends VersionRowProps {
  readonly title: string;
  readonly doing: Mode;
  onLeave(): void;
}

function Asked({ version, title, deeds: { onGoBack, onRemove }, doing, onLeave }: AskedProps) {
  const t = useT();
  const format = useFormat();
  const errorMessage = useErrorMessage();
  if (doing === 'going-back' && onGoBack)
    return <GoBack moment={format.moment(version.at)} onGoBack={onGoBack} onLeave={onLeave} />;
  if (doing !== 'removing' || !onRemove) return null;
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
