import type { ScenarioCard } from '@parcours/shared/api';
import { ArrowRight, Plus, Presentation, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocale, useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { FILE_TYPES } from '../../ui/files/useOpenedFile.ts';
import { type Loaded, loadedValue } from '../../ui/useLoad.ts';
import styles from './Hero.module.css';
import { RoutePicture } from './RoutePicture.tsx';
import { type BoardWish, boardLanguage } from './useCreateBoard.ts';

interface StartProps {
  readonly list: Loaded<readonly ScenarioCard[]>;
  readonly creating: string | undefined;
  onCreate(wish: BoardWish): void;
}

interface HeroProps extends StartProps {
  onFiles(files: readonly File[]): void;
  onJoin(): void;
  onPrepare(): void;
}

export function Hero({ list, creating, onCreate, onFiles, onJoin, onPrepare }: HeroProps) {
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
          <Button variant="quiet" size="lg" icon={<Presentation size={20} aria-hidden />} onPress={onPrepare}>
            {t('home.workshops.open')}
          </Button>
          <Button variant="quiet" size="lg" icon={<Users size={20} aria-hidden />} onPress={onJoin}>
            {t('home.join')}
          </Button>
          <FileButton
            variant="quiet"
            size="lg"
            accept={FILE_TYPES}
            isPending={creating === 'import'}
            takesSeveral
            onChoose={(...files) => onFiles(files)}
          >
            {t('home.import')}
          </FileButton>
        </div>
      </div>
      <RoutePicture />
    </section>
  );
}

/** The worked example of the library's first scenario; pressed before the library has come, it opens once it has. */
function DemoButton({ list, creating, onCreate }: StartProps) {
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
