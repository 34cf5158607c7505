import { Pencil } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import {
  changeWorkshop,
  fetchWorkshop,
  type KnownWorkshop,
  type WorkshopAccess,
  type WorkshopChange,
} from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { recentWorkshop, rememberWorkshop } from '../../../local/recentWorkshops.ts';
import { roleOfToken } from '../../../session/role.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useLoad } from '../../../ui/useLoad.ts';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { choicesOf } from './choices.ts';
import { mergeChange } from './mergeChange.ts';
import { WorkshopForm } from './WorkshopForm.tsx';

interface ChangeWorkshopProps {
  readonly access: WorkshopAccess;
  onChanged(): void;
}

/** For the person who made the report in this browser, or has a facilitator's link: another name, other boards. */
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

interface ChangeWorkshopDialogProps {
  /** With a facilitator's token. */
  readonly access: WorkshopAccess;
  onChanged(): void;
  onClose(): void;
}

/** Gives a report over several boards another name, other boards, other names of groups. */
function ChangeWorkshopDialog({ access, onChanged, onClose }: ChangeWorkshopDialogProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { start, change, submit } = useChangeWorkshop(access, onChanged);
  if (start.step !== 'ready')
    return (
      <Dialog title={t('workshop.change.title')} closeLabel={t('common.close')} onClose={onClose}>
        {start.step === 'loading' ? (
          <p role="status">{t('workshop.change.loading')}</p>
        ) : (
          <p role="alert">{errorMessage(start.error)}</p>
        )}
      </Dialog>
    );
  return (
    <WorkshopForm
      heading={t('workshop.change.title')}
      about={t('workshop.change.about')}
      confirm={t('common.save')}
      start={start.value}
      isPending={change.step === 'pending'}
      error={change.step === 'failed' ? change.error : undefined}
      onSubmit={(wish) => void submit(wish)}
      onClose={onClose}
    />
  );
}

/** Somebody else changed the same name: what they made of it stays until this person saves once more. */
const OVERTAKEN = { code: 'workshop.overtaken' } as const;

/** Reads a workshop, changes it, and remembers in this browser what it is called then. */
function useChangeWorkshop({ workshopId, token }: WorkshopAccess, onChanged: () => void) {
  const base = useRef<KnownWorkshop>(undefined);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const known = await fetchWorkshop({ workshopId, token }, signal);
      base.current = known;
      return { title: known.title, choices: choicesOf(known) };
    },
    [workshopId, token],
  );
  const { state: start } = useLoad(load);
  const { state: change, submit } = useSubmit(async (mine: WorkshopChange) => {
    const theirs = await fetchWorkshop({ workshopId, token });
    const merged = mergeChange({ base: base.current ?? theirs, mine, theirs });
    base.current = theirs;
    if (merged === undefined) throw OVERTAKEN;
    const { tokens } = await changeWorkshop({ workshopId, token }, merged);
    const isLive = recentWorkshop(workshopId)?.isLive === true;
    rememberWorkshop({ id: workshopId, title: merged.title, ...tokens, isLive });
    onChanged();
  });
  return { start, change, submit };
}
