import { fileName } from '@parcours/shared/fileName';
import {
  isVersion,
  SCENARIO_ENDING,
  SCENARIO_TYPE,
  wholeOf,
  writeScenarioFile,
} from '@parcours/shared/scenario';
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LibraryWords, useLibraryT } from '../../ui/LibraryWords.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { AboutPart } from './AboutPart.tsx';
import { AdvicePart } from './AdvicePart.tsx';
import { PlanPart } from './PlanPart.tsx';
import styles from './Scenario.module.css';
import { TextsPart } from './TextsPart.tsx';
import { usePublish } from './usePublish.tsx';
import { useScenarioDraft } from './useScenarioDraft.ts';

interface ScenarioWindowProps {
  onClose(): void;
}

/** The board that is open becomes a scenario: what is said of it, in which languages, and what could be better. */
export function ScenarioWindow(props: ScenarioWindowProps) {
  return (
    <LibraryWords>
      <Editor {...props} />
    </LibraryWords>
  );
}

type Tab = 'about' | 'plan' | 'texts' | 'advice';

function Editor({ onClose }: ScenarioWindowProps) {
  const t = useT();
  const say = useLibraryT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const { board, draft, change } = useScenarioDraft();
  const [tab, setTab] = useState<Tab>('about');
  const [isOnlyLeft, setOnlyLeft] = useState(false);
  const whole = useMemo(() => wholeOf(draft, board), [draft, board]);
  const { isPending, publish, question } = usePublish();
  const lack = draft.title.trim() === '' ? 'title' : isVersion(draft.version) ? undefined : 'version';
  const isReady = lack === undefined;
  const withFile = (use: (file: Blob) => void) => {
    try {
      use(new Blob([writeScenarioFile(whole)], { type: SCENARIO_TYPE }));
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    }
  };
  const download = (file: Blob) =>
    saveFile(file, fileName({ title: draft.title, what: 'scenario', ending: SCENARIO_ENDING }));
  return (
    <Dialog
      size="lg"
      title={say('scenario.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {lack !== undefined && <p className={styles.lack}>{say(`scenario.needs.${lack}`)}</p>}
          <Button isDisabled={!isReady} isPending={isPending} onPress={() => withFile(publish)}>
            {say('scenario.publish')}
          </Button>
          <Button
            variant="primary"
            icon={<Download size={18} aria-hidden />}
            isDisabled={!isReady}
            onPress={() => withFile(download)}
          >
            {say('scenario.download')}
          </Button>
        </>
      }
    >
      <Tabs<Tab>
        label={say('scenario.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'about',
            label: say('scenario.tab.about'),
            content: <AboutPart draft={draft} board={board} onChange={change} />,
          },
          {
            id: 'plan',
            label: say('scenario.tab.plan'),
            content: <PlanPart draft={draft} onChange={change} />,
          },
          {
            id: 'texts',
            label: say('scenario.tab.texts'),
            content: (
              <TextsPart
                draft={draft}
                board={board}
                isOnlyLeft={isOnlyLeft}
                onOnlyLeft={setOnlyLeft}
                onChange={change}
              />
            ),
          },
          {
            id: 'advice',
            label: say('scenario.tab.advice'),
            content: (
              <AdvicePart
                whole={whole}
                onClose={onClose}
                onTexts={() => {
                  setOnlyLeft(true);
                  setTab('texts');
                }}
              />
            ),
          },
        ]}
      />
      {question}
    </Dialog>
  );
}
