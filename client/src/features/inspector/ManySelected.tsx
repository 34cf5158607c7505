import { Trash2 } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { removeUnlocked } from '../../session/removeUnlocked.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';

export function ManySelected({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  const session = useSession();
  return (
    <>
      <p>
        <strong>{t('inspector.many', { count: ids.length })}</strong>
      </p>
      {session.canEdit && (
        <div>
          <Button
            variant="danger"
            icon={<Trash2 size={18} aria-hidden />}
            onPress={() => removeUnlocked(session, ids)}
          >
            {t('inspector.deleteMany')}
          </Button>
        </div>
      )}
    </>
  );
}
