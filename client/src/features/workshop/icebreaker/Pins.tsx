import type { Pin } from '@parcours/shared/workshop';
import styles from './Pins.module.css';
import { spread } from './places.ts';

interface PinsProps {
  readonly pins: readonly Pin[];
  /** One's own, which is in sight among the others. */
  readonly own?: Pin | undefined;
  /** It is not saved yet. */
  readonly isPending?: boolean;
}

/** Pins on the picture of a city, in its measure. The one nearest to the reader is drawn last. */
export function Pins({ pins, own, isPending = false }: PinsProps) {
  const drawn = [...spread(pins)].sort(([, one], [, other]) => one - other);
  return (
    <g aria-hidden>
      {drawn.map(([x, y]) => (
        <path key={`${x} ${y}`} className={styles.pin} d={DROP} transform={`translate(${x} ${y})`} />
      ))}
      {own && (
        <g transform={`translate(${own[0]} ${own[1]})`} className={styles.own} data-pending={isPending}>
          <path d={DROP} transform="scale(1.5)" />
          <circle cy={-34} r={9} />
        </g>
      )}
    </g>
  );
}

/** Its point is where it was placed. */
const DROP = 'M0 0 C -9 -13, -15 -17, -15 -25 A 15 15 0 1 1 15 -25 C 15 -17, 9 -13, 0 0 Z';
