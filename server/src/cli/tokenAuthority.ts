import { createTokenAuthority, type TokenAuthority } from '../access/tokenAuthority.ts';
import { createTokens } from '../access/tokens.ts';
import { openRevocations } from '../storage/revocationFile.ts';
import { secretFiles } from '../storage/secretFiles.ts';
import { systemClock } from '../storage/systemClock.ts';
import type { CliIo } from './command.ts';
import { configOf } from './store.ts';

/** Issues tokens as the server on this folder does: anyone who can read its secret may do what it may. */
export async function tokenAuthorityOf(dataDir: string, io: CliIo): Promise<TokenAuthority> {
  const [secret = await secretFiles(dataDir).get('secret')] = configOf(io).secrets;
  return createTokenAuthority(createTokens(secret), await openRevocations(dataDir), systemClock);
}
