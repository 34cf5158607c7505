import { type ReactNode, useCallback, useState } from 'react';
import type { BoardAccess } from '../../api/boards.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useLayer } from '../../ui/layers/useLayer.ts';
import { useMatches } from '../../ui/useMatches.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { sinceIn } from './CompareWith.tsx';
import { GroupParts, type ProposalsSlot } from './groupParts/GroupParts.tsx';
import styles from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import { ReportToolbar } from './ReportToolbar.tsx';
import { SensitiveNames } from './SensitiveNames.tsx';
import { useReport } from './useReport.ts';
import { useReportPlace } from './useReportPlace.ts';
import { useSheet } from './useSheet.ts';

interface ReportPageProps {
  readonly access: BoardAccess;
  readonly proposalList: ProposalsSlot;
  readonly settings: ReactNode;
  /** Whether edits are saved, and undo. */
  readonly editing: ReactNode;
  /** What hands the report on. */
  readonly share: ReactNode;
  /** What there is to tell about the board, above all else. */
  readonly notices: ReactNode;
  onBack(): void;
  /** Follows a link of the report; true where it leads to a page of ours. */
  onLink(address: URL): boolean;
}

/** As the sentences of an internal report lead to a card. */
function addressOf(boardId: string, record: string): URL {
  return new URL(`/b/${boardId}#${new URLSearchParams({ card: record })}`, location.origin);
}

/** Where there is room for the report or for what is edited of it, and not for both. */
const NARROW = '(width < 64rem)';

/** The gap report of the open board: live, with its contents, its downloads, and the group's own parts to edit. */
export function ReportPage({
  access,
  settings,
  editing,
  share,
  notices,
  proposalList,
  ...on
}: ReportPageProps) {
  const t = useT();
  const locale = useLocale();
  const { canEdit } = useSession();
  const place = useReportPlace({
    language: locale,
    audience: 'public',
    since: sinceIn(location.href),
  });
  const { state, names, retry } = useReport(access, place.options);
  const [isEditing, setEditing] = useState(false);
  const leave = (address: URL) => {
    place.keepNow();
    return on.onLink(address);
  };
  const reading = useSheet(state.step === 'ready' ? state.report : undefined, {
    startAt: place.startAt,
    moveTo: place.moveTo,
    onLink: leave,
  });
  const { boardId } = access;
  const cardAddress = useCallback((record: string) => addressOf(boardId, record).href, [boardId]);
  usePageTitle(t('report.title'), t('app.name'));
  const isNarrow = useMatches(NARROW);
  useLayer(isNarrow && isEditing, () => setEditing(false));
  const show = (id: string) => {
    reading.goTo(id);
    if (isNarrow) setEditing(false);
  };
  return (
    <div className={styles.page} data-editing={isEditing}>
      <div className={styles.notices}>
        {notices}
        <SensitiveNames names={names} onShow={(record) => leave(addressOf(access.boardId, record))} />
      </div>
      <ReportToolbar
        access={access}
        options={place.options}
        state={state}
        settings={settings}
        editing={editing}
        share={share}
        isEditing={canEdit ? isEditing : undefined}
        onChange={place.setOptions}
        onEdit={setEditing}
        onBack={on.onBack}
      />
      <ReportSheet state={state} reading={reading} cardAddress={cardAddress} onRetry={retry} />
      {isEditing && (
        <aside className={styles.edit} aria-label={t('report.edit.title')}>
          <GroupParts proposalList={proposalList} onShow={show} />
        </aside>
      )}
    </div>
  );
}
