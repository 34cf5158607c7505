/**
 * In a process of its own, two who edit a board with the stock provider: one writes, one reads. Asked for some edits,
 * it tells how long each took to be seen, in milliseconds. What the attackers beside it do costs it no time of its own.
 */
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

const [ws, board, edit, view] = process.argv.slice(2);

function connect(token) {
  const protocols = ['parcours.v1', token];
  const options = { protocols, WebSocketPolyfill: WebSocket, disableBc: true, maxBackoffTime: 200 };
  return new WebsocketProvider(`${ws}/sync`, board, new Y.Doc(), options);
}

const synced = (provider) =>
  new Promise((resolve) => {
    provider.once('sync', resolve);
  });

const [writer, reader] = [connect(edit), connect(view)];
let edits = 0;

async function measureEdit() {
  edits += 1;
  const number = edits;
  const seen = new Promise((resolve) => {
    const { doc } = reader;
    doc.on('update', function look() {
      if (doc.getMap('meta').get('city') !== `${number}`) return;
      doc.off('update', look);
      resolve();
    });
  });
  const began = performance.now();
  writer.doc.getMap('meta').set('city', `${number}`);
  await seen;
  return performance.now() - began;
}

process.on('message', async (count) => {
  const delays = [];
  for (let edit = 0; edit < count; edit += 1) delays.push(await measureEdit());
  process.send(delays);
});
process.on('disconnect', () => process.exit());

await Promise.all([synced(writer), synced(reader)]);
process.send([]);
