import type { Board } from '@parcours/shared/board';
import {
  asItsOwn,
  draftOf,
  isVersion,
  nextVersions,
  PATHWAYS,
  readScenarioFile,
  SCENARIO_ENDING,
  type ScenarioDraft,
} from '@parcours/shared/scenario';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextInput } from '../../ui/controls.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { Field } from '../../ui/Field.tsx';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useToast } from '../../ui/toasts.tsx';
import styles from './Scenario.module.css';
import { type ChangeDraft, newId } from './useScenarioDraft.ts';

interface AboutPartProps {
  readonly draft: ScenarioDraft;
  readonly board: Board;
  readonly onChange: ChangeDraft;
}

/** What is said of the scenario beyond what is on the board, in the board's language. */
export function AboutPart({ draft, board, onChange }: AboutPartProps) {
  const say = useLibraryT();
  const set = (change: Partial<ScenarioDraft>) => onChange((known) => ({ ...known, ...change }));
  const [persona] = board.personas;
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{say('scenario.kept')}</p>
      <TakeFromFile draft={draft} onChange={onChange} />
      <TextInput label={say('scenario.name')} value={draft.title} onChange={(title) => set({ title })} />
      <Lines
        label={say('scenario.summary')}
        rows={3}
        value={draft.summary}
        onChange={(summary) => set({ summary })}
      />
      <p className={styles.quiet}>
        {persona === undefined ? say('scenario.person.none') : say('scenario.person', { name: persona.name })}
      </p>
      <Lines
        label={say('scenario.questions')}
        rows={4}
        value={draft.questions.join('\n')}
        onChange={(lines) => set({ questions: lines === '' ? [] : lines.split('\n') })}
      />
      <Segmented
        label={say('scenario.example')}
        value={draft.hasExample ? 'with' : 'without'}
        options={(['with', 'without'] as const).map((value) => ({
          value,
          label: say(`scenario.example.${value}`),
        }))}
        onChange={(value) => set({ hasExample: value === 'with' })}
      />
      <div className={styles.pair}>
        <Select
          label={say('scenario.pathway')}
          value={draft.pathway}
          options={PATHWAYS.map((value) => ({ value, label: say(`scenario.pathway.${value}`) }))}
          onChange={(pathway) => set({ pathway })}
        />
        <Version draft={draft} onChange={onChange} />
        <TextInput
          label={say('scenario.author')}
          value={draft.author}
          onChange={(author) => set({ author })}
        />
        <TextInput
          label={say('scenario.licence')}
          value={draft.licence}
          onChange={(licence) => set({ licence })}
        />
        <TextInput
          label={say('scenario.attribution')}
          value={draft.attribution}
          onChange={(attribution) => set({ attribution })}
        />
      </div>
      <Lines
        label={say('scenario.documents')}
        rows={2}
        value={draft.documents}
        onChange={(documents) => set({ documents })}
      />
    </div>
  );
}

/** Which version it is, and the next ones of a scenario that is edited on. */
function Version({ draft, onChange }: Omit<AboutPartProps, 'board'>) {
  const say = useLibraryT();
  const set = (version: string) => onChange((known) => ({ ...known, version }));
  const opened = draft.opened?.version ?? '';
  return (
    <div className={styles.group}>
      <TextInput
        label={say('scenario.version')}
        value={draft.version}
        hint={isVersion(draft.version) ? undefined : say('scenario.version.wrong')}
        onChange={set}
      />
      {opened !== '' && draft.version === opened && (
        <>
          <p className={styles.quiet}>{say('scenario.version.raise')}</p>
          <div className={styles.buttons}>
            {nextVersions(opened).map((version) => (
              <Button key={version} size="sm" onPress={() => set(version)}>
                {version}
              </Button>
            ))}
            <Button size="sm" variant="quiet" onPress={() => onChange((known) => asItsOwn(known, newId()))}>
              {say('scenario.version.own')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Whoever has the file of this board's scenario, but not what was written of it in another browser, takes that from the file. */
function TakeFromFile({ draft, onChange }: Omit<AboutPartProps, 'board'>) {
  const say = useLibraryT();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const take = async (file: File) => {
    try {
      const taken = draftOf(readScenarioFile(new Uint8Array(await file.arrayBuffer())));
      onChange(() => taken);
      const undo = { label: say('scenario.take.undo'), onPress: () => onChange(() => draft) };
      toast({ tone: 'info', message: say('scenario.taken', { title: taken.title }), actions: [undo] });
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    }
  };
  return (
    <div>
      <FileButton size="sm" accept={`.${SCENARIO_ENDING}`} onChoose={(file) => void take(file)}>
        {say('scenario.take')}
      </FileButton>
    </div>
  );
}

interface LinesProps {
  readonly label: string;
  readonly rows: number;
  readonly value: string;
  onChange(value: string): void;
}

function Lines({ label, rows, value, onChange }: LinesProps) {
  return (
    <Field label={label}>
      {({ id }) => (
        <textarea
          id={id}
          rows={rows}
          dir="auto"
          className={fieldStyles.control}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
