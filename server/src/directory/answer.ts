import type { DirectoryAnswer } from '@parcours/shared/api';
import { toPackJson } from '@parcours/shared/directory';
import { languageFor } from '@parcours/shared/messages';
import { programWords } from '@parcours/shared/messages/program';
import type { DirectoryRequest } from '../ports/jobRunner.ts';
import { readDirectory } from './readDirectory.ts';

/** Reads a directory, and tells what was found. @throws CodedError as `readDirectory`. */
export async function directoryAnswer(
  bytes: Uint8Array,
  { language, dataset, mapping }: DirectoryRequest,
): Promise<DirectoryAnswer> {
  const words = programWords(languageFor([language]));
  const unknownOrganisation = words.directory.unknown;
  const { pack, isWhole, format, doubles, problems, columns } = await readDirectory(bytes, {
    language,
    dataset,
    unknownOrganisation,
    mapping,
  });
  const { actors, services, assets } = pack;
  return {
    format,
    actors: actors.length,
    services: services.length,
    assets: assets.length,
    isWhole,
    doubles: doubles.map(({ name, ids }) => ({ name, ids: [...ids] })),
    problems: problems.map((problem) => ({ ...problem, message: words.directoryProblem[problem.code] })),
    ...(columns && { columns: columns.map((each) => ({ ...each, examples: [...each.examples] })) }),
    pack: { ...toPackJson(pack) },
  };
}
