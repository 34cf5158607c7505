import { Trash2 } from 'lucide-react';
import { useSession } from '../session/SessionContext.tsx';
import { Button } from '../ui/Button.tsx';
import { requestRemoval } from './removal.ts';

interface DeleteButtonProps {
  readonly id: string;
  readonly children: string;
}

/** Takes a record off the board; not there for those who may not. */
export function DeleteButton({ id, children }: DeleteButtonProps) {
  const session = useSession();
  if (!session.canEdit) return null;
  return (
    <div>
      <Button
        size="sm"
        variant="danger"
        icon={<Trash2 size={16} aria-hidden />}
        onPress={() => requestRemoval(session, [id])}
      >
        {children}
      </Button>
    </div>
  );
}
