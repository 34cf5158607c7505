import { REPORT_LANGUAGES } from '@parcours/shared/report';
import { ArrowLeft, Printer, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { AUDIENCES, type BoardAccess, type ReportOptions } from '../../api/reports.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Downloads } from './Downloads.tsx';
import styles from './ReportPage.module.css';

interface ReportToolbarProps {
  readonly access: BoardAccess;
  readonly options: ReportOptions;
  readonly isReady: boolean;
  readonly settings: ReactNode;
  onChange(options: ReportOptions): void;
  onRefresh(): void;
  onPrint(): void;
  onBack(): void;
}

export function ReportToolbar({ access, options, isReady, settings, ...on }: ReportToolbarProps) {
  const t = useT();
  return (
    <header className={styles.toolbar}>
      <div className={styles.row}>
        <Button
          variant="quiet"
          icon={<ArrowLeft size={18} aria-hidden className={styles.back} />}
          onPress={on.onBack}
        >
          {t('report.back')}
        </Button>
        <h1 className={styles.title}>{t('report.title')}</h1>
        <div className={styles.settings}>{settings}</div>
      </div>
      <div className={styles.row}>
        <Choices options={options} onChange={on.onChange} />
        <div className={styles.actions}>
          <IconButton label={t('report.refresh')} onPress={on.onRefresh}>
            <RefreshCw size={18} aria-hidden />
          </IconButton>
          <Button icon={<Printer size={18} aria-hidden />} isDisabled={!isReady} onPress={on.onPrint}>
            {t('report.print')}
          </Button>
          <Downloads access={access} options={options} />
        </div>
      </div>
    </header>
  );
}

interface ChoicesProps {
  readonly options: ReportOptions;
  onChange(options: ReportOptions): void;
}

function Choices({ options, onChange }: ChoicesProps) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.choices}>
      <Select
        label={t('report.language')}
        value={options.language}
        options={REPORT_LANGUAGES.map((value) => ({ value, label: format.language(value) }))}
        onChange={(language) => onChange({ ...options, language })}
      />
      <Select
        label={t('report.audience')}
        value={options.audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`report.audience.${value}`) }))}
        onChange={(audience) => onChange({ ...options, audience })}
      />
      <p className={styles.about}>{t(`report.audience.${options.audience}.about`)}</p>
    </div>
  );
}
