import type { SeatRow } from '@parcours/shared/workshop';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { useConsole } from '../ConsoleContext.tsx';
import { ActionDialog, type ClosingProps, Naming } from './common.tsx';
import { ChooseGroup } from './GroupDialogs.tsx';

interface PersonDialogProps extends ClosingProps {
  readonly kind: 'rename' | 'move' | 'remove';
  readonly seat: SeatRow;
}

export function PersonDialog({ kind, seat: { id, alias, group }, onClose }: PersonDialogProps) {
  const say = useLiveT();
  const { act } = useConsole();
  switch (kind) {
    case 'rename':
      return (
        <Naming
          title={say('console.person.rename')}
          label={say('console.person.rename.label', { alias })}
          before={alias}
          longest={24}
          onName={(chosen) => act({ do: 'rename', seat: id, alias: chosen })}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <ChooseGroup
          title={say('console.person.move.of', { alias })}
          label={say('console.group.to')}
          confirm={say('console.person.move.confirm')}
          variant="primary"
          but={group}
          onChoose={(to) => act({ do: 'move', seat: id, group: to })}
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <ActionDialog
          title={say('console.person.remove.of', { alias })}
          confirm={say('console.person.remove')}
          variant="danger"
          onConfirm={() => act({ do: 'remove', seat: id })}
          onClose={onClose}
        >
          <p>{say('console.person.remove.about')}</p>
        </ActionDialog>
      );
  }
}
