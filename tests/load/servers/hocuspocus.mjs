/** Hocuspocus with nothing added, and so with no store. */
import { Server } from '@hocuspocus/server';

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true });
await server.listen();
process.stdout.write(`port ${server.httpServer.address().port}\n`);
