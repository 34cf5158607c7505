import {
  encodeClose,
  encodeSaved,
  encodeUpdate,
  messageHead,
  RecordReader,
  StreamBuffer,
} from '@parcours/shared/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAULTS, faultyProxy } from '../../helpers/faultyProxy.ts';
import { metaUpdates, readFrame } from '../../helpers/frames.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { createBoard, discard, startTestServer, type TestServer } from '../../helpers/server.ts';
import { stockClient } from '../../helpers/stockClient.ts';
import { connect, TRANSPORTS } from '../../helpers/transports.ts';
import { until } from '../../helpers/until.ts';

const polling = TRANSPORTS.find(({ name }) => name === 'polling');
if (polling === undefined) throw new Error('there is no polling');

describe('streams of bytes over requests', () => {
  test('SV-106 a stream is read as it was written, however it is cut into parts, and whatever comes twice', () => {
    const message = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.array(message), fc.infiniteStream(fc.nat(200)), (messages, sizes) => {
        const out = new StreamBuffer();
        const reader = new RecordReader(1000);
        const read: Uint8Array[] = [];
        for (const each of messages) out.write(messageHead(each.length), each);
        out.write(encodeClose(4404, 'erased'));
        let received = 0;
        while (received < out.end) {
          // As far as was acknowledged, which may be less than was received.
          const from = out.begin;
          const part = out.read(from, 1 + (sizes.next().value ?? 0));
          reader.put(part.subarray(Math.min(received - from, part.length)));
          received = Math.max(received, from + part.length);
          out.acknowledge(received - Math.min(received - from, (sizes.next().value ?? 0) % 3));
          if (out.begin === from) out.acknowledge(received);
        }
        let record = reader.next();
        for (; record?.kind === 'message'; record = reader.next()) read.push(record.message);
        expect(read).toEqual(messages);
        expect(record).toEqual({ kind: 'close', code: 4404, reason: 'erased' });
        expect(reader.waiting).toBe(0);
      }),
      { numRuns: propertyRuns(1000) },
    );
  });
});

describe('a connection over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => discard(server));

  test(
    'SV-106 every message arrives once and in its order, whatever a proxy loses and sends twice',
    PATIENTLY,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 30 }),
          fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
          async (faults, bursts) => {
            const board = await createBoard(server.http);
            const proxy = await faultyProxy(server.http, faults);
            const client = await connect(polling, proxy.ws, board.id, board.tokens.edit);
            const watcher = stockClient(server.ws, board.id, board.tokens.view);
            await watcher.synced();
            const answers = () =>
              client.frames.map(readFrame).flatMap((frame) => (frame.kind === 'saved' ? [frame.number] : []));
            const updates = metaUpdates(Object.fromEntries(bursts.map((_, index) => [`k${index}`, index])));
            let asked = 0;
            for (const [index, burst] of bursts.entries()) {
              client.send(encodeUpdate(updates[index] ?? new Uint8Array()));
              for (let more = 0; more <= burst; more += 1) {
                asked += 1;
                client.send(encodeSaved(asked));
              }
              if (burst === 3) await until(() => answers().length === asked);
            }
            await until(() => answers().length >= asked);
            expect(answers()).toEqual(Array.from({ length: asked }, (_, index) => index + 1));
            await until(() => watcher.doc.getMap('meta').get(`k${bursts.length - 1}`) === bursts.length - 1);
            for (const index of bursts.keys())
              expect(watcher.doc.getMap('meta').get(`k${index}`)).toBe(index);
            client.close();
            watcher.destroy();
            await proxy.close();
          },
        ),
        { numRuns: propertyRuns(4) },
      );
    },
  );
});
