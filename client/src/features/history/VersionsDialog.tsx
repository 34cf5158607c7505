import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardAccess } from '../../api/boards.ts';
import {
  fetchHistory,
  type History,
  removeVersion,
  renameVersion,
  type Version,
} from '../../api/versions.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Loaded, useLoad } from '../../ui/useLoad.ts';
import { Moment, useGoBack } from './GoBack.tsx';
import styles from './History.module.css';
import { KeepForm } from './VersionNames.tsx';
import { type VersionActions, VersionRow } from './VersionRow.tsx';

interface VersionsDialogProps {
  onClose(): void;
  /** Shows the report of progress since a version. */
  onReport(version: number): void;
}

/** The versions of the board: keep one, go back to one, report on what has changed since. */
export function VersionsDialog({ onClose, onReport }: VersionsDialogProps) {
  const t = useT();
  const { boardId, token } = useSession();
  return (
    <Dialog title={t('history.title')} closeLabel={t('common.close')} onClose={onClose}>
      <Versions access={{ boardId, token }} onClose={onClose} onReport={onReport} />
    </Dialog>
  );
}

/** Moments closer to each other than this could not be told apart. */
const MINUTE_MS = 60_000;

interface VersionsProps {
  readonly access: BoardAccess;
  onClose(): void;
  onReport(version: number): void;
}

function Versions({ access, onClose, onReport }: VersionsProps) {
  const t = useT();
  const { boardId, token } = access;
  const load = useCallback(
    (signal: AbortSignal) => fetchHistory({ boardId, token }, signal),
    [boardId, token],
  );
  const { state, reload } = useLoad(load);
  return (
    <>
      <p>{t('history.lead')}</p>
      <KeepForm access={access} onKept={reload} />
      <Known state={state} access={access} onClose={onClose} onReport={onReport} onRetry={reload} />
    </>
  );
}

interface KnownProps extends VersionsProps {
  readonly state: Loaded<History>;
  onRetry(): void;
}

function Known({ state, onRetry, ...props }: KnownProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  switch (state.step) {
    case 'loading':
      return <p role="status">{t('history.loading')}</p>;
    case 'failed':
      return (
        <div role="alert" className={styles.failure}>
          <p>{errorMessage(state.error)}</p>
          <Button onPress={onRetry}>{t('common.retry')}</Button>
        </div>
      );
    case 'ready':
      return <Kept history={state.value} onChange={onRetry} {...props} />;
  }
}

interface KeptProps extends VersionsProps {
  readonly history: History;
  onChange(): void;
}

function Kept({ history: { versions, from, to }, access, onChange, onClose, onReport }: KeptProps) {
  const t = useT();
  const isFacilitator = useSession().role === 'facilitate';
  const goBack = useGoBack(access);
  const { notice, isRemoved, remove } = useRemoval(access, onChange);
  const actionsOf = (version: Version): VersionActions => ({
    onReport: () => onReport(version.version),
    onRename: (name) => renameVersion(access, version.version, name).then(onChange),
    onGoBack: isFacilitator ? () => goBack({ kind: 'version', version }).then(onClose) : undefined,
    onRemove: isFacilitator ? () => remove(version.version) : undefined,
  });
  return (
    <>
      {versions.length === 0 && <p className={styles.hint}>{t('history.none')}</p>}
      <p ref={notice} role="status" tabIndex={-1} className={styles.notice}>
        {isRemoved && t('history.removed')}
      </p>
      <ul className={styles.versions} aria-label={t('history.list')}>
        {versions.map((version) => (
          <VersionRow key={version.version} version={version} actions={actionsOf(version)} />
        ))}
      </ul>
      {isFacilitator && to - from >= MINUTE_MS && (
        <Moment from={from} to={to} onGoBack={(at) => goBack({ kind: 'moment', at }).then(onClose)} />
      )}
    </>
  );
}

/** Removes versions; what says so takes the keyboard, whose row is gone. */
function useRemoval(access: BoardAccess, onChange: () => void) {
  const notice = useRef<HTMLParagraphElement>(null);
  const [removed, setRemoved] = useState(0);
  useEffect(() => {
    if (removed > 0) notice.current?.focus();
  }, [removed]);
  const remove = async (version: number) => {
    await removeVersion(access, version);
    setRemoved((count) => count + 1);
    onChange();
  };
  return { notice, isRemoved: removed > 0, remove };
}
