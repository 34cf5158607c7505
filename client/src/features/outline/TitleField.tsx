import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { formOf } from '../../session/meanwhile/writing.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { isForComposing } from '../../ui/composing.ts';
import { namingField } from './actions.ts';
import styles from './Outline.module.css';
import type { RecordNode } from './tree.ts';

interface TitleFieldProps {
  readonly node: RecordNode;
  onDone(): void;
}

/** The title of a record while it is written in its row: Enter keeps it, and so does going elsewhere; Escape does not. */
export function TitleField({ node: { id, collection }, onDone }: TitleFieldProps) {
  const t = useT();
  const { meanwhile, store } = useSession();
  const field = namingField(collection) ?? 'title';
  const [base] = useState(() => fieldOf(store.getState().records, collection, id, field));
  const [text, setText] = useState(base);
  const latest = useRef(text);
  latest.current = text;
  const isOver = useRef(false);
  const end = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept && latest.current !== base) {
      meanwhile.writeLine({ collection, id, field }, latest.current, base);
    }
    onDone();
  };
  const keep = useRef(() => end(true));
  const element = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    let frame = 0;
    // The menu by which one asked for it lets nothing else have the keyboard until it is gone.
    const take = () => {
      element.current?.focus();
      if (document.activeElement === element.current) element.current?.select();
      else frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    const onHide = () => keep.current();
    addEventListener('pagehide', onHide);
    return () => {
      removeEventListener('pagehide', onHide);
      // The row may go from under the field, as its record comes to stand elsewhere.
      onHide();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || isForComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter');
  };
  return (
    <textarea
      {...formOf(id)}
      ref={element}
      rows={1}
      dir="auto"
      className={styles.field}
      aria-label={t(`field.${field}`)}
      value={text}
      onChange={({ target }) => setText(target.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={() => end(true)}
      onKeyDown={onKeyDown}
    />
  );
}

function fieldOf(
  records: RecordMaps,
  collection: RecordNode['collection'],
  id: string,
  field: string,
): string {
  const value = new Map<string, unknown>(Object.entries(records[collection].get(id) ?? {})).get(field);
  return typeof value === 'string' ? value : '';
}
