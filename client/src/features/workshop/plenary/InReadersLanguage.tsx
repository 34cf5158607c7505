import type { Board } from '@parcours/shared/board';
import { Languages } from 'lucide-react';
import { useCallback } from 'react';
import { useShallow } from 'zustand/shallow';
import { readExample } from '../../../api/scenarios.ts';
import { useLocale } from '../../../i18n/useT.ts';
import { useShown } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { useBoard } from '../../../session/hooks.ts';
import { nodeName, type RecordMaps } from '../../../store/boardStore.ts';
import { loadedValue, useLoad } from '../../../ui/useLoad.ts';
import styles from './InReadersLanguage.module.css';

/**
 * What the scenario calls the card that is presented, and whom it leads to, in the language of this page, where the board
 * is in another one. What a group has worded itself stands as it wrote it.
 */
export function InReadersLanguage() {
  const t = useLiveT();
  const locale = useLocale();
  const card = useShown()?.card ?? undefined;
  const names = useBoard(useShallow(({ records }) => (card === undefined ? [] : namesOn(records, card))));
  const words = useScenarioWords(locale);
  const said = names.flatMap((name) => words?.get(name) ?? []);
  if (said.length === 0) return null;
  return (
    <p className={styles.words}>
      <Languages size={16} aria-hidden />
      <span className="visually-hidden">{t('stage.yourLanguage')}</span>
      <span dir="auto">{said.join(' · ')}</span>
    </p>
  );
}

/** What a card is called, and the actor that it leads to. */
function namesOn(records: RecordMaps, card: string): string[] {
  const actor = records.actors.get(records.steps.get(card)?.actor ?? '')?.name;
  return [nodeName(records, card), actor].filter((name) => name !== undefined);
}

/** How the board’s scenario words in `locale` what it words in the board’s language; undefined where it has no such words. */
function useScenarioWords(locale: string): ReadonlyMap<string, string> | undefined {
  const language = useBoard(({ meta }) => meta.language);
  const scenario = useBoard(({ meta }) => meta.scenario?.split('@')[0]);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [here, there] = await Promise.all(
        [language, locale].map((lang) => readExample(scenario ?? '', lang, signal)),
      );
      return here && there && wordsBetween(here, there);
    },
    [scenario, language, locale],
  );
  const { state } = useLoad(scenario === undefined || language === locale ? undefined : load);
  return loadedValue(state);
}

function wordsBetween(here: Board, there: Board): ReadonlyMap<string, string> {
  const translated = new Map(namesById(there));
  return new Map(
    namesById(here).flatMap(([id, name]) => {
      const other = translated.get(id);
      return other === undefined || other === name ? [] : [[name, other] as const];
    }),
  );
}

function namesById({ personas, actors, steps, objectives }: Board): (readonly [string, string])[] {
  return [
    ...[...personas, ...actors].map(({ id, name }) => [id, name] as const),
    ...[...steps, ...objectives].map(({ id, title }) => [id, title] as const),
  ];
}
