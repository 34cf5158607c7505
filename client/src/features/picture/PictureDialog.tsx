import { fileName } from '@parcours/shared/fileName';
import { reportLanguageFor } from '@parcours/shared/report';
import { Copy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { contentsOf, findCard } from '../../records/cards.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import type { DrawnPicture, PictureReply } from '../../worker/messages.ts';
import styles from './picture.module.css';
import { paint, pixelsOf, withFonts } from './pictureFile.ts';
import { usePicture } from './usePicture.ts';

const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

interface Wish {
  readonly what: 'board' | 'selection';
  readonly theme: 'light' | 'dark';
  readonly audience: Audience;
  readonly format: 'svg' | 'png';
  readonly scale: '1' | '2';
}

/** A picture of the board or of what is selected, drawn in this browser, to be kept or copied. */
export function PictureDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const session = useSession();
  const [selected] = useState(() => selectedCards(session));
  const [wish, setWish] = useState<Wish>({
    what: selected.length > 0 ? 'selection' : 'board',
    theme: 'light',
    audience: 'public',
    format: 'png',
    scale: '2',
  });
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const { what, theme, audience, format, scale } = wish;
  const reply = usePicture({
    theme,
    audience,
    only: what === 'selection' ? selected : null,
    sheets: null,
  });
  const drawn = useWithFonts(reply?.step === 'drawn' ? reply.picture : undefined);
  const pixels = drawn && pixelsOf(drawn, Number(scale));
  return (
    <Dialog
      title={t('picture.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={<Actions drawn={drawn} wish={wish} />}
    >
      <Preview drawn={drawn} reply={reply} />
      {selected.length > 0 && (
        <Segmented
          label={t('picture.what')}
          value={what}
          options={[
            { value: 'board', label: t('picture.what.board') },
            { value: 'selection', label: t('picture.what.selection', { cards: selected.length }) },
          ]}
          onChange={(what) => change({ what })}
        />
      )}
      <ForWhom audience={audience} onChange={(audience) => change({ audience })} />
      <div className={styles.choices}>
        <Segmented
          label={t('picture.colours')}
          value={theme}
          options={(['light', 'dark'] as const).map((value) => ({
            value,
            label: t(`settings.theme.${value}`),
          }))}
          onChange={(theme) => change({ theme })}
        />
        <Segmented
          label={t('picture.format')}
          value={format}
          options={(['png', 'svg'] as const).map((value) => ({ value, label: t(`picture.format.${value}`) }))}
          onChange={(format) => change({ format })}
        />
        {format === 'png' && (
          <Segmented
            label={t('picture.size')}
            value={scale}
            options={(['1', '2'] as const).map((value) => ({ value, label: t(`picture.size.${value}`) }))}
            onChange={(scale) => change({ scale })}
          />
        )}
      </div>
      <p className={styles.hint}>
        {format === 'svg'
          ? t('picture.format.svg.about')
          : pixels && t(pixels.isSmaller ? 'picture.smaller' : 'picture.pixels', pixels)}
      </p>
    </Dialog>
  );
}

interface ForWhomProps {
  readonly audience: Audience;
  onChange(audience: Audience): void;
}

/** For whom a picture is, with what that leaves out. */
export function ForWhom({ audience, onChange }: ForWhomProps) {
  const t = useT();
  return (
    <div>
      <Select
        label={t('report.audience')}
        value={audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`report.audience.${value}`) }))}
        onChange={onChange}
      />
      <p className={styles.hint}>{t(`report.audience.${audience}.about`)}</p>
    </div>
  );
}

/** The selected cards, and those that lie in selected frames. */
function selectedCards({ store, ui }: BoardSession): readonly string[] {
  const { records } = store.getState();
  const cards = [...ui.getState().selection].filter((id) => findCard(records, id) !== undefined);
  const within = cards.flatMap((id) => {
    const frame = records.frames.get(id);
    return frame === undefined ? [] : contentsOf(frame, records).map(({ record }) => record.id);
  });
  return [...new Set([...cards, ...within])];
}

interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The drawing with its typefaces, as soon as both are there. */
function useWithFonts(picture: DrawnPicture | undefined): Drawn | undefined {
  const [drawn, setDrawn] = useState<Drawn & { readonly of: DrawnPicture }>();
  useEffect(() => {
    if (picture?.kind !== 'picture') return;
    let isCurrent = true;
    void withFonts(picture.svg).then((svg) => {
      if (isCurrent) setDrawn({ svg, width: picture.width, height: picture.height, of: picture });
    });
    return () => {
      isCurrent = false;
    };
  }, [picture]);
  return drawn?.of === picture ? drawn : undefined;
}

/** The picture as it will be, or why there is none. */
function Preview({
  drawn,
  reply,
}: {
  readonly drawn: Drawn | undefined;
  readonly reply: PictureReply | undefined;
}) {
  const t = useT();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (drawn === undefined) return;
    const made = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [drawn]);
  const told = useWordsOf(reply);
  return (
    <div className={styles.preview} aria-busy={drawn === undefined}>
      {drawn !== undefined && address !== undefined ? (
        <img src={address} alt={t('picture.title')} />
      ) : (
        <p role="status">{told}</p>
      )}
    </div>
  );
}

/** Why there is nothing to see. */
export function useWordsOf(reply: PictureReply | undefined): string {
  const t = useT();
  if (reply?.step === 'failed') return t('picture.failed');
  return t(reply?.step === 'missing' ? 'picture.missing' : 'picture.drawing');
}

/** What came of copying or keeping it. */
type Done = 'copied' | 'copyFailed' | 'failed';
const TOLD: Readonly<Record<Done, MessageKey>> = {
  copied: 'picture.copied',
  copyFailed: 'picture.copyFailed',
  failed: 'picture.failed',
};

function Actions({ drawn, wish }: { readonly drawn: Drawn | undefined; readonly wish: Wish }) {
  const t = useT();
  const locale = useLocale();
  const { store } = useSession();
  const [done, setDone] = useState<Done>();
  const { format, scale, audience } = wish;
  const painted = (drawing: Drawn) => paint(drawing.svg, pixelsOf(drawing, Number(scale)));
  const save = async (drawing: Drawn) => {
    const isDrawing = format === 'svg';
    const content = isDrawing ? new Blob([drawing.svg], { type: 'image/svg+xml' }) : await painted(drawing);
    const edition = { language: reportLanguageFor(locale), audience };
    const { title } = store.getState().meta;
    saveFile(content, fileName({ title, what: 'picture', edition, day: today(), ending: format }));
    setDone(undefined);
  };
  // The clipboard takes the promise itself: Safari forgets the press while a picture is painted.
  const copy = (drawing: Drawn) =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': painted(drawing) })]);
  return (
    <>
      <p role="status" className={styles.told}>
        {done && t(TOLD[done])}
      </p>
      {format === 'png' && (
        <Button
          icon={<Copy size={18} aria-hidden />}
          isDisabled={drawn === undefined}
          onPress={() =>
            drawn &&
            void Promise.resolve(drawn)
              .then(copy)
              .then(
                () => setDone('copied'),
                () => setDone('copyFailed'),
              )
          }
        >
          {t('picture.copy')}
        </Button>
      )}
      <Button
        variant="primary"
        icon={<Download size={18} aria-hidden />}
        isDisabled={drawn === undefined}
        onPress={() => drawn && void save(drawn).catch(() => setDone('failed'))}
      >
        {t('picture.save')}
      </Button>
    </>
  );
}
