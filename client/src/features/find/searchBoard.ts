import type { CollectionName } from '@parcours/shared/board';
import { fold } from '@parcours/shared/texts';
import type { Translate } from '../../i18n/messages.ts';
import { RANK, rankIn } from '../../i18n/rank.ts';
import { type Card, cardsOf, liesIn } from '../../records/cards.ts';
import { commentWords } from '../../records/comments/threads.ts';
import { beginning, recordName } from '../../records/recordName.ts';
import type { RecordMaps } from '../../store/boardStore.ts';

/** The kinds of record that can be looked for, in the order in which they are told. */
const KINDS = [
  'personas',
  'objectives',
  'steps',
  'legs',
  'barriers',
  'proposals',
  'actors',
  'services',
  'assets',
  'notes',
  'frames',
  'comments',
] as const satisfies readonly CollectionName[];
export type Kind = (typeof KINDS)[number];

/** Something on the board as the search shows it. */
export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  /** What it is called; of a text without a name, its beginning. */
  readonly title: string;
  /** What it is on, with whom, and in which frame. */
  readonly where: string;
  /** What else is written in it. */
  readonly texts: readonly string[];
  /** All of that as it is compared: folded once, and not at each letter that is typed. */
  readonly folded: { readonly title: string; readonly rest: string };
}

interface Hit extends Entry {
  /** The sentence that has what was looked for, where the title has it not. */
  readonly excerpt: string | undefined;
}

export interface HitGroup {
  readonly kind: Kind;
  /** The best first. */
  readonly hits: readonly Hit[];
}

/**
 * What has every word of `search` in its title or its text: by kind, the kind with the best hit first. The best begin
 * with it, or have it at the beginning of a word of the title; equals are in the order of the reader's language.
 */
export function searchBoard(
  entries: readonly Entry[],
  search: string,
  language: string,
): readonly HitGroup[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { compare } = new Intl.Collator(language, { numeric: true });
  const found = entries
    .flatMap((entry) => {
      const rank = rankOf(entry, words);
      return rank === undefined ? [] : [{ rank, hit: { ...entry, excerpt: excerptOf(entry, words) } }];
    })
    .sort((a, b) => a.rank - b.rank || compare(a.hit.title, b.hit.title));
  const kinds = new Set(found.map(({ hit }) => hit.kind));
  return KINDS.filter((kind) => kinds.has(kind))
    .map((kind) => {
      const ofKind = found.filter(({ hit }) => hit.kind === kind);
      return { kind, best: ofKind[0]?.rank ?? 0, hits: ofKind.map(({ hit }) => hit) };
    })
    .sort((a, b) => a.best - b.best)
    .map(({ kind, hits }) => ({ kind, hits }));
}

/** How well all words match together; undefined where one does not. */
function rankOf({ folded: { title, rest } }: Entry, words: readonly string[]): number | undefined {
  const phrase = words.join(' ');
  if (title === phrase) return RANK.whole;
  if (title.startsWith(phrase)) return RANK.beginning;
  const ranks = words.map((word) => rankIn(title, word) ?? (rest.includes(word) ? RANK.text : undefined));
  return ranks.reduce<number | undefined>(
    (worst, rank) => (worst === undefined || rank === undefined ? undefined : Math.max(worst, rank)),
    RANK.whole,
  );
}

function excerptOf({ folded, texts }: Entry, words: readonly string[]): string | undefined {
  const missing = words.find((word) => !folded.title.includes(word));
  if (missing === undefined) return undefined;
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?؟])\s+|\n+/u));
  return sentences.find((sentence) => fold(sentence).includes(missing));
}

/** All that can be looked for on a board. */
export function entriesOf(records: RecordMaps, t: Translate): readonly Entry[] {
  const entry = (kind: Kind, id: string, name: string, on: Place, more: readonly Text[] = []): Entry => {
    const title = name.trim() || t('common.untitled');
    const where = on.filter(Boolean).join(' · ');
    const texts = more.flatMap((text) => (text ? [text] : []));
    const folded = { title: fold(title), rest: fold([where, ...texts].join('\n')) };
    return { kind, id, title, where, texts, folded };
  };
  const nameOf = (id: string) => recordName(records, t, id);
  const frameOf = frameFinder(records);
  const { personas, objectives, steps, legs, barriers, proposals, actors, services, assets } = records;
  return [
    ...each(personas, ({ id, name, summary, story, keyElements, status }) =>
      entry('personas', id, name, [frameOf(id)], [summary, story, status, ...keyElements]),
    ),
    ...each(objectives, ({ id, title, persona }) =>
      entry('objectives', id, title, [personas.get(persona)?.name, frameOf(id)]),
    ),
    ...each(steps, ({ id, title, note, actor, service }) => {
      const with_ = actor ?? (service && services.get(service)?.actor);
      return entry('steps', id, title, [with_ && actors.get(with_)?.name, frameOf(id)], [note]);
    }),
    ...each(legs, ({ id, label }) => (label ? [entry('legs', id, label, [nameOf(id)])] : [])),
    ...each(barriers, ({ id, on, title, evidence, protects, legalBasis }) =>
      entry('barriers', id, title, [nameOf(on)], [protects, legalBasis, ...evidence.map(({ text }) => text)]),
    ),
    ...each(proposals, ({ id, title, barriers: against, firstStep, owner }) => {
      const [first] = against;
      // One that is against nothing any more is in the report alone.
      if (first === undefined) return [];
      const texts = [firstStep, actors.get(owner)?.name ?? owner];
      return [entry('proposals', id, title, [barriers.get(first)?.title], texts)];
    }),
    ...each(actors, ({ id, name, about }) => entry('actors', id, name, [], [about])),
    ...each(services, ({ id, name, actor, about, eligibility }) =>
      entry('services', id, name, [actors.get(actor)?.name], [about, eligibility]),
    ),
    ...each(assets, ({ id, name, kind }) => entry('assets', id, name, [t(`asset.${kind}`)])),
    ...each(records.notes, ({ id, text }) => entry('notes', id, beginning(text), [frameOf(id)], [text])),
    ...each(records.frames, ({ id, title }) => entry('frames', id, title, [frameOf(id)])),
    ...each(records.comments, ({ id, on, text, author, replies }) => {
      const said = commentWords(records, t, text);
      const about = on === undefined ? undefined : nameOf(on);
      const answers = replies.map((reply) => commentWords(records, t, reply.text));
      return entry('comments', id, beginning(said), [about, author], [said, ...answers]);
    }),
  ];
}

type Text = string | undefined;
type Place = readonly Text[];

function each<Item, Result>(
  items: ReadonlyMap<string, Item>,
  entriesOfOne: (item: Item) => Result | readonly Result[],
): Result[] {
  return [...items.values()].flatMap(entriesOfOne);
}

/** Finds the title of the innermost frame that a card lies in. */
function frameFinder(records: RecordMaps): (id: string) => string | undefined {
  const frames = [...records.frames.values()].sort((a, b) => a.width * a.height - b.width * b.height);
  const cards = new Map<string, Card>([...cardsOf(records)].map((card) => [card.record.id, card]));
  return (id) => {
    const card = cards.get(id);
    return card && frames.find((frame) => liesIn(card, frame))?.title;
  };
}
