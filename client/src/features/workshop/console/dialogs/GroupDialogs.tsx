import { type GroupRow, MOST_SIGNS } from '@parcours/shared/workshop';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { Select } from '../../../../ui/controls.tsx';
import { useConsole } from '../ConsoleContext.tsx';
import { useGroupWords } from '../useGroupWords.ts';
import { ActionDialog, type ClosingProps, Naming } from './common.tsx';

interface GroupDialogProps extends ClosingProps {
  readonly group: GroupRow;
}

export function NameGroupDialog({ group: { number, name = '' }, onClose }: GroupDialogProps) {
  const say = useLiveT();
  const { act } = useConsole();
  return (
    <Naming
      title={say('console.group.name')}
      label={say('console.group.name.label', { number })}
      before={name}
      longest={MOST_SIGNS.groupName}
      onName={(chosen) => act({ do: 'name-group', group: number, name: chosen })}
      onClose={onClose}
    />
  );
}

/** The people of a group go to another; its board stays, to be looked at. */
export function MergeDialog({
  group,
  into,
  onClose,
}: GroupDialogProps & { readonly into: number | undefined }) {
  const say = useLiveT();
  const { act } = useConsole();
  const nameOf = useGroupWords();
  return (
    <ChooseGroup
      title={say('console.group.mergeOf', { group: nameOf(group) })}
      label={say('console.group.into')}
      confirm={say('console.group.merge.confirm')}
      variant="danger"
      but={group.number}
      first={into}
      onChoose={(into) => act({ do: 'merge', group: group.number, into })}
      onClose={onClose}
    >
      <p>{say('console.group.merge.about')}</p>
    </ChooseGroup>
  );
}

interface ChooseGroupProps extends ClosingProps {
  readonly title: string;
  readonly label: string;
  readonly confirm: string;
  readonly variant: 'primary' | 'danger';
  /** The group that it is not. */
  readonly but: number | undefined;
  /** The one that is suggested. */
  readonly first?: number | undefined;
  readonly children?: ReactNode;
  onChoose(group: number): Promise<boolean>;
}

/** Asks for one of the groups that are at work. */
export function ChooseGroup({ but, first, label, children, onChoose, ...dialog }: ChooseGroupProps) {
  const say = useLiveT();
  const format = useFormat();
  const nameOf = useGroupWords();
  const { view } = useConsole();
  const groups = view.groups.filter(({ number, mergedInto }) => mergedInto === undefined && number !== but);
  const [chosen, setChosen] = useState(String(first ?? groups[0]?.number ?? ''));
  const sizeOf = (number: number) =>
    view.seats.filter(({ standing, group }) => standing === 'in' && group === number).length;
  return (
    <ActionDialog {...dialog} isDisabled={chosen === ''} onConfirm={() => onChoose(Number(chosen))}>
      {children}
      <Select
        label={label}
        value={chosen}
        options={groups.map((group) => ({
          value: String(group.number),
          label: say('console.group.option', {
            group: nameOf(group),
            language: format.language(group.language),
            count: sizeOf(group.number),
          }),
        }))}
        onChange={setChosen}
      />
    </ActionDialog>
  );
}
