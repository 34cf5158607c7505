import { changesBetween } from '@parcours/shared/board';
import { readSnapshot } from '@parcours/shared/doc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import { bindCommands } from '../../../client/src/session/commands.ts';
import { applyChanges, reapplyIfUnchanged } from '../../../client/src/session/rejected/reapply.ts';
import { docOf, peerOf, SMALL } from '../../helpers/documents.ts';
import { projectedStore } from '../../helpers/projected.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomCommand, run } from '../../helpers/randomCommands.ts';

const work = fc.array(randomCommand, { maxLength: 12 });

test('UI-20 changes made again one by one lead to the board that merging them all at once would have made', () => {
  fc.assert(
    fc.property(work, work, (mine, theirs) => {
      const server = docOf(SMALL);
      const offline = peerOf(server);
      for (const command of mine) run(offline, command);
      for (const command of theirs) run(server, command);
      const merged = peerOf(server);
      applyUpdate(merged, encodeStateAsUpdate(offline));
      const wanted = readSnapshot(merged).board;

      const { store } = projectedStore(server);
      const changes = changesBetween(readSnapshot(server).board, wanted);
      const left = applyChanges(changes, reapplyIfUnchanged(bindCommands(server), store.getState));
      const onlyLeft = changesBetween(readSnapshot(server).board, wanted).map(idOf);
      const known = new Set(left.map(({ change }) => idOf(change)));
      expect(onlyLeft.filter((id) => !known.has(id))).toEqual([]);
      if (theirs.length === 0) expect(left).toEqual([]);
    }),
    { numRuns: propertyRuns(150) },
  );
});

function idOf(change: ReturnType<typeof changesBetween>[number]): string {
  return 'id' in change ? `${change.collection}/${change.id}` : 'meta';
}
