import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './Tiles.module.css';

const HEIGHT = 30;
const BAR = 8;
const GAP = 2;

/** So many changes in a minute fill a bar: a group that is at work makes about as many. */
const LIVELY = 20;

/** Changes in each of the last five minutes, the latest last. */
export function Pulse({ pulse }: { readonly pulse: readonly number[] }) {
  const say = useLiveT();
  const changes = pulse.reduce((sum, each) => sum + each, 0);
  const width = pulse.length * (BAR + GAP) - GAP;
  return (
    <svg
      className={styles.pulse}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={say('console.pulse', { changes, minutes: pulse.length })}
    >
      {pulse.map((count, at) => {
        const height = count === 0 ? 1.5 : Math.max(3, Math.min(1, count / LIVELY) * HEIGHT);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a minute is known by its place
            key={at}
            x={at * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            data-quiet={count === 0}
          />
        );
      })}
    </svg>
  );
}
