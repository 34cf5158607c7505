import type { SeatRow } from '@parcours/shared/workshop';
import { useCallback, useState } from 'react';
import { fetchWork, takeWorkBack, type WorkExtent } from '../../../../api/leading.ts';
import type { WorkshopAccess } from '../../../../api/workshops.ts';
import { useErrorMessage } from '../../../../i18n/useErrorMessage.ts';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Select } from '../../../../ui/controls.tsx';
import { useLoad } from '../../../../ui/useLoad.ts';
import { useConsole } from '../ConsoleContext.tsx';
import { useServerNow } from '../useServerNow.ts';
import { ActionDialog, type ClosingProps } from './common.tsx';
import styles from './Dialogs.module.css';
import { useTold } from './useTold.ts';

const MINUTE = 60_000;

const SPANS = ['5', '15', 'phase', 'all'] as const;
type Span = (typeof SPANS)[number];

interface TakeBackDialogProps extends ClosingProps {
  readonly access: WorkshopAccess;
  readonly seat: SeatRow;
}

/** Takes back what one person did, since when one wishes; how much that is, is told before. */
export function TakeBackDialog({ access, seat: { id: person, alias }, onClose }: TakeBackDialogProps) {
  const say = useLiveT();
  const told = useTold();
  const [span, setSpan] = useState<Span>('15');
  const since = useSince(span);
  const load = useCallback(
    (signal: AbortSignal) => fetchWork(access, { person, since }, signal),
    [access, person, since],
  );
  const { state, reload } = useLoad(load);
  const extent = state.step === 'ready' ? state.value : undefined;
  const takeBack = () =>
    told({
      act: () => takeWorkBack(access, { person, since }),
      done: say('console.person.takeBack.done', { alias }),
      undo: (name) => takeWorkBack(access, { person: name }),
    });
  return (
    <ActionDialog
      title={say('console.person.takeBack.of', { alias })}
      confirm={say('console.person.takeBack.confirm')}
      variant="primary"
      isDisabled={extent === undefined || rowsOf(extent).length === 0}
      onConfirm={takeBack}
      onClose={onClose}
    >
      <Select<Span>
        label={say('console.person.takeBack.since')}
        value={span}
        options={SPANS.map((value) => ({ value, label: labelOf(say, value) }))}
        onChange={setSpan}
      />
      <div role="status" className={styles.extent}>
        {state.step === 'loading' && <p>{say('console.person.takeBack.counting')}</p>}
        {state.step === 'failed' && <Failed error={state.error} onAgain={reload} />}
        {extent !== undefined && <Extent extent={extent} />}
      </div>
      <p className={styles.soft}>{say('console.person.takeBack.about')}</p>
    </ActionDialog>
  );
}

function labelOf(say: ReturnType<typeof useLiveT>, span: Span): string {
  switch (span) {
    case '5':
    case '15':
      return say('console.person.takeBack.minutes', { minutes: Number(span) });
    case 'phase':
    case 'all':
      return say(`console.person.takeBack.${span}`);
  }
}

/** By the server's clock, counted from when the choice was made. */
function useSince(span: Span): number | undefined {
  const { view } = useConsole();
  const [openedAt] = useState(useServerNow());
  switch (span) {
    case '5':
    case '15':
      return openedAt - Number(span) * MINUTE;
    case 'phase':
      return view.starts.at(-1)?.at;
    case 'all':
      return undefined;
  }
}

const COUNTS = ['cards', 'ways', 'others', 'back', 'changed'] as const;

const rowsOf = (extent: WorkExtent) => COUNTS.filter((kind) => extent[kind] > 0);

function Extent({ extent }: { readonly extent: WorkExtent }) {
  const say = useLiveT();
  const format = useFormat();
  const rows = rowsOf(extent);
  return (
    <>
      {rows.length === 0 ? (
        <p>{say('console.person.takeBack.nothing')}</p>
      ) : (
        <ul>
          {rows.map((kind) => (
            <li key={kind}>{say(`console.person.takeBack.${kind}`, { count: extent[kind] })}</li>
          ))}
        </ul>
      )}
      {extent.since !== null && (
        <p>{say('console.person.takeBack.cut', { time: format.time(new Date(extent.since)) })}</p>
      )}
    </>
  );
}

export function Failed({ error, onAgain }: { readonly error: unknown; onAgain(): void }) {
  const t = useT();
  const errorMessage = useErrorMessage();
  return (
    <p>
      {errorMessage(error)} <Button onPress={onAgain}>{t('common.retry')}</Button>
    </p>
  );
}
