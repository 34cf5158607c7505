import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { Library } from '../library/library.ts';
import type { Packs } from '../library/packs.ts';
import type { LivePolling } from '../live/livePolling.ts';
import type { LiveRegistry } from '../live/liveRegistry.ts';
import type { Rehearsals } from '../live/rehearsals.ts';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardVersions } from '../ports/boardVersions.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobRunner } from '../ports/jobRunner.ts';
import type { Logger } from '../ports/logger.ts';
import type { Workshops } from '../ports/workshops.ts';
import type { PollingGateway } from '../sync/polling/pollingGateway.ts';
import type { RoomRegistry } from '../sync/room/roomRegistry.ts';
import type { Authorizer } from './authorizer.ts';
import type { Bodies } from './body.ts';

/** What the resources are made of. */
export interface HttpServices {
  readonly registry: RoomRegistry;
  readonly log: BoardLog;
  readonly versions: BoardVersions;
  readonly polling: PollingGateway;
  readonly livePolling: LivePolling;
  readonly workshops: Workshops;
  readonly live: LiveRegistry;
  readonly rehearsals: Pick<Rehearsals, 'refusal'>;
  readonly tokenAuthority: TokenAuthority;
  readonly authorizer: Authorizer;
  readonly bodies: Bodies;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly library: Library;
  readonly packs: Packs;
  readonly jobRunner: JobRunner;
  /** What the server counted, as text of a media type. */
  readonly readMetrics: () => Promise<{ readonly type: string; readonly text: string }>;
}
