import type { Board } from '@parcours/shared/board';
import { isVersion, PATHWAYS, type ScenarioDraft } from '@parcours/shared/scenario';
import { Select, TextInput } from '../../ui/controls.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { Field } from '../../ui/Field.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Scenario.module.css';
import type { ChangeDraft } from './useScenarioDraft.ts';

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
        <TextInput
          label={say('scenario.version')}
          value={draft.version}
          hint={isVersion(draft.version) ? undefined : say('scenario.version.wrong')}
          onChange={(version) => set({ version })}
        />
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
