import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const used = () => {
  // The second waits until all that the first has found is given back.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** How many bytes of memory what is made takes, with all that it refers to. */
export function heldMemory<Made>(make: () => Made): { readonly made: Made; readonly bytes: number } {
  const before = used();
  const made = make();
  return { made, bytes: used() - before };
}
