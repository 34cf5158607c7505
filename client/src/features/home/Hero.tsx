import type { ScenarioCard } from '@parcours/shared/api';
import { jsonText } from '@parcours/shared/jsonText';
import { ArrowRight, FileUp, Plus } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocale, useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { type Loaded, loadedValue } from '../../ui/useLoad.ts';
import styles from './Hero.module.css';
import { RoutePicture } from './RoutePicture.tsx';
import { type BoardWish, boardLanguage } from './useCreateBoard.ts';

interface HeroProps {
  readonly list: Loaded<readonly ScenarioCard[]>;
  readonly creating: string | undefined;
  onCreate(wish: BoardWish): void;
}

export function Hero({ list, creating, onCreate }: HeroProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <section className={styles.hero}>
      <div className={styles.words}>
        <h1 className={styles.title}>{t('home.title')}</h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        <div className={styles.actions}>
          <DemoButton list={list} creating={creating} onCreate={onCreate} />
          <Button
            size="lg"
            icon={<Plus size={20} aria-hidden />}
            isPending={creating === 'empty'}
            onPress={() => onCreate({ key: 'empty', language: locale })}
          >
            {t('home.blank')}
          </Button>
          <ImportButton
            icon={<FileUp size={20} aria-hidden />}
            isPending={creating === 'import'}
            onRead={(board) => onCreate({ key: 'import', board })}
          />
        </div>
      </div>
      <RoutePicture />
    </section>
  );
}

/** The worked example of the library's first scenario; pressed before the library has come, it opens once it has. */
function DemoButton({ list, creating, onCreate }: HeroProps) {
  const t = useT();
  const locale = useLocale();
  const [isWanted, setWanted] = useState(false);
  const demo = loadedValue(list)?.[0];
  useEffect(() => {
    if (!isWanted || list.step === 'loading') return;
    setWanted(false);
    if (demo === undefined) return;
    onCreate({
      key: 'demo',
      scenario: demo.id,
      example: true,
      language: boardLanguage(demo.languages, locale),
    });
  }, [isWanted, list.step, demo, locale, onCreate]);
  const isPending = isWanted || creating === 'demo';
  return (
    <Button
      variant="primary"
      size="lg"
      icon={<ArrowRight size={20} aria-hidden className={styles.forward} />}
      isPending={isPending}
      isDisabled={list.step === 'failed'}
      onPress={() => setWanted(true)}
    >
      {isPending ? t('home.opening') : t('home.demo')}
    </Button>
  );
}

interface ImportButtonProps {
  readonly icon: ReactNode;
  readonly isPending: boolean;
  /** Gets the file's JSON as it is: the server validates it. */
  onRead(board: unknown): void;
}

/** Opens the device's file chooser and reads a board file. */
function ImportButton({ icon, isPending, onRead }: ImportButtonProps) {
  const t = useT();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const content = await target.files?.[0]?.arrayBuffer();
    target.value = '';
    if (content === undefined) return;
    const board = parseJson(new Uint8Array(content));
    if (board === undefined) toast({ tone: 'error', message: t('home.import.notJson') });
    else onRead(board);
  };
  return (
    <>
      <Button
        variant="quiet"
        size="lg"
        icon={icon}
        isPending={isPending}
        onPress={() => input.current?.click()}
      >
        {t('home.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('home.import')}
        onChange={read}
      />
    </>
  );
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(jsonText(content));
  } catch {
    return undefined;
  }
}
