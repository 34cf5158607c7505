import { createDoorkeeper, type Doorkeeper } from '../access/doorkeeper.ts';
import { openRevocations } from '../access/revocationFile.ts';
import { keptSecret } from '../access/secrets.ts';
import { createTokens } from '../access/tokens.ts';
import { systemClock } from '../storage/systemClock.ts';
import type { CliIo } from './command.ts';
import { configOf } from './store.ts';

/** Gives out tokens as the server on this folder does: whoever can read its secret may do what it may. */
export async function doorkeeperOf(dataDir: string, io: CliIo): Promise<Doorkeeper> {
  const [secret = await keptSecret(dataDir, 'secret')] = configOf(io).secrets;
  return createDoorkeeper(createTokens(secret), await openRevocations(dataDir), systemClock);
}
