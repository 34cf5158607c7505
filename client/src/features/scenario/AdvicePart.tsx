import { type Advice, adviceOn, type WholeScenario } from '@parcours/shared/scenario';
import { useMemo } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { recordName } from '../../records/recordName.ts';
import { useAnalysis, useBoard, useUiActions } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import styles from './Scenario.module.css';

interface AdvicePartProps {
  readonly whole: WholeScenario;
  onClose(): void;
  /** Shows the texts that are missing or stale. */
  onTexts(): void;
}

/** What could be better, with the cards that it is about. */
export function AdvicePart({ whole, onClose, onTexts }: AdvicePartProps) {
  const say = useLibraryT();
  const t = useT();
  const records = useBoard((state) => state.records);
  const { goTo } = useUiActions();
  const sentence = useSentence();
  const analysis = useAnalysis((state) => state.analysis) ?? undefined;
  const advice = useMemo(() => adviceOn(whole, analysis), [whole, analysis]);
  if (advice.length === 0) return <p>{say('scenario.advice.none')}</p>;
  const show = (id: string) => {
    onClose();
    goTo(id);
  };
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{say('scenario.advice.lead')}</p>
      <ul className={styles.advice}>
        {advice.map((each) => (
          <li key={'language' in each ? `${each.code}:${each.language}` : each.code}>
            <p>{sentence(each)}</p>
            {'records' in each && (
              <div className={styles.cards}>
                {each.records.slice(0, MOST_CARDS).map((id) => (
                  <Button key={id} size="sm" variant="quiet" onPress={() => show(id)}>
                    {recordName(records, t, id) ?? say('scenario.show')}
                  </Button>
                ))}
              </div>
            )}
            {'language' in each && (
              <Button size="sm" variant="quiet" onPress={onTexts}>
                {say('scenario.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** More would bury what else is advised. */
const MOST_CARDS = 12;

function useSentence(): (advice: Advice) => string {
  const say = useLibraryT();
  const format = useFormat();
  return (advice) => {
    if ('records' in advice) return say(`scenario.advice.${advice.code}`, { count: advice.records.length });
    if ('language' in advice) {
      const { code, count } = advice;
      return say(`scenario.advice.${code}`, { count, language: format.language(advice.language) });
    }
    if ('lacks' in advice) {
      const what = advice.lacks.map((lack) => say(`scenario.lack.${lack}`));
      return say('scenario.advice.lacking', { what: format.list(what) });
    }
    return say(`scenario.advice.${advice.code}`);
  };
}
