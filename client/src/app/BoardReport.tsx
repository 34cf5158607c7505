import { ProposalList } from '../features/barriers/ProposalList.tsx';
import { CutOffBanner } from '../features/kept/CutOffBanner.tsx';
import { KeptBanner } from '../features/kept/KeptBanner.tsx';
import { ReportPage } from '../features/report/ReportPage.tsx';
import { SavedState } from '../features/saved/SavedState.tsx';
import { UndoButtons } from '../features/saved/UndoButtons.tsx';
import { ShareReport } from '../features/share/ShareReport.tsx';
import { useRememberBoard } from '../features/share/useRememberBoard.ts';
import { recentBoard } from '../local/recentBoards.ts';
import { BoardDoor } from './BoardDoor.tsx';
import { NotFound } from './NotFound.tsx';
import { cardOf, pathOf } from './router.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { useNotices } from './useNotices.ts';
import { navigate } from './useRoute.ts';

interface BoardReportProps {
  readonly boardId: string;
  /** The link's token; without one, that of an earlier visit in this browser is used. */
  readonly token: string | undefined;
}

/** The report of a board, which is open all the while: for the report to follow it, and to edit its own parts. */
export function BoardReport({ boardId, token: linkToken }: BoardReportProps) {
  const token = linkToken ?? recentBoard(boardId)?.token;
  if (token === undefined) return <NotFound />;
  return (
    <BoardDoor boardId={boardId} token={token}>
      <OpenReport boardId={boardId} token={token} linkToken={linkToken} />
    </BoardDoor>
  );
}

interface OpenReportProps {
  readonly boardId: string;
  readonly token: string;
  readonly linkToken: string | undefined;
}

function OpenReport({ boardId, token, linkToken }: OpenReportProps) {
  useRememberBoard(linkToken);
  useNotices();
  return (
    <ReportPage
      access={{ boardId, token }}
      settings={<SettingsMenu />}
      editing={
        <>
          <SavedState />
          <UndoButtons />
        </>
      }
      share={<ShareReport />}
      notices={
        <>
          <CutOffBanner />
          <KeptBanner />
        </>
      }
      proposalList={(proposals, unfolded) => <ProposalList proposals={proposals} unfolded={unfolded} />}
      onBack={() => navigate({ page: 'board', boardId }, linkToken)}
      onLink={(address) => {
        const card = cardOn(boardId, address);
        if (card !== undefined) navigate({ page: 'board', boardId }, linkToken, card);
        return card !== undefined;
      }}
    />
  );
}

/** The record that an address leads to on this board's page; undefined where it leads elsewhere. */
function cardOn(boardId: string, { origin, pathname, hash }: URL): string | undefined {
  return origin === location.origin && pathname === pathOf({ page: 'board', boardId })
    ? cardOf(hash)
    : undefined;
}
