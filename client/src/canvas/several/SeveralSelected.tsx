import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  CopyPlus,
  Frame,
  LayoutGrid,
  type LucideIcon,
  Trash2,
} from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { contentsOf, findCard, isLocked } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import { requestRemoval } from '../../records/removal.ts';
import { useBoard } from '../../session/hooks.ts';
import { unlocked } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { Button } from '../../ui/Button.tsx';
import { COMMANDS } from '../../ui/commands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { duplicate } from '../clipboard/duplicate.ts';
import { writePlaces } from '../gestures/useMoves.ts';
import { tidyUp } from '../tidy/applyTidy.ts';
import { type Alignment, aligned, type Direction, distributed } from './arrange.ts';
import { frameAround } from './frameAround.ts';
import { NotesColour, StepsActor } from './SeveralFields.tsx';
import styles from './several.module.css';

interface SeveralProps {
  readonly ids: readonly string[];
}

/** What can be done with several records at once; what a locked frame keeps stays as it is. */
export function SeveralSelected({ ids }: SeveralProps) {
  const t = useT();
  const session = useSession();
  const cards = useBoard(({ records }) => ids.filter((id) => findCard(records, id) !== undefined).length);
  return (
    <div className={styles.several}>
      <p>
        <strong>{t('inspector.many', { count: ids.length })}</strong>
      </p>
      {session.canEdit && (
        <>
          {cards > 0 && (
            <div>
              <Button icon={<CopyPlus size={18} aria-hidden />} onPress={() => duplicate(session, ids)}>
                {t('several.duplicate')}
              </Button>
            </div>
          )}
          {cards > 1 && (
            <>
              <div>
                <Button icon={<Frame size={18} aria-hidden />} onPress={() => frameAround(session, ids, t)}>
                  {t(COMMANDS.frameSelection.label)}
                </Button>
              </div>
              <div>
                <Button icon={<LayoutGrid size={18} aria-hidden />} onPress={() => tidyUp(session, ids)}>
                  {t(COMMANDS.tidy.label)}
                </Button>
              </div>
            </>
          )}
          {cards > 1 && <Arrange ids={ids} />}
          <StepsActor ids={ids} />
          <NotesColour ids={ids} />
          <div>
            <Button
              variant="danger"
              icon={<Trash2 size={18} aria-hidden />}
              onPress={() => requestRemoval(session, ids)}
            >
              {t('inspector.deleteMany')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** The canvas is the same from left to right in every language, and so are these. */
const ALIGNMENT_ICONS: Readonly<Record<Alignment, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
};
const DIRECTION_ICONS: Readonly<Record<Direction, LucideIcon>> = {
  across: AlignHorizontalSpaceBetween,
  down: AlignVerticalSpaceBetween,
};

const ROWS: readonly { readonly alignments: readonly Alignment[]; readonly direction: Direction }[] = [
  { alignments: ['left', 'centre', 'right'], direction: 'across' },
  { alignments: ['top', 'middle', 'bottom'], direction: 'down' },
];

function Arrange({ ids }: SeveralProps) {
  const t = useT();
  const session = useSession();
  return (
    <fieldset className={styles.arrange}>
      <legend>{t('several.arrange')}</legend>
      <div className={styles.buttons} dir="ltr">
        {ROWS.map(({ alignments, direction }) => {
          const Spread = DIRECTION_ICONS[direction];
          return (
            <div key={direction}>
              {alignments.map((alignment) => {
                const Icon = ALIGNMENT_ICONS[alignment];
                return (
                  <IconButton
                    key={alignment}
                    label={t(`several.align.${alignment}`)}
                    onPress={() => arrange(session, ids, (cards) => aligned(cards, alignment))}
                  >
                    <Icon size={20} aria-hidden />
                  </IconButton>
                );
              })}
              <IconButton
                label={t(`several.distribute.${direction}`)}
                onPress={() => arrange(session, ids, (cards) => distributed(cards, direction))}
              >
                <Spread size={20} aria-hidden />
              </IconButton>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

type Cards = Parameters<typeof aligned>[0];

/** Moves those of some cards that may be moved. What lies in a selected frame goes along with it. */
export function arrange(
  session: BoardSession,
  ids: readonly string[],
  placesOf: (cards: Cards) => ReadonlyMap<string, Point>,
): void {
  const { records } = session.store.getState();
  const free = unlocked(session, ids);
  if (free.length < ids.length) session.ui.actions.notify('access.locked');
  const along = lyingInFrames(records, free);
  const cards = free.flatMap((id) => findCard(records, id) ?? []);
  writePlaces(session, placesOf(cards.filter((card) => !isLocked(card) && !along.has(card.record.id))));
}

function lyingInFrames(records: RecordMaps, ids: readonly string[]): ReadonlySet<string> {
  const frames = ids.flatMap((id) => records.frames.get(id) ?? []);
  return new Set(frames.flatMap((frame) => contentsOf(frame, records).map(({ record }) => record.id)));
}
