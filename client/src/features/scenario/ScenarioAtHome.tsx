import { type BoardJson, toBoardJson } from '@parcours/shared/board';
import {
  type BoardKind,
  boardOf,
  cardOf,
  draftOf,
  readScenarioFile,
  type WholeScenario,
  writtenIn,
} from '@parcours/shared/scenario';
import { planMinutes } from '@parcours/shared/workshop';
import { useCallback, useState } from 'react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LibraryWords, useLibraryT } from '../../ui/LibraryWords.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import styles from './Scenario.module.css';
import { usePublish } from './usePublish.tsx';
import { keepScenarioDraft } from './useScenarioDraft.ts';

interface ScenarioAtHomeProps {
  readonly file: File;
  /** `onMade` is told the id of the board before it opens. */
  onCreate(board: BoardJson, onMade?: (boardId: string) => void): void;
  /** It stands in the library now. */
  onPublished(): void;
  onPrepare(scenario: string): void;
  onClose(): void;
}

/** A scenario file that was dropped or chosen: what is in it, and what may be made of it. */
export function ScenarioAtHome(props: ScenarioAtHomeProps) {
  return (
    <LibraryWords>
      <Opened {...props} />
    </LibraryWords>
  );
}

function Opened(props: ScenarioAtHomeProps) {
  const t = useT();
  const say = useLibraryT();
  const errorMessage = useErrorMessage();
  const { file, onClose } = props;
  const load = useCallback(async () => readScenarioFile(new Uint8Array(await file.arrayBuffer())), [file]);
  const { state } = useLoad(load);
  if (state.step === 'ready') return <Preview {...props} whole={state.value} />;
  if (state.step === 'loading') return null;
  return (
    <Dialog
      title={say('scenario.group.scenario')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p role="alert" className={styles.error}>
        {errorMessage(state.error)}
      </p>
    </Dialog>
  );
}

interface PreviewProps extends ScenarioAtHomeProps {
  readonly whole: WholeScenario;
}

function Preview({ whole, file, onCreate, onPublished, onPrepare, onClose }: PreviewProps) {
  const t = useT();
  const say = useLibraryT();
  const format = useFormat();
  const locale = useLocale();
  const toast = useToast();
  const [chosen, setChosen] = useState<string>();
  const card = cardOf(whole, chosen ?? locale);
  const { language, languages } = card;
  const { plan } = whole;
  const { author, licence } = whole.scenario;
  const { isPending, isDone, publish, question } = usePublish(onPublished);
  const start = (kind: BoardKind) => {
    onClose();
    onCreate(toBoardJson(boardOf(whole, kind, language)));
  };
  const editOn = () => {
    onClose();
    const board = boardOf(whole, 'example', writtenIn(whole.scenario));
    // As it is: saved unchanged, it is the same file.
    const { title } = whole.example.meta;
    onCreate(toBoardJson({ ...board, meta: { ...board.meta, title } }), (boardId) => {
      keepScenarioDraft(boardId, draftOf(whole));
      toast({ tone: 'info', message: say('scenario.edit.open') });
    });
  };
  return (
    <Dialog
      title={card.title}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {isDone ? (
            <Button onPress={() => onPrepare(card.id)}>{say('scenario.open.prepare')}</Button>
          ) : (
            <Button isPending={isPending} onPress={() => publish(file)}>
              {say('scenario.publish')}
            </Button>
          )}
          <Button onPress={editOn}>{say('scenario.edit')}</Button>
          {card.hasExample && (
            <Button onPress={() => start('example')}>{say('scenario.open.example')}</Button>
          )}
          <Button variant="primary" onPress={() => start('start')}>
            {say('scenario.open.start')}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>
        <bdi>{[card.city.name, card.persona].filter(Boolean).join(' · ')}</bdi>
      </p>
      <p dir="auto" className={styles.summary}>
        {card.summary}
      </p>
      {languages.length > 1 && (
        <Select
          label={say('scenario.open.language')}
          value={language}
          options={languages.map((value) => ({ value, label: format.language(value) }))}
          onChange={setChosen}
        />
      )}
      <p className={styles.quiet}>
        {[
          author && say('scenario.open.by', { author }),
          licence && say('scenario.open.licence', { licence }),
          say('scenario.open.version', { version: card.version }),
          plan && say('scenario.open.plan', { count: plan.length, minutes: planMinutes(plan) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {question}
    </Dialog>
  );
}
