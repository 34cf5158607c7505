import type { WallTile } from '@parcours/shared/api';
import type { SeatView } from '@parcours/shared/workshop';
import { ArrowLeft, LayoutGrid, MessageSquarePlus } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTimeLeft } from '../../../live/hooks.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLayer } from '../../../ui/layers/useLayer.ts';
import { Timer } from '../bar/Timer.tsx';
import type { ShownBoard } from '../seat/GroupBoard.tsx';
import { Wall } from './Wall.tsx';
import styles from './WallPlace.module.css';

interface WallPlaceProps {
  readonly view: SeatView;
  readonly workshopId: string;
  readonly token: string;
  readonly hasTimer: boolean;
  readonly menu: ReactNode;
  /** What is said at the moment, and where people are called to. */
  readonly news: ReactNode;
  board(shown: ShownBoard): ReactNode;
  onBack(): void;
}

/** Where somebody looks at the boards of all groups, and at one of them. */
export function WallPlace(props: WallPlaceProps) {
  const t = useLiveT();
  const [tile, setTile] = useState<WallTile>();
  const { view, workshopId, token, onBack } = props;
  const own = view.group?.number;
  const toWall = useCallback(() => setTile(undefined), []);
  const boardId = tile?.group === own ? null : (tile?.board ?? null);
  useLayer(boardId !== null, toWall);
  if (tile !== undefined && boardId !== null)
    return <LookedAt {...props} tile={tile} boardId={boardId} onWall={toWall} />;
  return (
    <div className={styles.place}>
      <WallBar
        {...props}
        title={t('wall.title')}
        way={<BackToOwn className={styles.way} onBack={onBack} />}
      />
      <main className={styles.wall}>
        <Wall
          access={{ workshopId, token }}
          own={own}
          onOpen={(opened) => (opened.group === own ? onBack() : setTile(opened))}
        />
      </main>
    </div>
  );
}

interface WallBarProps extends Pick<WallPlaceProps, 'view' | 'hasTimer' | 'menu' | 'news'> {
  readonly title: string;
  /** Back to where one came from. */
  readonly way: ReactNode;
  /** What one can do here. */
  readonly children?: ReactNode;
}

/** Where one is, for how long still, and what is said meanwhile. */
function WallBar({ view, hasTimer, menu, news, title, way, children }: WallBarProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const left = useTimeLeft(view.group?.extraSeconds);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <header className={styles.bar}>
        {way}
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {hasTimer && view.stage.kind === 'running' && <Timer left={left} />}
        {children}
        {menu}
      </header>
      {news}
    </div>
  );
}

interface LookedAtProps extends WallPlaceProps {
  readonly tile: WallTile;
  readonly boardId: string;
  onWall(): void;
}

/** The board of another group, to look at. Nothing of it stays in this browser. */
function LookedAt({ tile, boardId, board, onWall, onBack, ...place }: LookedAtProps) {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  const [isRemarking, setRemarking] = useState(false);
  const title = titleOf({ number: tile.group, name: tile.name ?? undefined });
  const fold = () => setRemarking(false);
  return (
    <div className={styles.place}>
      <WallBar
        {...place}
        title={t('group.called', { group: title })}
        way={
          <Button
            size="sm"
            className={styles.way}
            icon={<LayoutGrid size={17} aria-hidden />}
            onPress={onWall}
          >
            {t('wall.back')}
          </Button>
        }
      >
        <Button
          size="sm"
          variant={isRemarking ? 'plain' : 'primary'}
          className={styles.act}
          icon={<MessageSquarePlus size={17} aria-hidden />}
          isPressed={isRemarking}
          onPress={() => setRemarking(!isRemarking)}
        >
          {t('remark.open')}
        </Button>
        <BackToOwn className={styles.further} onBack={onBack} />
      </WallBar>
      <div className={styles.board}>
        {board({
          boardId,
          token: place.token,
          user: NOBODY,
          signature: '',
          isReadOnly: true,
          isGuest: true,
          beside: undefined,
          guide: undefined,
          remark: isRemarking
            ? { group: tile.group, title, isHeld: place.view.holdsRemarks, onFold: fold }
            : undefined,
        })}
      </div>
    </div>
  );
}

/** Others are not told who looks. */
const NOBODY = { name: '', colour: 0 } as const;

interface BackToOwnProps extends Pick<WallPlaceProps, 'onBack'> {
  readonly className: string | undefined;
}

function BackToOwn({ className, onBack }: BackToOwnProps) {
  const t = useLiveT();
  return (
    <Button
      size="sm"
      className={className}
      icon={<ArrowLeft size={17} aria-hidden className={styles.back} />}
      onPress={onBack}
    >
      {t('wall.own.back')}
    </Button>
  );
}
