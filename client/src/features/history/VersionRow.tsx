import { History, TrendingUp } from 'lucide-react';
import { useState } from 'react';
import type { Version } from '../../api/versions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { GoBack } from './GoBack.tsx';
import styles from './History.module.css';

interface VersionRowProps {
  readonly version: Version;
  onReport(): void;
  /** Undefined where this person may not. */
  readonly onGoBack: (() => Promise<void>) | undefined;
}

/** One version: what it is called, when it was kept, and what can be done with it. */
export function VersionRow({ version: { name, at }, onReport, onGoBack }: VersionRowProps) {
  const t = useT();
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const moment = format.moment(at);
  const title = name === '' ? t('history.unnamed') : name;
  return (
    <li className={styles.version}>
      <div className={styles.what}>
        <h3 dir="auto" data-unnamed={name === ''}>
          {title}
        </h3>
        <p className={styles.hint}>
          <time dateTime={new Date(at).toISOString()}>{moment}</time> · {format.ago(at, Date.now())}
        </p>
      </div>
      <div className={styles.deeds}>
        <Button
          size="sm"
          icon={<TrendingUp size={16} aria-hidden />}
          label={t('history.report.of', { name: title })}
          onPress={onReport}
        >
          {t('history.report')}
        </Button>
        {onGoBack && !isAsking && (
          <Button
            size="sm"
            icon={<History size={16} aria-hidden />}
            label={t('history.goBack.to', { name: title })}
            onPress={() => setAsking(true)}
          >
            {t('history.goBack')}
          </Button>
        )}
      </div>
      {onGoBack && isAsking && (
        <GoBack moment={moment} onGoBack={onGoBack} onLeave={() => setAsking(false)} />
      )}
    </li>
  );
}
