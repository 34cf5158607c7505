import { MOST_SHEETS } from '@parcours/shared/drawing';
import { PAPERS, type Paper } from '@parcours/shared/drawing/board/sizes';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { DrawnPicture } from '../../worker/messages.ts';
import { type Audience, ForWhom, useWordsOf } from './PictureDialog.tsx';
import styles from './picture.module.css';
import { usePicture } from './usePicture.ts';

type Sheets = Extract<DrawnPicture, { kind: 'sheets' }>;

const SPREADS = ['one', 'tiles'] as const;
/** What is smaller cannot be read at arm's length, in points. */
const READABLE = 5.5;

/** The board on paper: all of it on one sheet, or on as many as it takes to be read. */
export function PrintDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const [paper, setPaper] = useState<Paper>('a4');
  const [spread, setSpread] = useState<(typeof SPREADS)[number]>('one');
  const [audience, setAudience] = useState<Audience>('public');
  const reply = usePicture({ theme: 'light', audience, only: null, sheets: { paper, spread } });
  const printed = reply?.step === 'drawn' && reply.picture.kind === 'sheets' ? reply.picture : undefined;
  const told = useWordsOf(reply);
  const isReady = printed !== undefined && printed.sheets.length > 0;
  return (
    <Dialog
      size="sm"
      title={t('print.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          icon={<Printer size={18} aria-hidden />}
          isDisabled={!isReady}
          onPress={() => window.print()}
        >
          {t('print.print')}
        </Button>
      }
    >
      <Segmented
        label={t('print.spread')}
        value={spread}
        options={SPREADS.map((value) => ({ value, label: t(`print.spread.${value}`) }))}
        onChange={(value) => setSpread(value)}
      />
      <Segmented
        label={t('print.paper')}
        value={paper}
        options={PAPERS.map((value) => ({ value, label: t(`print.paper.${value}`) }))}
        onChange={(value) => setPaper(value)}
      />
      <ForWhom audience={audience} onChange={setAudience} />
      <p role="status" className={styles.hint}>
        {printed === undefined ? told : <AboutSheets printed={printed} />}
      </p>
      {isReady && <SheetsToPrint {...printed} />}
    </Dialog>
  );
}

function AboutSheets({ printed: { sheets, letters } }: { readonly printed: Sheets }) {
  const t = useT();
  const [first] = sheets;
  const last = sheets.at(-1);
  if (first === undefined || last === undefined) return t('print.tooMany', { most: MOST_SHEETS });
  const points = Math.round(letters * 10) / 10;
  return (
    <>
      {sheets.length > 1 &&
        `${t('print.sheets', { sheets: sheets.length, first: first.name, last: last.name })} `}
      {letters < READABLE ? (
        <span className={styles.tooSmall}>{t('print.tooSmall', { points })}</span>
      ) : (
        t('print.letters', { points })
      )}
    </>
  );
}

/** Out of sight on the screen; on paper they are all there is. */
function SheetsToPrint({ page: { width, height }, sheets }: Sheets) {
  return createPortal(
    <div className={styles.sheets} data-sheets="">
      <style>{`@page { size: ${width}mm ${height}mm; margin: 0 }`}</style>
      {sheets.map(({ name, svg }) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own code, which escapes what people wrote
        <div key={name} className={styles.sheet} dangerouslySetInnerHTML={{ __html: svg }} />
      ))}
    </div>,
    document.body,
  );
}
