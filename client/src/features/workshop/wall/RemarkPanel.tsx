import { MOST_UNITS, REMARK_KINDS, type RemarkKind } from '@parcours/shared/workshop';
import { X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { recordName } from '../../../records/recordName.ts';
import { useBoard, useUi } from '../../../session/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/controls.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { useSubmit } from '../../../ui/useSubmit.ts';
import styles from './Remark.module.css';

/** A remark that somebody may write beside a board at which they look. */
export interface ShownRemark {
  readonly group: number;
  readonly title: string;
  /** Whether a facilitator looks at it first. */
  readonly isHeld: boolean;
  onFold(): void;
}

/** What one says to another group of its board, or of the card that is chosen on it. */
export function RemarkPanel({ group, title, isHeld, onFold }: ShownRemark) {
  const t = useLiveT();
  const heading = useRef<HTMLHeadingElement>(null);
  const { ask } = useLive();
  const errorMessage = useErrorMessage();
  const chosen = useChosen();
  const [kind, setKind] = useState<RemarkKind>('same');
  const [text, setText] = useState('');
  const [isWhole, setWhole] = useState(false);
  const { state, submit, reset } = useSubmit(async () => {
    const said = text.trim();
    const on = isWhole ? undefined : chosen?.id;
    await ask({
      do: 'remark',
      group,
      kind,
      ...(on !== undefined && { on }),
      ...(said !== '' && { text: said }),
    });
    setText('');
  });
  useEffect(() => heading.current?.focus(), []);
  const change = (text: string) => {
    setText(text.slice(0, MOST_UNITS.remark));
    if (state.step !== 'pending') reset();
  };
  const isEmpty = kind === 'free' && text.trim() === '';
  return (
    <section className={styles.panel} aria-labelledby="remark">
      <header className={styles.head}>
        <h2 id="remark" ref={heading} tabIndex={-1}>
          {t('remark.title', { group: title })}
        </h2>
        <IconButton label={t('remark.fold')} onPress={onFold}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!isEmpty) void submit();
        }}
      >
        <div className={styles.fields}>
          <p className={styles.about}>
            {chosen === undefined || isWhole
              ? t('remark.onBoard')
              : t('remark.onCard', { card: chosen.name })}
          </p>
          {chosen === undefined ? (
            <p className={styles.soft}>{t('remark.hint')}</p>
          ) : (
            <Check label={t('remark.whole')} isChecked={isWhole} onChange={setWhole} />
          )}
          <fieldset className={styles.kinds}>
            <legend>{t('remark.kind')}</legend>
            {REMARK_KINDS.map((each) => (
              <label key={each}>
                <input type="radio" name="kind" checked={each === kind} onChange={() => setKind(each)} />
                {t(`remark.kind.${each}`)}
              </label>
            ))}
          </fieldset>
          <LongText
            label={t(kind === 'free' ? 'remark.text' : 'remark.more')}
            hint={t('remark.left', { count: MOST_UNITS.remark - text.length })}
            value={text}
            onChange={change}
          />
        </div>
        <div className={styles.foot}>
          <p className={styles.soft}>{t('remark.from')}</p>
          <Button type="submit" variant="primary" isPending={state.step === 'pending'} isDisabled={isEmpty}>
            {t('remark.send')}
          </Button>
          <p role="status" className={styles.sent}>
            {state.step === 'done' && t(isHeld ? 'remark.sent.held' : 'remark.sent')}
          </p>
          {state.step === 'failed' && <p role="alert">{errorMessage(state.error)}</p>}
        </div>
      </form>
    </section>
  );
}

/** The record that is chosen on the board, where it is one alone. */
function useChosen(): { readonly id: string; readonly name: string } | undefined {
  const t = useT();
  const id = useUi(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  const name = useBoard(({ records }) => (id === undefined ? undefined : recordName(records, t, id)));
  return id === undefined || name === undefined ? undefined : { id, name };
}
