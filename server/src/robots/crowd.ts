import { setMaxListeners } from 'node:events';
import { drawsFrom } from '@parcours/shared/workshop';
import type { Scene } from '../ports/robotRunner.ts';
import { cast, type Manner, REHEARSAL_MANNER } from './cast.ts';
import { Robot, type Watcher } from './robot.ts';
import { citiesOf, Examples, entranceTo } from './scene.ts';

export interface CrowdOptions {
  readonly scene: Scene;
  readonly count: number;
  readonly manner?: Manner;
  /** Whether they come in as people, into a workshop that is no rehearsal: for tests. */
  readonly incognito?: boolean;
  readonly signal: AbortSignal;
  readonly watcherOf?: (at: number) => Watcher;
}

/** Why robots were not let in, or broke. */
export interface CrowdEnd {
  readonly failed: readonly string[];
}

/**
 * Robots take part in a workshop as people do: from outside, over HTTP and WebSockets. Resolves when the last of them is
 * gone: when the workshop is closed, or `signal` is aborted. The same ones come back to the same seats.
 * @throws Turned where there is no such workshop.
 */
export async function crowd({
  scene,
  count,
  manner = REHEARSAL_MANNER,
  incognito = false,
  signal,
  watcherOf,
}: CrowdOptions): Promise<CrowdEnd> {
  // Each waits for it.
  setMaxListeners(2 * count, signal);
  const draw = drawsFrom(count);
  const { languages } = await entranceTo(scene);
  const people = cast(count, languages, await citiesOf(scene), { manner, draw });
  const examples = new Examples(scene);
  const failed: string[] = [];
  await Promise.all(
    people.map(async (who, at) => {
      const watcher = watcherOf?.(at);
      const key = `robot-${at}-${scene.workshop}`;
      const robot = new Robot({
        scene,
        examples,
        who,
        key,
        incognito,
        manner,
        draw,
        ...(watcher && { watcher }),
      });
      try {
        await robot.live(signal);
      } catch (error) {
        if (!signal.aborted) failed.push(String(error));
      }
    }),
  );
  return { failed };
}
