import { FindingsList } from '../features/findings/FindingsPanel.tsx';
import { SideFrame } from '../features/workshop/beside/SideFrame.tsx';
import { ClosePanel } from '../features/workshop/close/ClosePanel.tsx';
import { CommitPanel } from '../features/workshop/commit/CommitPanel.tsx';
import type { ShownBeside } from '../features/workshop/seat/GroupBoard.tsx';
import { useT } from '../i18n/useT.ts';

/** What a phase is done in, beside the board of a group. */
export function WorkshopStep(shown: Exclude<ShownBeside, { kind: 'round' }>) {
  const title = useT()('findings.title');
  switch (shown.kind) {
    case 'findings':
      return (
        <SideFrame title={title} {...shown}>
          <FindingsList />
        </SideFrame>
      );
    case 'commit':
      return <CommitPanel {...shown} />;
    case 'close':
      return <ClosePanel {...shown} />;
  }
}
