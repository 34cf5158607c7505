import { buildServer, type ServerProcess, spawnServer } from './builtServer.ts';
import { type CreatedBoard, createBoard, tempFolder } from './server.ts';
import { type StockClient, stockClient } from './stockClient.ts';

/** A server in a process of its own with a board to attack, and one beside it on which somebody writes and somebody reads. */
export interface TwoBoards {
  readonly server: ServerProcess;
  readonly attacked: CreatedBoard;
  readonly writer: StockClient;
  readonly reader: StockClient;
  end(): Promise<void>;
}

export async function startTwoBoards(env: Record<string, string> = {}): Promise<TwoBoards> {
  const build = await buildServer();
  const server = await spawnServer(build.entry, { DATA_DIR: await tempFolder(), ...env });
  const clients: StockClient[] = [];
  const end = async () => {
    for (const client of clients) client.destroy();
    await server.end('SIGTERM');
    await build.remove();
  };
  try {
    const [attacked, quiet] = [await createBoard(server.http), await createBoard(server.http)];
    const writer = stockClient(server.ws, quiet.id, quiet.tokens.edit);
    const reader = stockClient(server.ws, quiet.id, quiet.tokens.view);
    clients.push(writer, reader);
    await Promise.all([writer.synced(), reader.synced()]);
    return { server, attacked, writer, reader, end };
  } catch (error) {
    await end();
    throw error;
  }
}
