import {
  areNamed,
  COLUMN_ROLES,
  type ColumnRole,
  type DirectoryColumn,
  mayStandTwice,
} from '@parcours/shared/directory';
import { type ReactNode, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import styles from './Directory.module.css';

const NONE = 'none';

interface SayColumnsProps {
  readonly name: string;
  readonly columns: readonly DirectoryColumn[];
  /** Chooses another file. */
  readonly again: ReactNode;
  onRead(columns: readonly DirectoryColumn[]): void;
  onClose(): void;
}

/** What stands in the columns of a table, as its first rows show it, for somebody to say. */
export function SayColumns({ name, columns, again, onRead, onClose }: SayColumnsProps) {
  const t = useT();
  const say = useLibraryT();
  const [said, setSaid] = useState(columns);
  const isNamed = areNamed(said.map(({ role }) => role));
  const options = ([NONE, ...COLUMN_ROLES] as const).map((value) => ({
    value,
    label: say(`columnRole.${value}`),
  }));
  return (
    <Dialog
      size="lg"
      title={say('directory.columns.title', { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {again}
          <Button variant="primary" isDisabled={!isNamed} onPress={() => onRead(said)}>
            {say('directory.columns.read')}
          </Button>
        </>
      }
    >
      <p>{say('directory.columns.about')}</p>
      <p role="status" className={styles.quiet}>
        {isNamed ? '' : say('directory.columns.needsName')}
      </p>
      <ul className={styles.columns}>
        {said.map(({ heading, role, examples }, at) => (
          // Columns have no names of their own: two may have one heading, and none comes or goes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at} className={styles.column}>
            <Select
              label={heading || say('directory.columns.nth', { at: at + 1 })}
              hint={<bdi>{examples.filter(Boolean).join(' · ')}</bdi>}
              value={role ?? NONE}
              options={options}
              onChange={(value) => setSaid(withRole(said, at, value === NONE ? undefined : value))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What stands in one column stands in no other, but for what is left out anyway. */
function withRole(
  columns: readonly DirectoryColumn[],
  at: number,
  role: ColumnRole | undefined,
): readonly DirectoryColumn[] {
  const isTaken = (each: ColumnRole | undefined) =>
    each === role && role !== undefined && !mayStandTwice(role);
  return columns.map((column, place) => {
    if (place === at) return { ...column, role };
    return isTaken(column.role) ? { ...column, role: undefined } : column;
  });
}
