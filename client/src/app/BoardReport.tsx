import { ProposalList } from '../features/barriers/ProposalList.tsx';
import { RemovalDialog } from '../features/removal/RemovalDialog.tsx';
import { ReportPage } from '../features/report/ReportPage.tsx';
import { ShareReport } from '../features/share/ShareReport.tsx';
import { useRememberBoard } from '../features/share/useRememberBoard.ts';
import { BlockedBanner } from '../features/sync/Blocked.tsx';
import { CutOffBanner, FromCopyBanner, NotStoredBanner } from '../features/sync/LineBanners.tsx';
import { MeanwhileBanner } from '../features/sync/MeanwhileBanner.tsx';
import { RejectedBanner } from '../features/sync/RejectedBanner.tsx';
import { SavedState } from '../features/sync/SavedState.tsx';
import { UndoButtons } from '../features/undo/UndoButtons.tsx';
import { BoardGate } from './BoardGate.tsx';
import { addressOf } from './router.ts';
import { SettingsMenu } from './Settings.tsx';
import { useNotices } from './useNotices.ts';
import { navigate } from './useRoute.ts';

interface BoardReportProps {
  readonly boardId: string;
  readonly token: string;
}

/** The report of a board, which is open all the while: for the report to follow it, and to edit its own parts. */
export function BoardReport({ boardId, token }: BoardReportProps) {
  return (
    <BoardGate boardId={boardId} token={token}>
      <OpenReport boardId={boardId} token={token} />
    </BoardGate>
  );
}

function OpenReport({ boardId, token }: BoardReportProps) {
  useRememberBoard();
  useNotices();
  return (
    <ReportPage
      access={{ boardId, token }}
      settings={<SettingsMenu />}
      editing={
        <>
          <SavedState />
          <UndoButtons />
          <RemovalDialog />
        </>
      }
      share={<ShareReport />}
      notices={
        <>
          <BlockedBanner />
          <FromCopyBanner />
          <NotStoredBanner />
          <CutOffBanner />
          <RejectedBanner />
          <MeanwhileBanner />
        </>
      }
      proposalList={(proposals, unfolded) => <ProposalList proposals={proposals} unfolded={unfolded} />}
      onBack={() => navigate({ page: 'board', boardId }, token)}
      onLink={(address) => {
        const card = cardOn(boardId, address);
        if (card !== undefined) navigate({ page: 'board', boardId }, token, card);
        return card !== undefined;
      }}
    />
  );
}

/** The record that an address leads to on this board's page; undefined where it leads elsewhere. */
function cardOn(boardId: string, { origin, pathname, hash }: URL): string | undefined {
  const { route, card } = addressOf(pathname + hash);
  return origin === location.origin && route.page === 'board' && route.boardId === boardId ? card : undefined;
}
