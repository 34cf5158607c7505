import { PICTURE } from '@parcours/shared/workshop';
import type { ReactNode } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './City.module.css';
import { PLACE_NAMES, PLACES, type Place } from './places.ts';

interface CityProps {
  /** What it shows, for who cannot see it. */
  readonly label: string;
  /** What lies on it, in its own measure. */
  readonly children: ReactNode;
}

/** A city that is nobody's own, so that everybody finds their way in it: drawn here, and fetched from nowhere. */
export function City({ label, children }: CityProps) {
  const t = useLiveT();
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.city}
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
    >
      <Ground />
      {PLACE_NAMES.map((place) => (
        <g key={place} transform={`translate(${PLACES[place].join(' ')})`}>
          {BUILDINGS[place]}
          <text className={styles.name} y={58}>
            {t(`icebreaker.place.${place}`)}
          </text>
        </g>
      ))}
      {children}
    </svg>
  );
}

const RIVER = 'M775 -20 C 720 90, 830 170, 790 290 S 735 430, 790 510 S 830 620, 815 700';
const STREETS = [
  'M-20 190 C 200 175, 420 205, 1020 185',
  'M-20 345 C 260 330, 560 355, 1020 345',
  'M-20 485 C 240 500, 520 480, 1020 490',
  'M270 -20 C 255 190, 290 400, 265 700',
  'M525 -20 C 540 210, 510 420, 530 700',
] as const;

function Ground() {
  return (
    <g aria-hidden>
      <rect className={styles.land} width={PICTURE.width} height={PICTURE.height} />
      <path
        className={styles.green}
        d="M-20 -20 H250 C 262 40, 262 120, 262 178 C 160 186, 60 182, -20 184 Z"
      />
      <path
        className={styles.green}
        d="M-20 204 C 90 196, 180 198, 260 200 L 262 326 C 160 330, 60 334, -20 336 Z"
      />
      <path className={styles.block} d="M286 -20 H512 C 522 50, 524 120, 522 176 L 284 178 Z" />
      <path className={styles.block} d="M288 206 H520 L 516 334 L 284 332 Z" />
      <path className={styles.block} d="M284 358 H514 C 508 400, 508 440, 510 470 L 280 482 Z" />
      <path className={styles.green} d="M545 506 C 620 500, 690 502, 765 506 L 795 660 H548 Z" />
      {STREETS.map((street) => (
        <path key={street} className={styles.street} d={street} />
      ))}
      <path className={styles.shore} d={RIVER} />
      <path className={styles.river} d={RIVER} />
      {/* The bridges. */}
      <path className={styles.bridge} d="M720 188 L 860 186" />
      <path className={styles.bridge} d="M700 348 L 850 346" />
      <path className={styles.bridge} d="M715 489 L 850 490" />
    </g>
  );
}

/** Each around its own middle, some 80 wide. */
const BUILDINGS: Readonly<Record<Place, ReactNode>> = {
  hills: (
    <>
      <path className={styles.leaf} d="M-70 34 C -50 -30, -20 -40, 5 34 Z" />
      <path className={styles.leafDark} d="M-25 34 C 0 -55, 40 -50, 72 34 Z" />
      <circle className={styles.sun} cx={-52} cy={-34} r={13} />
    </>
  ),
  flats: (
    <>
      <path className={styles.wall} d="M-44 34 V-30 H-10 V34 Z M14 34 V-14 H46 V34 Z" />
      <path className={styles.roof} d="M-48 -30 H-6 V-38 H-48 Z M10 -14 H50 V-22 H10 Z" />
      <path
        className={styles.dark}
        d="M-37 -20 h8 v9 h-8 Z M-25 -20 h8 v9 h-8 Z M-37 -3 h8 v9 h-8 Z M-25 -3 h8 v9 h-8 Z M21 -4 h7 v8 h-7 Z M32 -4 h7 v8 h-7 Z M21 12 h7 v8 h-7 Z M32 12 h7 v8 h-7 Z M-32 20 h10 v14 h-10 Z"
      />
    </>
  ),
  school: (
    <>
      <path className={styles.wall} d="M-50 34 V-4 H50 V34 Z" />
      <path className={styles.roof} d="M-58 -4 L 0 -38 L 58 -4 Z" />
      <circle className={styles.light} cx={0} cy={-16} r={8} />
      <path className={styles.dark} d="M-8 34 V12 h16 v22 Z M-40 6 h14 v12 h-14 Z M26 6 h14 v12 h-14 Z" />
    </>
  ),
  afar: (
    <>
      <path className={styles.path} d="M-62 38 C -20 30, 40 10, 6 -6 S 10 -36, 62 -44" />
      <path className={styles.wood} d="M-34 34 V-30 h6 V34 Z" />
      <path className={styles.roof} d="M-48 -32 H2 l14 10 l-14 10 H-48 Z" />
    </>
  ),
  park: (
    <>
      <ellipse className={styles.water} cx={8} cy={26} rx={46} ry={10} />
      <path className={styles.wood} d="M-36 24 V-4 h7 V24 Z M26 16 V-8 h7 V16 Z" />
      <circle className={styles.leafDark} cx={-33} cy={-14} r={22} />
      <circle className={styles.leaf} cx={30} cy={-16} r={18} />
      <path className={styles.wood} d="M-10 12 h28 v5 h-28 Z" />
    </>
  ),
  townHall: (
    <>
      <path className={styles.wall} d="M-54 34 V0 H54 V34 Z M-14 0 V-34 H14 V0 Z" />
      <path
        className={styles.roof}
        d="M-58 0 H-14 V-8 H-52 Z M58 0 H14 V-8 H52 Z M-18 -34 L 0 -54 L 18 -34 Z"
      />
      <circle className={styles.light} cx={0} cy={-18} r={9} />
      <path className={styles.line} d="M0 -23 V-18 h4" />
      <path
        className={styles.dark}
        d="M-9 34 V12 h18 v22 Z M-44 10 h11 v14 h-11 Z M-27 10 h11 v14 h-11 Z M33 10 h11 v14 h-11 Z M16 10 h11 v14 h-11 Z"
      />
    </>
  ),
  library: (
    <>
      <path
        className={styles.light}
        d="M-52 30 V-22 C -34 -32, -14 -30, 0 -20 C 14 -30, 34 -32, 52 -22 V30 C 34 22, 14 24, 0 34 C -14 24, -34 22, -52 30 Z"
      />
      <path
        className={styles.line}
        d="M0 -20 V34 M-40 -10 C -28 -14, -20 -13, -11 -9 M-40 4 C -28 0, -20 1, -11 5 M40 -10 C 28 -14, 20 -13, 11 -9 M40 4 C 28 0, 20 1, 11 5"
      />
    </>
  ),
  bank: (
    <>
      <path className={styles.leafDark} d="M-46 30 C -50 -4, -44 -30, -20 -34 C 0 -30, 2 0, -6 30 Z" />
      <path
        className={styles.wood}
        d="M-2 14 H54 v6 H-2 Z M4 20 h5 v14 h-5 Z M44 20 h5 v14 h-5 Z M-2 0 H54 v5 H-2 Z"
      />
    </>
  ),
  station: (
    <>
      <path className={styles.wall} d="M-58 14 V-14 C -58 -38, 58 -38, 58 -14 V14 Z" />
      <path
        className={styles.dark}
        d="M-40 14 V-6 C -40 -22, -8 -22, -8 -6 V14 Z M8 14 V-6 C 8 -22, 40 -22, 40 -6 V14 Z"
      />
      <circle className={styles.light} cx={0} cy={-24} r={9} />
      <path
        className={styles.line}
        d="M0 -29 V-24 h4 M-66 24 H66 M-66 32 H66 M-54 20 V36 M-34 20 V36 M-14 20 V36 M6 20 V36 M26 20 V36 M46 20 V36"
      />
    </>
  ),
  market: (
    <>
      <path className={styles.wall} d="M-46 34 V0 H46 V34 Z" />
      <path
        className={styles.light}
        d="M-54 0 L -46 -30 H46 L 54 0 C 48 10, 40 10, 36 0 C 30 10, 22 10, 18 0 C 12 10, 4 10, 0 0 C -6 10, -14 10, -18 0 C -24 10, -32 10, -36 0 C -42 10, -50 10, -54 0 Z"
      />
      <path
        className={styles.roof}
        d="M-36 0 L -31 -30 H-15 L -18 0 C -24 10, -32 10, -36 0 Z M0 0 V-30 H15 L 18 0 C 12 10, 4 10, 0 0 Z M36 0 L 31 -30 H46 L 54 0 C 48 10, 40 10, 36 0 Z"
      />
      <circle className={styles.sun} cx={-26} cy={24} r={8} />
      <circle className={styles.leaf} cx={-8} cy={24} r={8} />
      <circle className={styles.roof} cx={10} cy={24} r={8} />
    </>
  ),
  health: (
    <>
      <path className={styles.wall} d="M-50 34 V-24 H50 V34 Z" />
      <path className={styles.roof} d="M-54 -24 H54 V-32 H-54 Z" />
      <path className={styles.leafDark} d="M-6 -18 h12 v10 h10 v12 h-10 v10 h-12 v-10 h-10 v-12 h10 Z" />
      <path className={styles.dark} d="M-9 34 V18 h18 v16 Z M-42 -10 h12 v12 h-12 Z M30 -10 h12 v12 h-12 Z" />
    </>
  ),
  harbour: (
    <>
      <path
        className={styles.water}
        d="M-62 20 C -46 10, -30 30, -14 20 C 2 10, 18 30, 34 20 C 46 12, 54 18, 62 20 V36 H-62 Z"
      />
      <path className={styles.wood} d="M-40 8 H40 L 26 26 H-26 Z M-4 8 V-44 h5 V8 Z" />
      <path className={styles.light} d="M4 -40 C 34 -26, 36 -8, 36 2 H4 Z" />
    </>
  ),
  workshops: (
    <>
      <path className={styles.wall} d="M-54 34 V-6 L -26 -24 V-6 L 2 -24 V-6 L 30 -24 V34 Z" />
      <path className={styles.roof} d="M34 34 V-40 H48 V34 Z" />
      <path className={styles.dark} d="M-42 8 h14 v10 h-14 Z M-20 8 h14 v10 h-14 Z M4 34 V10 h18 v24 Z" />
    </>
  ),
  prayer: (
    <>
      <path className={styles.wall} d="M-44 34 V2 H44 V34 Z" />
      <path className={styles.roof} d="M-34 2 C -34 -40, 34 -40, 34 2 Z M-2 -30 V-46 h4 V-30 Z" />
      <path
        className={styles.dark}
        d="M-10 34 V20 C -10 8, 10 8, 10 20 V34 Z M-34 14 h10 v10 h-10 Z M24 14 h10 v10 h-10 Z"
      />
    </>
  ),
  sports: (
    <>
      <rect className={styles.leafDark} x={-60} y={-34} width={120} height={68} rx={6} />
      <path
        className={styles.chalk}
        d="M-52 -26 H52 V26 H-52 Z M0 -26 V26 M-52 -12 h14 v24 h-14 M52 -12 h-14 v24 h14"
      />
      <circle className={styles.chalk} r={13} />
    </>
  ),
};
