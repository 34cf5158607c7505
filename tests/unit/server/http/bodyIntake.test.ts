import { describe, expect, test } from 'vitest';
import { BodyIntake } from '../../../../server/src/http/bodyIntake.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { testClock } from '../../../helpers/testClock.ts';

const LIMITS = { bytes: 1000, whileMilliseconds: 10_000, bytesInAWhile: 100, patienceMilliseconds: 10_000 };
const MOST = 800;

function intake() {
  const clock = testClock();
  const bodies = new BodyIntake(clock, LIMITS);
  /** A body that comes as the test sends it. */
  const upload = (expected = 0) => {
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const stream = new ReadableStream<Uint8Array>({
      start: (given) => {
        controller = given;
      },
    });
    const read = bodies.read(stream, MOST, expected);
    const code = codeOf(read);
    const held = bodies.bytes;
    return {
      read,
      code,
      held,
      /** Resolves when it has been taken in, or refused. */
      send: async (length: number) => {
        const before = bodies.bytes;
        controller?.enqueue(new Uint8Array(length).fill(7));
        for (let turn = 0; turn < 20 && bodies.bytes === before; turn += 1) await Promise.resolve();
      },
      /** Leaves it to be taken in. */
      enqueue: (length: number) => controller?.enqueue(new Uint8Array(length).fill(7)),
      close: () => controller?.close(),
    };
  };
  return { clock, bodies, upload };
}

describe('bodies on their way', () => {
  test('SV-122 one that comes to its end is whole, and holds nothing any more', async () => {
    const { bodies, upload } = intake();
    const one = upload();
    for (const length of [1, 300, 2, 400]) await one.send(length);
    expect(bodies.bytes).toBe(703);
    one.close();
    expect([...(await one.read)]).toEqual(Array(703).fill(7));
    expect(bodies.bytes).toBe(0);
  });

  test('SV-122 together they hold no more than is granted: who comes then is told to come again', async () => {
    const { bodies, upload } = intake();
    const [one, two] = [upload(), upload()];
    await one.send(600);
    await two.send(300);
    const third = upload();
    await third.send(200);
    expect(await third.code).toBe('server.busy');
    expect(bodies.bytes).toBe(900);
    one.close();
    two.close();
    expect((await one.read).length + (await two.read).length).toBe(900);
  });

  test('SV-122 one that says how long it is, is refused before any of it is read', async () => {
    const { bodies, upload } = intake();
    const one = upload();
    await one.send(600);
    expect(await upload(500).code).toBe('server.busy');
    expect(await upload(801).code).toBe('request.too-large');
    expect(bodies.bytes).toBe(600);
  });

  test('SV-122 one that has taken long makes room for others, the oldest first', async () => {
    const { clock, bodies, upload } = intake();
    const oldest = upload();
    await oldest.send(500);
    clock.advance(5000);
    const older = upload();
    await older.send(400);
    clock.advance(5001);
    await oldest.send(50);
    const newcomer = upload();
    await newcomer.send(500);
    expect(await oldest.code).toBe('server.busy');
    newcomer.close();
    older.close();
    expect([(await newcomer.read).length, (await older.read).length]).toEqual([500, 400]);
    expect(bodies.bytes).toBe(0);
  });

  const STEPS = [0, 1, 2, 3, 4, 5];

  test.each(STEPS.flatMap((steps) => (['more', 'its end'] as const).map((read) => ({ steps, read }))))(
    'SV-160 one that makes room $steps steps after $read was read is refused or whole, and leaves nothing behind',
    async ({ steps, read }) => {
      const { clock, bodies, upload } = intake();
      const oldest = upload();
      await oldest.send(500);
      clock.advance(5000);
      await oldest.send(100);
      clock.advance(5001);
      if (read === 'more') oldest.enqueue(100);
      else oldest.close();
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      const newcomer = upload(700);
      newcomer.close();
      expect((await newcomer.read).length).toBe(0);
      const outcome = await oldest.read.then(
        (content) => [...content],
        () => oldest.code,
      );
      if (outcome !== 'server.busy') expect(outcome).toEqual(Array(600).fill(7));
      expect(bodies.bytes).toBe(0);
    },
  );

  test('SV-123 one that stops is ended, one byte short or before the first', async () => {
    const { clock, bodies, upload } = intake();
    const [silent, short] = [upload(), upload()];
    await short.send(700);
    clock.advance(9999);
    expect(bodies.bytes).toBe(700);
    clock.advance(1);
    expect(await silent.code).toBe('request.too-slow');
    clock.advance(10_000);
    expect(await short.code).toBe('request.too-slow');
    expect(bodies.bytes).toBe(0);
  });

  test('SV-123 one that goes on, however long it takes, is not; one that trickles is', async () => {
    const { clock, upload } = intake();
    const [steady, trickle] = [upload(), upload()];
    await trickle.send(99);
    for (let round = 0; round < 7; round += 1) {
      await steady.send(100);
      clock.advance(10_000);
    }
    expect(await trickle.code).toBe('request.too-slow');
    steady.close();
    expect((await steady.read).length).toBe(700);
  });

  test('SV-123 one that comes in thousands of crumbs is ended', async () => {
    const bodies = new BodyIntake(testClock(), { ...LIMITS, bytes: 1 << 20 });
    const crumbs = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(Uint8Array.of(1)) });
    expect(await codeOf(bodies.read(crumbs, 1 << 20, 0))).toBe('request.too-slow');
    expect(bodies.bytes).toBe(0);
  });

  test('SV-122 one that goes beyond the most is refused, and one that breaks off fails, without a trace', async () => {
    const { bodies, upload } = intake();
    const long = upload();
    await long.send(500);
    await long.send(301);
    expect(await long.code).toBe('request.too-large');
    const broken = new ReadableStream<Uint8Array>({ pull: (to) => to.error(new Error('gone')) });
    expect(await codeOf(bodies.read(broken, MOST, 0))).toContain('gone');
    expect(bodies.bytes).toBe(0);
  });
});
