import { MOST_SIGNS, type SeatRow } from '@parcours/shared/workshop';
import { useState } from 'react';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { WholeNumber } from '../../../../ui/WholeNumber.tsx';
import { useConsole } from '../ConsoleContext.tsx';
import { ActionDialog, type ClosingProps, Naming } from './common.tsx';
import { ChooseGroup } from './GroupDialogs.tsx';

interface PersonDialogProps extends ClosingProps {
  readonly kind: 'rename' | 'move' | 'visit' | 'remove';
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
          longest={MOST_SIGNS.alias}
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
    case 'visit':
      return <VisitDialog id={id} alias={alias} group={group} onClose={onClose} />;
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

/** As `visit` takes them. */
const VISIT_MINUTES = { least: 2, most: 15, first: 5 } as const;

function VisitDialog({ id, alias, group, onClose }: Pick<SeatRow, 'id' | 'alias' | 'group'> & ClosingProps) {
  const say = useLiveT();
  const { act } = useConsole();
  const [minutes, setMinutes] = useState<number>(VISIT_MINUTES.first);
  return (
    <ChooseGroup
      title={say('console.person.visit.of', { alias })}
      label={say('console.group.to')}
      confirm={say('console.person.visit.confirm')}
      variant="primary"
      but={group}
      onChoose={(to) => act({ do: 'visit', seat: id, group: to, minutes })}
      onClose={onClose}
    >
      <p>{say('console.person.visit.about')}</p>
      <WholeNumber
        label={say('console.person.visit.minutes')}
        value={minutes}
        least={VISIT_MINUTES.least}
        most={VISIT_MINUTES.most}
        onChange={setMinutes}
      />
    </ChooseGroup>
  );
}

/** What the groups call whoever sits here. */
export function OwnNameDialog({ onClose }: ClosingProps) {
  const say = useLiveT();
  const { view, rename } = useConsole();
  return (
    <Naming
      title={say('console.name')}
      label={say('console.introduce.name')}
      before={view.you?.name ?? ''}
      longest={MOST_SIGNS.alias}
      onName={rename}
      onClose={onClose}
    />
  );
}
