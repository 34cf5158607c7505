import type { ScenarioCard } from '@parcours/shared/api';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import type { Loaded } from '../../ui/useLoad.ts';
import styles from './ScenarioLibrary.module.css';
import { ScenarioTile } from './ScenarioTile.tsx';
import type { BoardWish } from './useCreateBoard.ts';

interface ScenarioLibraryProps {
  readonly list: Loaded<readonly ScenarioCard[]>;
  onRetry(): void;
  readonly creating: string | undefined;
  onCreate(wish: BoardWish): void;
}

export function ScenarioLibrary({ list, creating, onCreate, onRetry }: ScenarioLibraryProps) {
  const t = useT();
  return (
    <section className={styles.library} aria-labelledby="scenarios">
      <h2 id="scenarios">{t('home.scenarios')}</h2>
      <p className={styles.lead}>{t('home.scenarios.lead')}</p>
      {list.step === 'loading' && <p role="status">{t('home.scenarios.loading')}</p>}
      {list.step === 'failed' && (
        <p role="alert" className={styles.failed}>
          {t('home.scenarios.failed')} <Button onPress={onRetry}>{t('common.retry')}</Button>
        </p>
      )}
      {list.step === 'ready' && (
        <ul className={styles.grid}>
          {list.value.map((scenario) => (
            <li key={scenario.id}>
              <ScenarioTile scenario={scenario} creating={creating} onCreate={onCreate} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
