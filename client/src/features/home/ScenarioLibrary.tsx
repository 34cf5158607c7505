import type { ScenarioCard } from '@parcours/shared/api';
import { PAPERS } from '@parcours/shared/drawing/board/sizes';
import { MapPin } from 'lucide-react';
import { type ComponentProps, useId, useState } from 'react';
import { scenarioKit } from '../../api/kits.ts';
import { lazyPart } from '../../api/lazyPart.ts';
import { scenarioFile } from '../../api/scenarios.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import type { TakeOffShelf } from '../../ui/TakeOffShelf.tsx';
import type { Loaded } from '../../ui/useLoad.ts';
import { usePart } from '../../ui/usePart.ts';
import styles from './ScenarioLibrary.module.css';
import { type BoardWish, boardLanguage } from './useCreateBoard.ts';

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
              <ScenarioTile scenario={scenario} creating={creating} onCreate={onCreate} onGone={onRetry} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ScenarioTileProps {
  readonly scenario: ScenarioCard;
  readonly creating: string | undefined;
  onCreate(wish: BoardWish): void;
  /** It was taken off the shelf. */
  onGone(): void;
}

function ScenarioTile({ scenario, creating, onCreate, onGone }: ScenarioTileProps) {
  const t = useT();
  const locale = useLocale();
  const [chosen, setChosen] = useState<string>();
  const { id, title, languages } = scenario;
  const language = chosen ?? boardLanguage(languages, locale);
  const wish = { scenario: id, language };
  return (
    <article className={styles.tile}>
      <p className={styles.place}>
        {scenario.city.name !== '' && <MapPin size={16} aria-hidden />}
        <bdi>{[scenario.city.name, scenario.persona].filter(Boolean).join(' · ')}</bdi>
        {scenario.origin === 'shelf' && <span className={styles.origin}>{t('home.scenario.shelf')}</span>}
      </p>
      <h3 className={styles.title} dir="auto">
        {title}
      </h3>
      <p className={styles.summary} dir="auto">
        {scenario.summary}
      </p>
      <div className={styles.foot}>
        {languages.length > 1 && (
          <LanguageChoice languages={languages} value={language} onChange={setChosen} />
        )}
        <div className={styles.actions}>
          <Button
            label={t('home.scenario.start.label', { title })}
            isPending={creating === `start:${id}`}
            onPress={() => onCreate({ ...wish, key: `start:${id}` })}
          >
            {t('home.scenario.start')}
          </Button>
          {scenario.hasExample && (
            <Button
              variant="quiet"
              label={t('home.scenario.example.label', { title })}
              isPending={creating === `example:${id}`}
              onPress={() => onCreate({ ...wish, key: `example:${id}`, example: true })}
            >
              {t('home.scenario.example')}
            </Button>
          )}
        </div>
        <p className={styles.kit}>
          {t('home.scenario.kit')}
          {PAPERS.map((paper) => (
            <a
              key={paper}
              href={scenarioKit(id, language, paper)}
              target="_blank"
              rel="noreferrer"
              aria-label={t('home.scenario.kit.label', { title, paper: t(`print.paper.${paper}`) })}
            >
              {t(`print.paper.${paper}`)}
            </a>
          ))}
          <a href={scenarioFile(id)} download aria-label={t('home.scenario.file.label', { title })}>
            {t('home.scenario.file')}
          </a>
          {scenario.origin === 'shelf' && <TakeOff id={id} title={title} onGone={onGone} />}
        </p>
      </div>
    </article>
  );
}

/** Which a page without published scenarios does without. */
const takeOffPart = lazyPart(async () => (await import('../../ui/TakeOffShelf.tsx')).TakeOffShelf);

function TakeOff(props: ComponentProps<typeof TakeOffShelf>) {
  const part = usePart(takeOffPart);
  return part.step === 'there' ? <part.value {...props} /> : null;
}

interface LanguageChoiceProps {
  readonly languages: readonly string[];
  readonly value: string;
  onChange(language: string): void;
}

function LanguageChoice({ languages, value, onChange }: LanguageChoiceProps) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.language}>
      <label htmlFor={id}>{t('field.language')}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {languages.map((language) => (
          <option key={language} value={language}>
            {format.language(language)}
          </option>
        ))}
      </select>
    </div>
  );
}
