import { ArrowRight, FileUp, Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { boardLanguage } from './boardLanguage.ts';
import styles from './Hero.module.css';
import { ImportButton } from './ImportButton.tsx';
import { RouteSketch } from './RouteSketch.tsx';
import type { BoardWish } from './useCreateBoard.ts';
import type { ScenarioList } from './useScenarios.ts';

interface HeroProps {
  readonly list: ScenarioList;
  readonly creating: string | undefined;
  onCreate(wish: BoardWish): void;
}

export function Hero({ list, creating, onCreate }: HeroProps) {
  const t = useT();
  const { locale } = useIntl();
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
      <RouteSketch />
    </section>
  );
}

/** The worked example of the library's first scenario. */
function DemoButton({ list, creating, onCreate }: HeroProps) {
  const t = useT();
  const { locale } = useIntl();
  const demo = list.state === 'ready' ? list.scenarios[0] : undefined;
  const open = () => {
    if (demo === undefined) return;
    onCreate({
      key: 'demo',
      scenario: demo.id,
      example: true,
      language: boardLanguage(demo.languages, locale),
    });
  };
  return (
    <Button
      variant="primary"
      size="lg"
      icon={<ArrowRight size={20} aria-hidden className={styles.forward} />}
      isPending={creating === 'demo' || list.state === 'loading'}
      isDisabled={list.state === 'failed'}
      onPress={open}
    >
      {creating === 'demo' ? t('home.opening') : t('home.demo')}
    </Button>
  );
}
