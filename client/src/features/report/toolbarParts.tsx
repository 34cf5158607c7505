import type { Publication } from '@parcours/shared/api';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { ArrowLeft, Download, LoaderCircle, Printer, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { AUDIENCES, type FileKind, type ReportOptions } from '../../api/reports.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/popovers/MenuButton.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
import { DatasetDialog } from './DatasetDialog.tsx';
import styles from './ReportPage.module.css';
import type { ReportState } from './useReport.ts';

export function BackButton({ children, onBack }: { readonly children: string; onBack(): void }) {
  const icon = <ArrowLeft size={18} aria-hidden className={styles.back} />;
  return (
    <Button variant="quiet" icon={icon} onPress={onBack}>
      {children}
    </Button>
  );
}

export function RefreshButton({ onRefresh }: { onRefresh(): void }) {
  const t = useT();
  return (
    <IconButton className={styles.wide} label={t('report.refresh')} onPress={onRefresh}>
      <RefreshCw size={18} aria-hidden />
    </IconButton>
  );
}

/** Prints the page, which on paper is the report alone, once there is one. */
export function PrintButton({ state }: { readonly state: ReportState }) {
  const t = useT();
  return (
    <Button
      icon={<Printer size={18} aria-hidden />}
      isDisabled={state.step !== 'ready'}
      onPress={() => window.print()}
    >
      {t('report.print')}
    </Button>
  );
}

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

const ICON = { size: 18, 'aria-hidden': true } as const;

/** A file that takes longer is said to be on its way. */
const SOON_MS = 3000;

interface DownloadsProps<Kind extends FileKind> {
  readonly kinds: readonly Kind[];
  readonly audience: ReportOptions['audience'];
  /** What a file is kept as. */
  nameOf(kind: Kind): string;
  fetchKind(kind: Kind, publication: Publication): Promise<Blob>;
}

/** Every file that can be made. */
export function Downloads<Kind extends FileKind>({
  kinds,
  audience,
  nameOf,
  fetchKind,
}: DownloadsProps<Kind>) {
  const t = useT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const [asked, setAsked] = useState<Kind | null>(null);
  const { state, submit } = useSubmit(
    async ({ kind, ...publication }: Publication & { readonly kind: Kind }) => {
      const tell = () => toast({ tone: 'info', message: t('report.download.takesTime') });
      const takesTime = setTimeout(tell, SOON_MS);
      try {
        saveFile(await fetchKind(kind, publication), nameOf(kind));
      } catch (error) {
        toast({ tone: 'error', message: errorMessage(error) });
      } finally {
        clearTimeout(takesTime);
      }
    },
  );
  const isPending = state.step === 'pending';
  return (
    <>
      <MenuButton
        label={t(isPending ? 'report.download.making' : 'report.download')}
        icon={isPending ? <LoaderCircle {...ICON} className={styles.turning} /> : <Download {...ICON} />}
        isPending={isPending}
        items={kinds.map((kind) => ({
          key: kind,
          label: t(`report.file.${kind}`),
          description: t(`report.file.${kind}.about`),
          onPress: () => (kind === 'dataset' ? setAsked(kind) : void submit({ kind })),
        }))}
      />
      {asked && (
        <DatasetDialog
          audience={audience}
          onSave={(publication) => void submit({ kind: asked, ...publication })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
