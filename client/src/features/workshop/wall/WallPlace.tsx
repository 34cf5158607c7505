import type { WallTile } from '@parcours/shared/api';
import type { SeatView } from '@parcours/shared/workshop';
import { ArrowLeft, LayoutGrid, MessageSquarePlus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { ShownBoard } from '../seat/GroupBoard.tsx';
import { Wall } from './Wall.tsx';
import styles from './WallPlace.module.css';

interface WallPlaceProps {
  readonly view: SeatView;
  readonly workshopId: string;
  readonly token: string;
  readonly menu: ReactNode;
  board(shown: ShownBoard): ReactNode;
  onBack(): void;
}

/** Where somebody looks at the boards of all groups, and at one of them. */
export function WallPlace(props: WallPlaceProps) {
  const [tile, setTile] = useState<WallTile>();
  const { view, workshopId, token, menu, onBack } = props;
  if (tile?.board != null && tile.group !== view.group?.number)
    return <LookedAt {...props} tile={tile} boardId={tile.board} onWall={() => setTile(undefined)} />;
  return (
    <div className={styles.place}>
      <WallBar menu={menu} onBack={onBack} />
      <main className={styles.wall}>
        <Wall
          access={{ workshopId, token }}
          own={view.group?.number}
          onOpen={(opened) => (opened.group === view.group?.number ? onBack() : setTile(opened))}
        />
      </main>
    </div>
  );
}

function WallBar({ menu, onBack }: Pick<WallPlaceProps, 'menu' | 'onBack'>) {
  const t = useLiveT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className={styles.bar}>
      <BackToOwn onBack={onBack} />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {t('wall.title')}
      </h2>
      {menu}
    </header>
  );
}

interface LookedAtProps extends WallPlaceProps {
  readonly tile: WallTile;
  readonly boardId: string;
  onWall(): void;
}

/** The board of another group, to look at. Nothing of it stays in this browser. */
function LookedAt({ view, token, tile, boardId, menu, board, onWall, onBack }: LookedAtProps) {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  const [isRemarking, setRemarking] = useState(false);
  const title = titleOf({ number: tile.group, name: tile.name ?? undefined });
  const fold = () => setRemarking(false);
  return (
    <div className={styles.place}>
      <header className={styles.bar}>
        <Button size="sm" icon={<LayoutGrid size={17} aria-hidden />} onPress={onWall}>
          {t('wall.back')}
        </Button>
        <h2 className={styles.title}>{t('group.called', { group: title })}</h2>
        <Button
          size="sm"
          variant="primary"
          icon={<MessageSquarePlus size={17} aria-hidden />}
          onPress={() => setRemarking(!isRemarking)}
        >
          {t('remark.open')}
        </Button>
        <BackToOwn onBack={onBack} />
        {menu}
      </header>
      <div className={styles.board}>
        {board({
          boardId,
          token,
          user: NOBODY,
          signature: '',
          isReadOnly: true,
          isGuest: true,
          beside: undefined,
          guide: undefined,
          remark: isRemarking
            ? { group: tile.group, title, isHeld: view.holdsRemarks, onFold: fold }
            : undefined,
        })}
      </div>
    </div>
  );
}

/** Others are not told who looks. */
const NOBODY = { name: '', colour: 0 } as const;

function BackToOwn({ onBack }: Pick<WallPlaceProps, 'onBack'>) {
  const t = useLiveT();
  return (
    <Button size="sm" icon={<ArrowLeft size={17} aria-hidden className={styles.back} />} onPress={onBack}>
      {t('wall.own.back')}
    </Button>
  );
}
