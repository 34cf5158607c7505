import { strToU8 } from 'fflate';
import { packed, unpacked } from '../archive.ts';
import { isDictionary } from '../board/index.ts';
import { isArchive } from '../directory/fileKind.ts';
import { CodedError } from '../errors.ts';
import { jsonText } from '../jsonText.ts';
import type { WholeScenario } from './model.ts';
import { partsOf, readParts, type ScenarioParts } from './parts.ts';

const SCENARIO_FORMAT = 'parcours.scenario';
const FORMAT_VERSION = 1;
/** How the names of such files end, and what they are on the wire. */
export const SCENARIO_ENDING = 'parcours';
export const SCENARIO_TYPE = 'application/vnd.parcours.scenario+zip';

/** A whole scenario in four languages has fewer than a hundred kilobytes. */
export const MOST_SCENARIO_BYTES = 2 * 1024 * 1024;
const BOUNDS = {
  mostBytes: 8 * 1024 * 1024,
  mostFiles: 100,
  tooLarge: 'scenario.too-large',
  damaged: 'scenario.format',
} as const;

/** Says of an archive that it is a scenario. */
const HEAD = 'parcours.json';

/** A scenario as one file: the same scenario is the same bytes. */
export function writeScenarioFile(whole: WholeScenario): Uint8Array<ArrayBuffer> {
  const head = { format: SCENARIO_FORMAT, version: FORMAT_VERSION };
  const files = [...partsOf(whole), [HEAD, head] as const].sort(([one], [other]) => (one < other ? -1 : 1));
  const archive = packed(
    Object.fromEntries(files.map(([name, value]) => [name, strToU8(`${JSON.stringify(value, null, 2)}\n`)])),
  );
  return Uint8Array.from(archive);
}

/** Whether an archive says that it is a scenario; one that cannot be read says nothing. */
function isScenarioFile(bytes: Uint8Array): boolean {
  try {
    return bytes.length <= MOST_SCENARIO_BYTES && unpacked(bytes, BOUNDS).has(HEAD);
  } catch {
    return false;
  }
}

/**
 * Whether a file is a scenario, or called as one and an archive: one that breaks off says nothing of itself, and is best
 * told what is wrong with it by the reader of scenarios.
 */
export function isMeantAsScenario(name: string, bytes: Uint8Array): boolean {
  return isScenarioFile(bytes) || (name.toLowerCase().endsWith(`.${SCENARIO_ENDING}`) && isArchive(bytes));
}

/**
 * Reads such a file, none of which is trusted.
 * @throws CodedError `scenario.too-large`; `scenario.format` where it is none, `board.version` where a newer version wrote
 * it; those of `readParts`.
 */
export function readScenarioFile(bytes: Uint8Array): WholeScenario {
  if (bytes.length > MOST_SCENARIO_BYTES)
    throw new CodedError('scenario.too-large', { maxBytes: MOST_SCENARIO_BYTES });
  const files = unpacked(bytes, BOUNDS);
  const head = valueIn(files.get(HEAD));
  if (!isDictionary(head) || head.format !== SCENARIO_FORMAT) throw new CodedError('scenario.format');
  if (Number(head.version) > FORMAT_VERSION) throw new CodedError('board.version', { version: head.version });
  return readParts(valuesIn(files));
}

function valuesIn(files: ReadonlyMap<string, Uint8Array>): ScenarioParts {
  const parts = [...files].filter(([name]) => name !== HEAD && name.endsWith('.json'));
  return new Map(parts.map(([name, content]) => [name, valueIn(content)]));
}

function valueIn(content: Uint8Array = new Uint8Array()): unknown {
  try {
    return JSON.parse(jsonText(content));
  } catch {
    throw new CodedError('scenario.format');
  }
}
