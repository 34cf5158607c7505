import { firstSign } from '@parcours/shared/board';
import { cx } from '../../ui/cx.ts';
import styles from './WhoIsHere.module.css';

interface FaceProps {
  readonly name: string;
  readonly colour: number;
  readonly isSelf?: boolean;
}

/** A person as a first letter on their colour; the name stands beside it, or in the label of what holds it. */
export function Face({ name, colour, isSelf = false }: FaceProps) {
  const letter = firstSign(name) || '?';
  return (
    <span
      className={cx(styles.face, isSelf && styles.self)}
      style={{ background: `var(--person-${colour})` }}
      title={name}
      translate="no"
      aria-hidden
    >
      {letter.toUpperCase()}
    </span>
  );
}
