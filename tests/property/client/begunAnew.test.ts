import { type Board, type Change, changesBetween, isSame } from '@parcours/shared/board';
import { createUndo, readSnapshot } from '@parcours/shared/doc';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { bindCommands } from '../../../client/src/session/commands.ts';
import { NOTHING_REJECTED } from '../../../client/src/session/rejected/rejected.ts';
import { openRejectedChanges } from '../../../client/src/session/rejected/rejectedChanges.ts';
import { prunedUpdate } from '../../../server/src/yjs/prune/prunedUpdate.ts';
import { docOf, peerOf, SMALL } from '../../helpers/documents.ts';
import { projectedStore } from '../../helpers/projected.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomCommand, run } from '../../helpers/randomCommands.ts';

/** Whatever is not stored is held in the window, which then asks before it closes. */
vi.stubGlobal('window', new EventTarget());

const work = fc.array(randomCommand, { maxLength: 15 });

const boardOf = (doc: Y.Doc): Board => readSnapshot(doc).board;

/** A change as single statements: that a record is there or not, or what a field of it says. */
function statementsOf(change: Change): { readonly about: string; readonly says: unknown }[] {
  const name = 'id' in change ? `${change.collection}/${change.id}` : 'meta';
  if (change.kind === 'add' || change.kind === 'remove')
    return [{ about: name, says: change.kind === 'add' }];
  const after = new Map<string, unknown>(Object.entries(change.after));
  return Object.keys({ ...change.before, ...change.after }).map((field) => {
    return { about: `${name}/${field}`, says: after.get(field) };
  });
}

/** What a board says about the same. */
function saidBy(board: Board, about: string): unknown {
  const [collection = '', id, field] = about.split('/');
  const all = new Map<string, unknown>(Object.entries(board));
  if (collection === 'meta') return Object(all.get('meta'))[id ?? ''];
  const records: unknown = all.get(collection);
  const record = Array.isArray(records) ? records.find((each) => each.id === id) : undefined;
  return field === undefined ? record !== undefined : record?.[field];
}

test(
  'UI-63 of what somebody did while away from a board that was pruned, all is on it that would be there without a pruning, or listed',
  async () => {
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(work, work, work, async (before, mine, theirs) => {
        const server = docOf(SMALL);
        for (const command of before) run(server, command);
        const away = peerOf(server);
        const start = boardOf(server);
        for (const command of mine) run(away, command);
        for (const command of theirs) run(server, command);
        const merged = peerOf(server);
        Y.applyUpdate(merged, Y.encodeStateAsUpdate(away));

        const doc = new Y.Doc();
        Y.applyUpdate(doc, prunedUpdate(server));
        const { store: board } = projectedStore(doc);
        const batch = {
          update: Y.encodeStateAsUpdate(away),
          code: 'board.trimmed',
          isToReapply: true,
        } as const;
        const input = {
          boardId: 'b',
          doc,
          board,
          commands: bindCommands(doc),
          undo: createUndo(doc),
          report: () => {},
        };
        const rejected = openRejectedChanges(input, { ...NOTHING_REJECTED, updates: [batch] });
        await rejected.open();

        const left = rejected.store.getState().remaining.flatMap(({ change }) => statementsOf(change));
        listed += left.length;
        const isLeft = (about: string) =>
          left.some((each) => about.startsWith(each.about) || each.about.startsWith(about));
        for (const { about, says } of changesBetween(start, boardOf(away)).flatMap(statementsOf)) {
          if (!isSame(saidBy(boardOf(merged), about), says) || isLeft(about)) continue;
          expect({ about, says: saidBy(boardOf(doc), about) }).toEqual({ about, says });
        }
        if (theirs.length === 0) {
          expect(left).toEqual([]);
          expect(boardOf(doc)).toEqual(boardOf(away));
        }
      }),
      { numRuns: propertyRuns(200) },
    );
    expect(listed).toBeGreaterThan(0);
  },
  PATIENTLY.timeout,
);
