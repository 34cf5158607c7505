/** The least that a relay can do: every frame to everybody else in the room. A sync step 1 is answered with as many
 * bytes as the path asks for, in place of a board. */
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
const boards = new Map();
server.on('listening', () => process.stdout.write(`port ${server.address().port}\n`));
server.on('connection', (socket, { url }) => {
  const [room, size = '0'] = url.split('?size=');
  const members = rooms.get(room) ?? new Set();
  rooms.set(room, members.add(socket));
  if (!boards.has(size)) boards.set(size, Buffer.concat([Uint8Array.of(0, 1), Buffer.alloc(Number(size))]));
  socket.on('close', () => members.delete(socket));
  socket.on('error', () => socket.terminate());
  socket.on('message', (frame) => {
    if (frame[0] === 0 && frame[1] === 0) return socket.send(boards.get(size));
    for (const member of members) if (member !== socket) member.send(frame);
  });
});
