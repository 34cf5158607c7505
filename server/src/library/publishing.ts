import type { PackCard, ScenarioCard } from '@parcours/shared/api';
import { fileKind } from '@parcours/shared/directory';
import type { Job, JobRunner } from '../ports/jobRunner.ts';
import type { Library } from './library.ts';
import { isPackId, type Packs } from './packs.ts';

/** What lies on the shelf of a server. */
export interface Shelved {
  readonly library: Library;
  readonly packs: Packs;
}

/** What reads a file that somebody wants to publish: it is as hostile as any other. */
type Reader = (job: Job) => ReturnType<JobRunner['run']>;

/** Puts a scenario or a city pack on the shelf, whichever the file is, as it was written anew where it was read. @throws CodedError */
export async function publishFile(
  file: Uint8Array,
  { library, packs }: Shelved,
  read: Reader,
): Promise<ScenarioCard | PackCard> {
  const kind = fileKind(file) === 'json' ? 'pack' : 'scenario';
  const { bytes } = await read({ kind, source: { kind: 'file', bytes: file } });
  return kind === 'pack' ? packs.publish(bytes) : library.publish(bytes);
}

/** Takes what has this id off the shelf for good; without effect where nothing has. @throws CodedError `server.storage`. */
export async function takeOff(id: string, { library, packs }: Shelved): Promise<void> {
  await (isPackId(id) ? packs : library).remove(id);
}
