import type { Doorkeeper } from '../access/doorkeeper.ts';
import type { Library } from '../library/library.ts';
import type { BoardLog } from '../ports/boardLog.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Workbench } from '../ports/workbench.ts';
import type { Workshops } from '../ports/workshops.ts';
import type { RoomRegistry } from '../sync/roomRegistry.ts';
import type { Guard } from './guard.ts';

/** What the resources are made of. */
export interface HttpServices {
  readonly registry: RoomRegistry;
  readonly log: BoardLog;
  readonly workshops: Workshops;
  readonly doorkeeper: Doorkeeper;
  readonly guard: Guard;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly library: Library;
  readonly workbench: Workbench;
  /** What the server counted, as text of a media type. */
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}
