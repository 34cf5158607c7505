import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { type Offer, offersFound, offersIn } from '../../client/src/records/services/offers.ts';
import { readDirectory } from '../../server/src/directory/readDirectory.ts';
import { buildServer, type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import { cityDirectory } from '../helpers/cityDirectory.ts';
import { longestTurn, PROBED } from '../helpers/longestTurn.ts';

const SERVICES = 5_000;
const SEED = 20_261_130;
const FILE = cityDirectory(SERVICES, SEED);
/** A word of all, words of some, what stands in no name, a typed beginning, nothing. */
const SEARCHES = ['advice', 'legal friday', 'proof of address', 'res', 'nowhere'];

const searching: number[] = [];
const held: number[] = [];

describe(`a directory of ${SERVICES} services (seed ${SEED})`, () => {
  let offers: readonly Offer[] = [];
  bench(
    'the slowest of some searches',
    () => {
      for (const search of SEARCHES) {
        const start = process.cpuUsage();
        offersFound(offers, search);
        const { user, system } = process.cpuUsage(start);
        searching.push((user + system) / 1_000);
      }
    },
    {
      time: 500,
      iterations: 10,
      setup: async () => {
        const options = { language: 'en', dataset: 'City', unknownOrganisation: '?' };
        const { pack } = await readDirectory(new TextEncoder().encode(FILE), options);
        offers = offersIn(pack, 'en');
      },
    },
  );

  let server: ServerProcess;
  let folder = '';
  bench(
    'reading it at the server',
    async () => {
      await longestTurn(server);
      const answer = await fetch(`${server.http}/api/directories?name=City`, { method: 'POST', body: FILE });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
      held.push(await longestTurn(server));
    },
    {
      time: 1,
      iterations: 5,
      warmupIterations: 1,
      warmupTime: 1,
      setup: async () => {
        folder = await mkdtemp(join(tmpdir(), 'parcours-bench-'));
        const { entry } = await buildServer();
        server = await spawnServer(entry, { ...PROBED, DATA_DIR: folder });
      },
      teardown: async () => {
        await server.end('SIGTERM');
        await rm(folder, { recursive: true, force: true });
      },
    },
  );
});

afterAll(() => {
  const figure = (times: readonly number[]) =>
    `median ${median(times).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms of a processor`;
  process.stdout.write(
    `\n${SERVICES} services (seed ${SEED}, ${FILE.length} bytes)\none search: ${figure(searching)}\nthe event loop is held by reading: ${figure(held)}\n`,
  );
});

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
