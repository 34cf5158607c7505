import { featureOf, SEAT_PARTS } from '@parcours/shared/workshop';
import {
  Check,
  EllipsisVertical,
  Hand,
  Handshake,
  Moon,
  Route,
  SearchCheck,
  Signpost,
  TriangleAlert,
  UserRoundX,
  UsersRound,
} from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useGroupName, useLiveT } from '../../../live/LiveWords.tsx';
import { recall, remember } from '../../../local/webStorage.ts';
import { MenuButton } from '../../../ui/popovers/MenuButton.tsx';
import type { MenuEntry } from '../../../ui/popovers/props.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { currentNumber } from './agenda.ts';
import {
  fewSince,
  ORDERS,
  type Order,
  ordered,
  partnerOf,
  patient,
  type Reason,
  type Tile,
  tilesOf,
} from './attention.ts';
import { useConsole } from './ConsoleContext.tsx';
import { Duration } from './Duration.tsx';
import { nextInGrid } from './gridKeys.ts';
import { Pulse } from './Pulse.tsx';
import styles from './Tiles.module.css';
import { useGroupWords } from './useGroupWords.ts';
import { useServerNow } from './useServerNow.ts';

const KEY = 'consoleOrder';

/** All groups at once: which of them need somebody is to be seen in a glance. */
export function Tiles() {
  const say = useLiveT();
  const { view } = useConsole();
  const now = useServerNow();
  const [order, setOrder] = useState<Order>(() => (recall(KEY) === 'need' ? 'need' : 'number'));
  const all = tilesOf(view, now);
  const since = useRef<ReadonlyMap<number, number>>(new Map());
  since.current = fewSince(since.current, all, now);
  const tiles = ordered(patient(all, since.current, now), order);
  const due = tiles.filter(({ reason }) => reason !== undefined).length;
  return (
    <section className={styles.section} aria-labelledby="tiles">
      <div className={styles.head}>
        <h2 id="tiles">{say('console.groups', { count: tiles.length })}</h2>
        <p className={styles.due} data-due={due > 0}>
          {say('console.due', { count: due })}
        </p>
        <div className={styles.order}>
          <Segmented
            label={say('console.order')}
            value={order}
            options={ORDERS.map((value) => ({ value, label: say(`console.order.${value}`) }))}
            onChange={(chosen) => {
              remember(KEY, chosen);
              setOrder(chosen);
            }}
          />
        </div>
      </div>
      <Grid tiles={tiles} now={now} />
    </section>
  );
}

interface GridProps {
  readonly tiles: readonly Tile[];
  readonly now: number;
}

/** One tile is reached by Tab, the others from there by the arrow keys, as in a grid of rows of one cell each. */
function Grid({ tiles, now }: GridProps) {
  const say = useLiveT();
  const { stepIn } = useConsole();
  const grid = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<number>();
  const reached = tiles.some(({ group }) => group.number === last) ? last : tiles[0]?.group.number;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, number: number) => {
    if (event.target !== event.currentTarget || grid.current === null) return;
    const next = nextInGrid(grid.current, event);
    if (next === undefined && event.key !== 'Enter') return;
    // Else the key would press what has the keyboard by then.
    event.preventDefault();
    if (next === undefined) stepIn(number);
    else next.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would set the tiles in columns of its own
    <div ref={grid} role="grid" className={styles.grid} aria-labelledby="tiles">
      {tiles.map((tile) => {
        const { number } = tile.group;
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={number}
            role="row"
            className={styles.tile}
            tabIndex={number === reached ? 0 : -1}
            aria-label={say('console.tile', { number })}
            data-due={tile.reason?.kind}
            data-done={tile.group.isDone}
            onKeyDown={(event) => onKeyDown(event, number)}
            onFocus={(event: FocusEvent) => event.currentTarget === event.target && setLast(number)}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            <div role="gridcell" tabIndex={-1} className={styles.cell}>
              <TileContent tile={tile} tiles={tiles} now={now} isReached={number === reached} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

interface TileContentProps {
  readonly tile: Tile;
  readonly tiles: readonly Tile[];
  readonly now: number;
  readonly isReached: boolean;
}

function TileContent({ tile, tiles, now, isReached }: TileContentProps) {
  const say = useLiveT();
  const format = useFormat();
  const { view, stepIn } = useConsole();
  const nameOf = useGroupWords();
  const nameAlone = useGroupName();
  const { group, people, here, guests, reason } = tile;
  const { phase } = view;
  return (
    <>
      <div className={styles.top}>
        <span className={styles.number}>{group.number}</span>
        <span className={styles.name}>
          <span>
            <bdi>{nameAlone(group)}</bdi>
          </span>
          <span className={styles.language}>{format.language(group.language)}</span>
        </span>
        {group.isDone && (
          <span className={styles.done}>
            <Check size={16} aria-hidden />
            <span className="visually-hidden">{say('console.done')}</span>
          </span>
        )}
        <TileMenu tile={tile} isReached={isReached} />
      </div>
      <div className={styles.middle}>
        <p className={styles.people} data-all={here === people.length}>
          {say('console.present', { here, count: people.length })}
          {guests > 0 && ` ${say('console.guests', { count: guests })}`}
          {group.extraSeconds > 0 && (
            <span className={styles.extra}>
              {' '}
              <Duration sign="+" seconds={group.extraSeconds} />
            </span>
          )}
        </p>
        <Pulse pulse={group.pulse} />
        {featureOf(phase) === 'parts' ? (
          <TakenParts people={people} />
        ) : (
          <p className={styles.counts}>
            <Count
              icon={<Signpost size={14} aria-hidden />}
              label={say('console.steps')}
              value={group.steps}
            />
            <Count icon={<Route size={14} aria-hidden />} label={say('console.ways')} value={group.legs} />
            <Count
              icon={<TriangleAlert size={14} aria-hidden />}
              label={say('console.barriers')}
              value={group.barriers}
            />
            <StepCount group={group} />
          </p>
        )}
      </div>
      <p className={styles.reason}>{reason !== undefined && <ReasonWords reason={reason} now={now} />}</p>
      {reason?.kind === 'few' && <PutWith tile={tile} tiles={tiles} isReached={isReached} />}
      <button
        type="button"
        className={styles.in}
        tabIndex={-1}
        aria-label={say('console.stepIn', { name: nameOf(group) })}
        onClick={() => stepIn(group.number)}
      />
    </>
  );
}

/** What a phase comes to beside cards: findings that were checked, commitments that somebody is in charge of. */
function StepCount({ group }: Pick<Tile, 'group'>) {
  const say = useLiveT();
  const { view } = useConsole();
  switch (featureOf(view.plan[currentNumber(view)])) {
    case 'checks':
      return (
        <Count
          icon={<SearchCheck size={14} aria-hidden />}
          label={say('console.checks')}
          value={group.checks}
        />
      );
    case 'commitments':
      return (
        <Count icon={<Handshake size={14} aria-hidden />} label={say('console.owned')} value={group.owned} />
      );
    default:
      return null;
  }
}

/** While people choose them there is nothing on the board to count. */
function TakenParts({ people }: Pick<Tile, 'people'>) {
  const say = useLiveT();
  const taken = SEAT_PARTS.filter((part) => people.some((person) => person.part === part));
  return (
    <p className={styles.counts}>
      {taken.length === 0 ? say('console.parts.none') : taken.map((part) => say(`part.${part}`)).join(' · ')}
    </p>
  );
}

interface CountProps {
  readonly icon: React.ReactNode;
  readonly label: string;
  readonly value: number;
}

function Count({ icon, label, value }: CountProps) {
  return (
    <span className={styles.count} title={label}>
      {icon}
      <span className="visually-hidden">{label}: </span>
      {value}
    </span>
  );
}

interface ReasonWordsProps {
  readonly reason: Reason;
  readonly now: number;
}

function ReasonWords({ reason, now }: ReasonWordsProps) {
  const say = useLiveT();
  switch (reason.kind) {
    case 'hand':
      return (
        <>
          <Hand size={15} aria-hidden />
          <span>{say(`hand.${reason.hand.reason}`)}</span>
          <Duration seconds={(now - reason.hand.at) / 1000} />
        </>
      );
    case 'nobody':
      return (
        <>
          <UserRoundX size={15} aria-hidden />
          <span>{say('console.reason.nobody')}</span>
        </>
      );
    case 'few':
      return (
        <>
          <UsersRound size={15} aria-hidden />
          <span>{say('console.reason.few', { count: reason.here })}</span>
        </>
      );
    case 'stalled':
      return (
        <>
          <Moon size={15} aria-hidden />
          <span>{say('console.reason.stalled', { minutes: reason.minutes })}</span>
        </>
      );
  }
}

/** One press away, since a group of one or two has nobody to speak with. */
function PutWith({ tile, tiles, isReached }: Omit<TileContentProps, 'now'>) {
  const say = useLiveT();
  const nameOf = useGroupWords();
  const { may, open } = useConsole();
  const partner = partnerOf(tile, tiles);
  if (partner === undefined || !may('merge')) return null;
  return (
    <button
      type="button"
      className={styles.putWith}
      tabIndex={isReached ? 0 : -1}
      onClick={() => open({ kind: 'merge', group: tile.group.number, into: partner.number })}
    >
      {say('console.group.putWith', { group: nameOf(partner) })}
    </button>
  );
}

const EXTRA_SECONDS = 120;

function TileMenu({ tile: { group, reason }, isReached }: Omit<TileContentProps, 'now' | 'tiles'>) {
  const t = useT();
  const say = useLiveT();
  const { may, act, open, stepIn, address, view } = useConsole();
  const nameOf = useGroupWords();
  const { number } = group;
  const hand = reason?.kind === 'hand' ? reason.hand : undefined;
  const entries: readonly (MenuEntry | false)[] = [
    { key: 'in', label: say('console.stepIn.short'), onPress: () => stepIn(number) },
    hand !== undefined &&
      may('hand-take') && {
        key: 'hand',
        label: say('console.hand.take'),
        onPress: () => void act({ do: 'hand-take', hand: hand.id }),
      },
    may('timer-add') &&
      view.stage.kind === 'running' && {
        key: 'more',
        label: say('console.group.more'),
        onPress: () => void act({ do: 'timer-add', seconds: EXTRA_SECONDS, group: number }),
      },
    may('say') && { key: 'say', label: say('console.group.say'), onPress: () => address([number]) },
    may('call') &&
      view.stage.kind === 'running' && {
        key: 'call',
        label: say('console.group.call'),
        onPress: () =>
          void act({
            do: 'call',
            to: { kind: 'groups', groups: [number] },
            where: { kind: 'board', group: number },
          }),
      },
    may('name-group') && {
      key: 'name',
      label: say('console.group.name'),
      onPress: () => open({ kind: 'name-group', group: number }),
    },
    may('merge') && {
      key: 'go-back',
      label: say('console.group.goBack'),
      onPress: () => open({ kind: 'go-back', group: number }),
    },
    may('merge') && {
      key: 'merge',
      label: say('console.group.merge'),
      onPress: () => open({ kind: 'merge', group: number }),
    },
  ];
  return (
    <span className={styles.menu}>
      <MenuButton
        iconOnly
        isTabStop={isReached}
        label={`${t('common.more')}: ${nameOf(group)}`}
        icon={<EllipsisVertical size={17} aria-hidden />}
        items={entries.filter((entry) => entry !== false)}
      />
    </span>
  );
}
