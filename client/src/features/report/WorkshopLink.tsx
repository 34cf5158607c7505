import { linkTo } from '@parcours/shared/protocol';
import { Link, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { changeWorkshop, eraseWorkshop, type WorkshopAccess } from '../../api/workshops.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { forgetWorkshop, recentWorkshop } from '../../local/recentWorkshops.ts';
import { roleOfToken } from '../../session/role.ts';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';

interface WorkshopLinkProps {
  readonly access: WorkshopAccess;
  /** The person who made the workshop in this browser may erase it. */
  readonly facilitate: string | undefined;
  onErased(): void;
}

/** The link to hand on; and, for the person who made the workshop here, erasing it. */
export function WorkshopLink({ access, facilitate, onErased }: WorkshopLinkProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Link size={18} aria-hidden />} onPress={() => setOpen(true)}>
        {t('workshop.share')}
      </Button>
      {isOpen && (
        <Dialog title={t('workshop.share')} closeLabel={t('common.close')} onClose={() => setOpen(false)}>
          <CopyLink access={access} />
          {facilitate !== undefined && (
            <Erase access={{ ...access, token: facilitate }} onErased={onErased} />
          )}
        </Dialog>
      )}
    </>
  );
}

/** A person who came by a facilitator's link has the server give one that allows no more than looking. */
function CopyLink({ access }: { readonly access: WorkshopAccess }) {
  const t = useT();
  const view = useViewToken(access);
  if (view === undefined) return null;
  return (
    <>
      <p>{t('workshop.share.about')}</p>
      <CopyField
        label={t('workshop.share.link')}
        value={linkTo(location.origin, { page: 'workshop', id: access.workshopId }, view)}
        words={{ copy: t('common.copy'), copied: t('common.copied'), failed: t('share.copyFailed') }}
      />
    </>
  );
}

function Erase({ access, onErased }: { readonly access: WorkshopAccess; onErased(): void }) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [isAsking, setAsking] = useState(false);
  const erase = async () => {
    await eraseWorkshop(access);
    forgetWorkshop(access.workshopId);
    onErased();
  };
  return (
    <section aria-label={t('workshop.erase')}>
      {isAsking ? (
        <AskAgain
          label={t('workshop.erase')}
          text={t('workshop.erase.about')}
          confirm={t('workshop.erase.confirm')}
          leave={t('common.cancel')}
          variant="danger"
          onConfirm={erase}
          onLeave={() => setAsking(false)}
          wordsOf={errorMessage}
        />
      ) : (
        <Button variant="danger" icon={<Trash2 size={18} aria-hidden />} onPress={() => setAsking(true)}>
          {t('workshop.erase')}
        </Button>
      )}
    </section>
  );
}

/**
 * A token that allows no more than to look at a workshop; undefined until it is known, and where the server gives none.
 */
function useViewToken({ workshopId, token }: WorkshopAccess): string | undefined {
  const known = roleOfToken(token) === 'view' ? token : recentWorkshop(workshopId)?.view;
  const load = useCallback(
    // A change of nothing: its answer has links that last as long as the boards do.
    async () => (await changeWorkshop({ workshopId, token }, {})).tokens.view,
    [workshopId, token],
  );
  const { state } = useLoad(known === undefined ? load : undefined);
  return known ?? loadedValue(state);
}
