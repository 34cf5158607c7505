import type { Note } from '@parcours/shared/board';
import { UsersRound } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useRecord } from '../../session/hooks.ts';
import { ActorIcon } from '../actors/ActorIcon.tsx';
import styles from './notes.module.css';

interface NamedByProps {
  readonly note: Readonly<Note>;
}

/** Whom a note names, where it says something else, and how many named them; nothing where nobody did. */
export function NamedBy({ note: { about, named, text } }: NamedByProps) {
  const t = useT();
  const actor = useRecord('actors', about);
  const service = useRecord('services', about);
  const provider = useBoard(({ records }) => records.actors.get(service?.actor ?? ''));
  const name = actor?.name ?? service?.name;
  if (name === undefined && named === undefined) return null;
  return (
    <p className={styles.named}>
      {name !== undefined && <ActorIcon kind={actor?.kind ?? provider?.kind ?? 'other'} size={16} />}
      {name !== undefined && name !== text.trim() && <bdi>{name}</bdi>}
      {named !== undefined && (
        <span className={styles.by}>
          <UsersRound size={14} aria-hidden />
          {t('canvas.note.named', { count: named })}
        </span>
      )}
    </p>
  );
}
