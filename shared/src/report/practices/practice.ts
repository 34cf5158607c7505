import { z } from 'zod';
import { DIMENSIONS, ID_PATTERN, LEVELS, RIGHTS } from '../../board/index.ts';

/** The three ways to local citizenship of the Grenoble background document. */
export const PATHWAYS = ['recognition', 'inclusion', 'care'] as const;
const TELLINGS = ['described', 'in-passing'] as const;

const id = z.string().regex(ID_PATTERN);
const text = z.string().regex(/\S/);
const webAddress = z.url({ protocol: /^https?$/ });

const document = z.strictObject({
  id,
  title: text,
  publisher: text,
  year: z.int(),
  url: webAddress.optional(),
});

const practiceRecord = z.strictObject({
  id,
  /** The city, or the region where it was a region that acted. */
  city: text,
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** A second city that acted with it, and that city's country. */
  partner: text.optional(),
  partnerCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  title: text,
  what: text,
  /** How much the source says: some practices it only mentions, and one has to read on. */
  told: z.enum(TELLINGS),
  pathway: z.enum(PATHWAYS),
  /** Which barriers it can answer: our reading, for the source does not code them. */
  answers: z.strictObject({
    dimensions: z.array(z.enum(DIMENSIONS)).min(1),
    levels: z.array(z.enum(LEVELS)).min(1),
    rights: z.array(z.enum(RIGHTS)).min(1),
  }),
  /** The legal basis, competence or support that it took; absent where the source is silent. */
  needs: text.optional(),
  /** What to check before doing the same elsewhere; absent where the source gives no ground for doubt. */
  caveat: text.optional(),
  source: z.strictObject({
    document: id,
    /** The section, footnote or speaker. */
    place: text,
    /** Where the document sends its reader for this practice. */
    url: webAddress.optional(),
  }),
});

/** `practices.json`. Every practice has an id of its own and a document of the list. */
export const practiceFile = z
  .strictObject({ documents: z.array(document), practices: z.array(practiceRecord) })
  .superRefine(({ documents, practices }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    const ids = new Set<string>();
    for (const entry of [...documents, ...practices]) {
      if (ids.has(entry.id)) refuse(`"${entry.id}" is there twice`);
      ids.add(entry.id);
    }
    const known = new Set(documents.map((entry) => entry.id));
    for (const { id: practice, source } of practices) {
      if (!known.has(source.document)) refuse(`"${practice}" names no document of the list`);
    }
  });

const texts = z.strictObject({
  title: text.optional(),
  publisher: text.optional(),
  city: text.optional(),
  partner: text.optional(),
  what: text.optional(),
  needs: text.optional(),
  caveat: text.optional(),
  place: text.optional(),
});

/** `practices.<language>.json`: texts by the id of a practice or a document. */
export const practiceOverlay = z.record(z.string(), texts);

export type PracticeRecord = z.output<typeof practiceRecord>;
export type PracticeDocument = z.output<typeof document>;
export type PracticeTexts = z.output<typeof texts>;

/** Who tells of a practice: the library that comes with the program, the group of this board, or a pack of another city. */
export type PracticeOrigin =
  | { readonly kind: 'library' }
  | { readonly kind: 'board' }
  | { readonly kind: 'pack'; readonly title: string };

/** What a city did, in the words of one language, with the document that tells it. */
export interface Practice extends Omit<PracticeRecord, 'source' | 'country' | 'pathway'> {
  /** A group names the city alone. */
  readonly country?: string | undefined;
  /** Of the three of the background document, where it is told by it. */
  readonly pathway?: PracticeRecord['pathway'] | undefined;
  readonly whom?: string | undefined;
  /** The city's name in every language that was read. */
  readonly cityNames: readonly string[];
  /** Where it is told; a group may leave all of it open. */
  readonly source: {
    readonly document?: PracticeDocument | undefined;
    readonly place: string;
    readonly url?: string | undefined;
  };
  readonly origin: PracticeOrigin;
}
