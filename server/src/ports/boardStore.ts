import type { BoardLog } from './boardLog.ts';
import type { BoardVersions } from './boardVersions.ts';

/** Both ports on the same boards: erasing a board in its log erases its versions. */
export type BoardStore = BoardLog & BoardVersions;
