import { buildServer, type ServerProcess, spawnServer } from './builtServer.ts';
import { type Bystanders, startBystanders } from './bystanders.ts';
import { type CreatedBoard, createBoard, tempFolder } from './server.ts';

/** A server in a process of its own with a board to attack, and one beside it that people edit. */
export interface TwoBoards {
  readonly server: ServerProcess;
  readonly attacked: CreatedBoard;
  readonly bystanders: Bystanders;
  end(): Promise<void>;
}

export async function startTwoBoards(env: Record<string, string> = {}): Promise<TwoBoards> {
  const build = await buildServer();
  const server = await spawnServer(build.entry, { DATA_DIR: await tempFolder(), ...env });
  let bystanders: Bystanders | undefined;
  const end = async () => {
    bystanders?.end();
    await server.end('SIGTERM');
    await build.remove();
  };
  try {
    const [attacked, quiet] = [await createBoard(server.http), await createBoard(server.http)];
    bystanders = await startBystanders(server.ws, quiet);
    return { server, attacked, bystanders, end };
  } catch (error) {
    await end();
    throw error;
  }
}
