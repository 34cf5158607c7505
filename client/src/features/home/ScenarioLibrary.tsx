import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ScenarioLibrary.module.css';
import { ScenarioTile } from './ScenarioTile.tsx';
import type { BoardWish } from './useCreateBoard.ts';
import type { ScenarioList } from './useScenarios.ts';

interface ScenarioLibraryProps {
  readonly list: ScenarioList;
  readonly creating: string | undefined;
  onCreate(wish: BoardWish): void;
}

export function ScenarioLibrary({ list, creating, onCreate }: ScenarioLibraryProps) {
  const t = useT();
  return (
    <section className={styles.library} aria-labelledby="scenarios">
      <h2 id="scenarios">{t('home.scenarios')}</h2>
      <p className={styles.lead}>{t('home.scenarios.lead')}</p>
      {list.state === 'loading' && <p role="status">{t('home.scenarios.loading')}</p>}
      {list.state === 'failed' && (
        <p role="alert" className={styles.failed}>
          {t('home.scenarios.failed')} <Button onPress={list.retry}>{t('common.retry')}</Button>
        </p>
      )}
      {list.state === 'ready' && (
        <ul className={styles.grid}>
          {list.scenarios.map((scenario) => (
            <li key={scenario.id}>
              <ScenarioTile scenario={scenario} creating={creating} onCreate={onCreate} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
