import type { Glance, WallTile } from '@parcours/shared/api';
import { type ReactNode, useState } from 'react';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useT } from '../../../i18n/useT.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { Select } from '../../../ui/controls.tsx';
import { OutcomeBadge } from '../../../ui/OutcomeBadge.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { usePicture, useTiles } from './useTiles.ts';
import styles from './Wall.module.css';

interface WallProps {
  readonly access: WorkshopAccess;
  /** The group of whoever looks. */
  readonly own?: number | undefined;
  /** Opens the board of a group; where nobody can, as on the big screen, nothing is chosen either. */
  onOpen?(tile: WallTile): void;
}

const ORDERS = ['number', 'need'] as const;
type Order = (typeof ORDERS)[number];

const ALL = '';

/** The boards of all groups, each as a tile: what it looks like, and what it says. */
export function Wall({ access, own, onOpen }: WallProps) {
  const t = useLiveT();
  const tiles = useTiles(access);
  const [order, setOrder] = useState<Order>('number');
  const [objective, setObjective] = useState(ALL);
  if (tiles === undefined) return <p className={styles.none}>{t('wall.loading')}</p>;
  const shown = tiles
    .filter((tile) => objective === ALL || objectivesOf(tile).some(({ id }) => id === objective))
    .sort(
      (one, other) => (order === 'need' ? closedIn(other) - closedIn(one) : 0) || one.group - other.group,
    );
  const objectives = new Map(tiles.flatMap((tile) => objectivesOf(tile).map(({ id, title }) => [id, title])));
  return (
    <div className={styles.wall}>
      {onOpen !== undefined && (
        <div className={styles.choices}>
          <Segmented<Order>
            label={t('wall.order')}
            value={order}
            options={ORDERS.map((value) => ({ value, label: t(`wall.order.${value}`) }))}
            onChange={setOrder}
          />
          <Select
            label={t('wall.objective')}
            value={objective}
            options={[
              { value: ALL, label: t('wall.objective.all') },
              ...[...objectives].map(([value, label]) => ({ value, label })),
            ]}
            onChange={setObjective}
          />
        </div>
      )}
      <ul className={styles.tiles}>
        {shown.map((tile) => (
          <Tile
            key={tile.group}
            access={access}
            tile={tile}
            isOwn={tile.group === own}
            objective={objective}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </div>
  );
}

const objectivesOf = ({ glance }: WallTile) => glance?.objectives ?? [];

/** Which share of what people want is out of reach. */
function closedIn(tile: WallTile): number {
  const objectives = objectivesOf(tile);
  return objectives.filter(isClosed).length / Math.max(1, objectives.length);
}

type ObjectiveAtGlance = Glance['objectives'][number];

const isClosed = ({ outcome }: ObjectiveAtGlance) => outcome === 'blocked' || outcome === 'unattainable';
const isExplored = ({ outcome }: ObjectiveAtGlance) => outcome !== 'unexplored';

interface TileProps {
  readonly access: WorkshopAccess;
  readonly tile: WallTile;
  readonly isOwn: boolean;
  readonly objective: string;
  onOpen: WallProps['onOpen'];
}

function Tile({ access, tile, isOwn, objective, onOpen }: TileProps) {
  const t = useLiveT();
  const words = useT();
  const titleOf = useGroupTitle();
  const title = titleOf({ number: tile.group, name: tile.name ?? undefined });
  const chosen = objectivesOf(tile).find(({ id }) => id === objective);
  return (
    <li className={styles.tile} data-own={isOwn || undefined}>
      <h3 className={styles.title}>
        {onOpen === undefined ? (
          <bdi>{title}</bdi>
        ) : (
          <button type="button" className={styles.in} onClick={() => onOpen(tile)}>
            <bdi>{title}</bdi>
          </button>
        )}
        {isOwn && <span className={styles.own}>{t('wall.own')}</span>}
      </h3>
      <Picture access={access} tile={tile} />
      <div className={styles.words}>
        {chosen && (
          <p>
            <OutcomeBadge outcome={chosen.outcome} label={words(`outcome.${chosen.outcome}`)} size="sm" />
          </p>
        )}
        <Headline tile={tile} />
        <Barriers tile={tile} />
      </div>
    </li>
  );
}

/** What it shows is said in the words below. */
function Picture({ access, tile }: Pick<TileProps, 'access' | 'tile'>): ReactNode {
  const t = useLiveT();
  const address = usePicture(access, tile);
  return (
    <div className={styles.picture}>
      {address === undefined ? <span>{t('wall.drawing')}</span> : <img src={address} alt="" />}
    </div>
  );
}

function Headline({ tile: { glance } }: Pick<TileProps, 'tile'>) {
  const t = useLiveT();
  if (glance === null) return null;
  const { objectives, circles } = glance;
  return (
    <p className={styles.headline}>
      {whatIsReached(objectives, t)}
      {circles > 0 && <> {t('wall.circles', { count: circles })}</>}
    </p>
  );
}

/** Of what nobody drew a way to nothing is known: it is neither reached nor out of reach. */
function whatIsReached(objectives: readonly ObjectiveAtGlance[], t: ReturnType<typeof useLiveT>): string {
  const count = objectives.length;
  const explored = objectives.filter(isExplored);
  const closed = explored.filter(isClosed).length;
  if (count === 0) return t('wall.noObjectives');
  if (explored.length === 0) return t('wall.noWay');
  return closed === 0
    ? t('wall.reached', { reached: explored.length, count })
    : t('wall.closed', { closed, count });
}

function Barriers({ tile: { glance } }: Pick<TileProps, 'tile'>) {
  const t = useLiveT();
  if (glance === null || glance.barriers.length === 0) return null;
  return (
    <ol className={styles.barriers} aria-label={t('wall.barriers')}>
      {glance.barriers.map(({ title, votes }) => (
        <li key={title}>
          <span dir="auto">{title || t('wall.untitled')}</span> <b>{t('wall.votes', { count: votes })}</b>
        </li>
      ))}
    </ol>
  );
}
