import { isCardName } from '@parcours/shared/board';
import { Lightbulb, type LucideIcon, MessageSquare, Spline, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useLocale, useT } from '../../i18n/useT.ts';
import { ActorIcon } from '../../records/actors/ActorIcon.tsx';
import { AssetIcon } from '../../records/assets/AssetIcon.tsx';
import { cardKind } from '../../records/cards.ts';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { findRecord, type RecordMaps } from '../../store/boardStore.ts';
import { whereShown } from '../../store/whereShown.ts';
import { focusRegion } from '../../ui/regions.ts';
import { Choices } from './Choices.tsx';
import { entriesOf, type Kind, searchBoard } from './searchBoard.ts';

interface RecordsProps {
  readonly query: string;
  /** Closes the dialog. */
  leave(): void;
}

/** What on the board matches, by its kind. */
export function Records({ query, leave }: RecordsProps) {
  const t = useT();
  const locale = useLocale();
  const session = useSession();
  const records = useBoard((state) => state.records);
  const entries = useMemo(() => entriesOf(records, t), [records, t]);
  const groups = searchBoard(entries, query, locale).map(({ kind, hits }) => ({
    id: kind,
    title: t(`removal.count.${kind}`, { count: hits.length }),
    choices: hits.map(({ id, title, where, excerpt }) => ({
      id,
      title,
      where,
      excerpt,
      icon: <EntryIcon kind={kind} id={id} />,
      onChoose: () => {
        leave();
        goTo(session, id);
      },
    })),
  }));
  const text = query.trim();
  return <Choices groups={groups} hint={text === '' ? t('find.hint') : t('find.nothing', { text })} />;
}

/** Selects something on the board, brings it into sight, and puts the keyboard there. */
function goTo({ store, ui: { actions } }: BoardSession, id: string): void {
  const { records } = store.getState();
  if (records.comments.has(id)) {
    actions.showThread(id);
    return;
  }
  const shown = whereShown(records, id);
  if (shown === undefined) return;
  const barrier = barrierOf(records, id);
  if (barrier === undefined && isOnCanvas(records, shown.selected)) {
    actions.goTo(shown.selected);
    return;
  }
  actions.revealRecords([shown.selected], shown.inSight);
  if (barrier !== undefined) actions.revealBarrier(shown.selected, barrier);
  actions.showTab({ details: 'card' });
  actions.setPanel('details');
  // Folded away, or hidden on a phone, it can have the keyboard once it is drawn.
  requestAnimationFrame(() => focusRegion('details'));
}

/** The barrier in whose form something is shown. */
function barrierOf({ barriers, proposals }: RecordMaps, id: string): string | undefined {
  return barriers.has(id) ? id : proposals.get(id)?.barriers[0];
}

function isOnCanvas(records: RecordMaps, id: string): boolean {
  const collection = findRecord(records, id)?.collection;
  return collection !== undefined && (isCardName(collection) || collection === 'legs');
}

const ICONS: Readonly<Record<Exclude<Kind, 'actors' | 'services' | 'assets'>, LucideIcon>> = {
  personas: cardKind('personas').tool.icon,
  objectives: cardKind('objectives').tool.icon,
  steps: cardKind('steps').tool.icon,
  notes: cardKind('notes').tool.icon,
  frames: cardKind('frames').tool.icon,
  legs: Spline,
  barriers: TriangleAlert,
  proposals: Lightbulb,
  comments: MessageSquare,
};

/** The picture by which something on the board is known elsewhere on the page. */
function EntryIcon({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const { actors, services, assets } = useBoard(({ records }) => records);
  switch (kind) {
    case 'actors':
    case 'services':
      return <ActorIcon kind={actors.get(services.get(id)?.actor ?? id)?.kind ?? 'other'} />;
    case 'assets':
      return <AssetIcon kind={assets.get(id)?.kind ?? 'other'} size={18} />;
    default: {
      const Icon = ICONS[kind];
      return <Icon size={18} aria-hidden />;
    }
  }
}
