import type { Language } from '../../messages/index.ts';
import {
  type Practice,
  type PracticeDocument,
  type PracticeRecord,
  type PracticeTexts,
  practiceFile,
  practiceOverlay,
} from './practice.ts';

/** The English library, and what is laid over it in other languages; in any else it is told in English. */
interface PracticeLibrary {
  readonly base: unknown;
  readonly overlays: { readonly [Tag in Language]?: object };
}

/** The practices of a library, worded in a language. @throws ZodError as `readPractices`. */
export function practicesIn({ base, overlays }: PracticeLibrary, language: Language): Practice[] {
  return readPractices(base, overlays[language]);
}

/**
 * The practices of `practices.json`, in the order of the file, worded by the overlay of another language where
 * one is given. A text that the overlay has not stays in English; one that the record has not is passed over.
 * @throws ZodError where a file does not have its shape, or a practice names no document of the list.
 */
export function readPractices(json: unknown, overlay: unknown = {}): Practice[] {
  const { documents, practices } = practiceFile.parse(json);
  const texts = new Map(Object.entries(practiceOverlay.parse(overlay)));
  const byId = new Map(documents.map((document) => [document.id, worded(document, texts.get(document.id))]));
  return practices.flatMap((record) => {
    const document = byId.get(record.source.document);
    return document ? [wordedPractice(record, document, texts.get(record.id))] : [];
  });
}

/** The fields of `record` that are texts, replaced by those of the overlay. */
function worded<R extends object>(record: R, texts: PracticeTexts = {}): R {
  const known = Object.entries(texts).filter(([field]) => Object.hasOwn(record, field));
  return Object.assign({}, record, Object.fromEntries(known));
}

function wordedPractice(
  { source, ...record }: PracticeRecord,
  document: PracticeDocument,
  texts: PracticeTexts | undefined,
): Practice {
  const practice = worded(record, texts);
  const cityNames = [...new Set([record.city, practice.city, record.partner, practice.partner])].filter(
    (name) => name !== undefined,
  );
  const told = { ...worded(source, texts), document };
  return { ...practice, cityNames, source: told, origin: { kind: 'library' } };
}
