import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useCountWords } from '../../i18n/useCountWords.ts';
import { useT } from '../../i18n/useT.ts';
import { lyingInFrames } from '../../records/removal.ts';
import { useBoard, useUi } from '../../session/hooks.ts';
import { removeAndTell } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Asks before much is removed, or anything of others', with the numbers; they follow what others do meanwhile. */
export function RemovalDialog() {
  const ids = useUi(({ removal }) => removal);
  return ids && <Question ids={ids} />;
}

function Question({ ids: asked }: { readonly ids: readonly string[] }) {
  const t = useT();
  const session = useSession();
  const records = useBoard((state) => state.records);
  const words = useCountWords();
  const [isWithContents, setWithContents] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lies in the frames on the board as it is
  const contents = useMemo(() => lyingInFrames(session, asked), [session, asked, records]);
  const ids = useMemo(
    () => (isWithContents ? [...asked, ...contents] : asked),
    [asked, contents, isWithContents],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers are those of the board as it is
  const removal = useMemo(() => session.removalImpact(ids), [session, ids, records]);
  const { askRemoval } = session.ui.actions;
  const close = () => askRemoval(null);
  const isOver = removal.counts.size === 0;
  useEffect(() => {
    // Somebody else has removed it meanwhile.
    if (isOver) askRemoval(null);
  }, [isOver, askRemoval]);
  const total = [...removal.counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Dialog
      size="sm"
      title={t('removal.title', { count: total })}
      closeLabel={t('common.close')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('removal.leave')}</Button>
          <Button
            variant="danger"
            icon={<Trash2 size={18} aria-hidden />}
            onPress={() => {
              close();
              removeAndTell(session, ids);
            }}
          >
            {t('removal.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('removal.what', { what: words(removal.counts) })}</p>
      {contents.length > 0 && (
        <Check
          label={t('removal.contents', { count: contents.length })}
          isChecked={isWithContents}
          onChange={setWithContents}
        />
      )}
      {removal.others > 0 && (
        <p>
          <strong>{t('removal.others', { count: removal.others })}</strong>
        </p>
      )}
      <p>{t('removal.back')}</p>
    </Dialog>
  );
}
