import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { BoardView } from './support/board.ts';
import type { CreatedBoard, Parcours } from './support/parcours.ts';
import { expect, test } from './support/test.ts';

/** Damages a board as a foreign client could: with a stock provider and no code of ours. */
async function damage(parcours: Parcours, { id, tokens }: CreatedBoard): Promise<void> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${parcours.ws}/sync`, id, doc, {
    protocols: ['parcours.v1', tokens.edit],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  doc.transact(() => {
    const record = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields));
    doc
      .getMap('legs')
      .set('leg-nowhere', record({ from: 'persona-lamine', to: 'step-nowhere', kind: 'path' }));
    doc.getMap('steps').set('step-wrong', record({ title: 42, p: 'here' }));
    doc.getMap('steps').set('step-text', 'not a record');
    doc.getMap('steps').set('__proto__', record({ title: 'prototype' }));
    doc.getMap('steps').set('step-fine', record({ title: 'Still here', p: [400, 100], __proto__: null }));
    doc
      .getMap('assets')
      .set('asset-polluted', record(JSON.parse('{"name": "A", "__proto__": {"polluted": true}}')));
  });
  const seen = new WebsocketProvider(`${parcours.ws}/sync`, id, new Y.Doc(), {
    protocols: ['parcours.v1', tokens.view],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await expect.poll(() => seen.doc.getMap('steps').has('step-fine')).toBe(true);
  provider.destroy();
  seen.destroy();
}

test('E2E-11 a board with damaged records opens, shows the rest, and lists the problems', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
  await damage(parcours, created);
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await expect(board.card('Persona', 'Lamine Sané')).toBeVisible();
  await expect(board.card('Step', 'Still here')).toBeVisible();
  await page.getByRole('button', { name: 'Show what' }).click();
  const list = page.getByRole('dialog');
  for (const culprit of ['leg-nowhere', 'step-wrong', 'step-text', '__proto__', 'asset-polluted']) {
    await expect(list).toContainText(culprit);
  }
});
