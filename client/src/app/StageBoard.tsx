import type { ReactNode } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { GivenAlias } from '../features/presence/alias.ts';
import { useBoard } from '../session/hooks.ts';
import { BoardGate } from './BoardGate.tsx';
import { Loading } from './emptyPages.tsx';

/** The big screen is nobody. */
const NOBODY = { name: '', colour: 0 } as const;

interface StageBoardProps {
  readonly boardId: string;
  readonly token: string;
  readonly guide: ReactNode;
}

/** The canvas of a board alone, as the big screen shows it. */
export function StageBoard({ boardId, token, guide }: StageBoardProps) {
  return (
    <GivenAlias value={NOBODY}>
      <BoardGate boardId={boardId} token={token} isGuest>
        <Ready>
          <Canvas />
          {guide}
        </Ready>
      </BoardGate>
    </GivenAlias>
  );
}

function Ready({ children }: { readonly children: ReactNode }) {
  return useBoard(({ ready }) => ready) ? children : <Loading />;
}
