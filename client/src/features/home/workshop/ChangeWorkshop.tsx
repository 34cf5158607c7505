import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useT } from '../../../i18n/useT.ts';
import { recentWorkshop } from '../../../local/recentWorkshops.ts';
import { roleOfToken } from '../../../session/role.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChangeWorkshopDialog } from './ChangeWorkshopDialog.tsx';

interface ChangeWorkshopProps {
  readonly access: WorkshopAccess;
  onChanged(): void;
}

/** For whoever made the report in this browser, or has a facilitator's link: another name, other boards. */
export function ChangeWorkshop({ access: { workshopId, token }, onChanged }: ChangeWorkshopProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const own = recentWorkshop(workshopId)?.facilitate;
  const facilitate = own ?? (roleOfToken(token) === 'facilitate' ? token : undefined);
  if (facilitate === undefined) return null;
  return (
    <>
      <Button icon={<Pencil size={18} aria-hidden />} onPress={() => setOpen(true)}>
        {t('workshop.change')}
      </Button>
      {isOpen && (
        <ChangeWorkshopDialog
          access={{ workshopId, token: facilitate }}
          onChanged={() => {
            setOpen(false);
            onChanged();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
