import type { Board } from '@parcours/shared/board';
import { newScenarioDraft, readDraft, type ScenarioDraft } from '@parcours/shared/scenario';
import { useEffect, useMemo, useState } from 'react';
import { recallJson, remember } from '../../local/webStorage.ts';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { collectionsOf } from '../../store/recordMaps.ts';

export type ChangeDraft = (change: (draft: ScenarioDraft) => ScenarioDraft) => void;

/** The board that is open, and what was said of it as a scenario, which this browser keeps. */
export function useScenarioDraft(): {
  readonly board: Board;
  readonly draft: ScenarioDraft;
  readonly change: ChangeDraft;
} {
  const { boardId } = useSession();
  const meta = useBoard((state) => state.meta);
  const records = useBoard((state) => state.records);
  const board = useMemo(() => ({ meta, ...collectionsOf(records) }), [meta, records]);
  const key = keyOf(boardId);
  const [draft, change] = useState(() => readDraft(recallJson(key)) ?? newScenarioDraft(board, newId()));
  useEffect(() => remember(key, JSON.stringify(draft)), [key, draft]);
  return { board, draft, change };
}

const keyOf = (boardId: string) => `scenarioDraft.${boardId}`;

/** Keeps the draft of a scenario for the board that was made to edit it on. */
export function keepScenarioDraft(boardId: string, draft: ScenarioDraft): void {
  remember(keyOf(boardId), JSON.stringify(draft));
}

/** Drawn, since two servers may have a scenario of the same title. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `s-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
