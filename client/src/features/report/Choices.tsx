import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import type { ReactNode } from 'react';
import { AUDIENCES, type ReportOptions } from '../../api/reports.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Select } from '../../ui/controls.tsx';
import styles from './ReportPage.module.css';

interface ChoicesProps {
  readonly options: ReportOptions;
  /** What else may be chosen. */
  readonly children?: ReactNode;
  onChange(options: ReportOptions): void;
}

/** In which language the report is written, and for whom. */
export function Choices({ options, children, onChange }: ChoicesProps) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.choices}>
      <Select
        label={t('report.language')}
        value={options.language}
        options={LANGUAGE_TAGS.map((value) => ({ value, label: format.language(value) }))}
        onChange={(language) => onChange({ ...options, language })}
      />
      <Select
        label={t('report.audience')}
        value={options.audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`report.audience.${value}`) }))}
        onChange={(audience) => onChange({ ...options, audience })}
      />
      {children}
    </div>
  );
}

/** What an edition leaves out, and who may see it. */
export function AboutAudience({ audience }: Pick<ReportOptions, 'audience'>) {
  const t = useT();
  return <p className={styles.about}>{t(`report.audience.${audience}.about`)}</p>;
}
