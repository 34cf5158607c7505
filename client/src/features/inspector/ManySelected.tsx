import { Trash2 } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';

export function ManySelected({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  return (
    <>
      <p>
        <strong>{t('inspector.many', { count: ids.length })}</strong>
      </p>
      {canEdit && (
        <div>
          <Button
            variant="danger"
            icon={<Trash2 size={18} aria-hidden />}
            onPress={() => attempt(() => commands.removeMany(ids))}
          >
            {t('inspector.deleteMany')}
          </Button>
        </div>
      )}
    </>
  );
}
