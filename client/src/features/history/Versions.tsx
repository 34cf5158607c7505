import type { BoardAccess } from '../../api/reports.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './History.module.css';
import { KeepForm } from './KeepForm.tsx';
import { Moment } from './Moment.tsx';
import { useGoBack } from './useGoBack.ts';
import { type HistoryState, useHistory } from './useHistory.ts';
import { VersionRow } from './VersionRow.tsx';

/** Moments closer to each other than this could not be told apart. */
const MINUTE_MS = 60_000;

interface VersionsProps {
  readonly access: BoardAccess;
  onClose(): void;
  onReport(version: number): void;
}

export function Versions({ access, onClose, onReport }: VersionsProps) {
  const t = useT();
  const { state, refresh } = useHistory(access);
  return (
    <>
      <p>{t('history.lead')}</p>
      <KeepForm access={access} onKept={refresh} />
      <Known state={state} access={access} onClose={onClose} onReport={onReport} onRetry={refresh} />
    </>
  );
}

interface KnownProps extends VersionsProps {
  readonly state: HistoryState;
  onRetry(): void;
}

function Known({ state, access, onRetry, onClose, onReport }: KnownProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { role } = useSession();
  const goBack = useGoBack(access);
  const onGoBack =
    role === 'facilitate' ? (past: Parameters<typeof goBack>[0]) => goBack(past).then(onClose) : undefined;
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
    case 'ready': {
      const { versions, from, to } = state.history;
      return (
        <>
          {versions.length === 0 && <p className={styles.hint}>{t('history.none')}</p>}
          <ul className={styles.versions} aria-label={t('history.list')}>
            {versions.map((version) => (
              <VersionRow
                key={version.version}
                version={version}
                onReport={() => onReport(version.version)}
                onGoBack={onGoBack && (() => onGoBack({ kind: 'version', version }))}
              />
            ))}
          </ul>
          {onGoBack && to - from >= MINUTE_MS && (
            <Moment from={from} to={to} onGoBack={(at) => onGoBack({ kind: 'moment', at })} />
          )}
        </>
      );
    }
  }
}
