import { Check, CloudOff, LoaderCircle, type LucideIcon, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BoardAccess } from '../../api/boards.ts';
import { FILES, type FileKind, fetchFile, nameOf, type ReportOptions } from '../../api/reports.ts';
import { useT } from '../../i18n/useT.ts';
import { recentBoard } from '../../local/recentBoards.ts';
import { Button } from '../../ui/Button.tsx';
import { CompareWith } from './CompareWith.tsx';
import styles from './ReportPage.module.css';
import { AboutAudience, BackButton, Choices, Downloads, PrintButton } from './toolbarParts.tsx';
import type { Freshness, ReportState } from './useReport.ts';

const KINDS = Object.keys(FILES).filter((kind): kind is FileKind => kind in FILES);

interface ReportToolbarProps {
  readonly access: BoardAccess;
  readonly options: ReportOptions;
  readonly state: ReportState;
  /** Undefined where this person may not edit. */
  readonly isEditing: boolean | undefined;
  /** What belongs to the page as a whole. */
  readonly settings: ReactNode;
  /** What hands the report on. */
  readonly share: ReactNode;
  /** What belongs to editing: whether it is saved, and undo. */
  readonly editing: ReactNode;
  onChange(options: ReportOptions): void;
  onEdit(isEditing: boolean): void;
  onBack(): void;
}

export function ReportToolbar({ access, options, state, settings, isEditing, ...on }: ReportToolbarProps) {
  const t = useT();
  return (
    <header className={styles.toolbar}>
      <div className={styles.row}>
        <BackButton onBack={on.onBack}>{t('report.back')}</BackButton>
        <p className={styles.title}>{t('report.title')}</p>
        <ReportStatus state={state} />
        {isEditing && <div className={styles.settings}>{on.editing}</div>}
        <div className={`${styles.settings} ${styles.wide}`}>{settings}</div>
      </div>
      <div className={styles.row}>
        <Choices options={options} onChange={on.onChange}>
          <CompareWith access={access} options={options} onChange={on.onChange} />
        </Choices>
        <div className={styles.actions}>
          {isEditing !== undefined && (
            <Button
              className={styles.named}
              icon={<PencilLine size={18} aria-hidden />}
              isPressed={isEditing}
              onPress={() => on.onEdit(!isEditing)}
            >
              {t('report.edit')}
            </Button>
          )}
          {on.share}
          <PrintButton state={state} />
          <Downloads
            kinds={KINDS}
            audience={options.audience}
            nameOf={(kind) => nameOf(recentBoard(access.boardId)?.title ?? '', kind, options)}
            fetchKind={(kind, publication) => fetchFile(access, kind, { ...options, ...publication })}
          />
        </div>
      </div>
      <AboutAudience audience={options.audience} />
    </header>
  );
}

const ICONS: Readonly<Record<Freshness, LucideIcon>> = {
  current: Check,
  updating: LoaderCircle,
  offline: CloudOff,
};

/** Whether the report says what is on the board now. Read aloud where it may not. */
function ReportStatus({ state }: { readonly state: ReportState }) {
  const t = useT();
  if (state.step !== 'ready') return null;
  const { freshness } = state;
  const Icon = ICONS[freshness];
  const about = t(`report.fresh.${freshness}.about`);
  return (
    <p className={styles.fresh} data-step={freshness} title={about}>
      <Icon size={16} aria-hidden />
      <span>{t(`report.fresh.${freshness}`)}</span>
      <span className="visually-hidden" role="status">
        {freshness === 'offline' ? about : ''}
      </span>
    </p>
  );
}
