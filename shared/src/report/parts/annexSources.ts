import { type Actor, type Board, safeUrl } from '../../board/index.ts';
import { type Block, bullets, heading, onSheet, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { grouped } from '../lookup.ts';
import { day, names } from '../phrases.ts';
import { joined, own, printable, type Rich, rich, type Span } from '../rich.ts';

/** What names its sources: one board, or what several have on them. */
export interface Sourced extends Pick<ReportContext, 'words' | 'gaps'> {
  readonly edition: { readonly board: Pick<Board, 'actors' | 'services'> };
}

/** Where the facts come from, and when somebody last checked. */
export function sources(context: Sourced): Block[] {
  const { annexes } = context.words;
  const titles = [annexes.dataset, annexes.about, annexes.checkedOn];
  const columns = titles.map((title) => ({ title }));
  const links = evidenceLinks(context);
  return [
    onSheet(
      'sources',
      tableOr(annexes.sourcesCaption, columns, sourceRows(context), rich`${annexes.noSources}`),
    ),
    ...(links.length > 0 ? [heading(4, rich`${annexes.evidenceLinks}`), bullets(links)] : []),
  ];
}

interface Cited {
  readonly id: string;
  readonly name: string;
  readonly source: NonNullable<Actor['source']>;
}

/** A row for each data set and each day on which it was checked. */
function sourceRows(context: Sourced): Rich[][] {
  const { actors, services } = context.edition.board;
  const cited = [...actors, ...services].flatMap(({ id, name, source }): Cited[] =>
    source ? [{ id, name, source }] : [],
  );
  const groups = grouped(cited, ({ source: { dataset, verifiedOn = '' } }) => [
    JSON.stringify([dataset, verifiedOn]),
  ]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const source = group[0]?.source;
      return source
        ? [[[own(source.dataset)], taken(group, context), checked(source.verifiedOn, context)]]
        : [];
    });
}

/** What a data set was used for, by the place in it. */
function taken(group: readonly Cited[], context: Sourced): Rich {
  const { grammar } = context.words;
  const places = grouped(group, ({ source }) => [source.id ?? '']);
  const sentences = [...places].map(([place, cited]) =>
    place === '' ? names(cited, context) : rich`${own(place)}${grammar.colon}${names(cited, context)}`,
  );
  return joined(sentences, grammar.semicolon);
}

function checked(verifiedOn: string | undefined, context: Sourced): Rich {
  return verifiedOn ? day(verifiedOn, context) : rich`${context.words.annexes.notChecked}`;
}

function evidenceLinks({ gaps }: Sourced): Rich[] {
  const urls = gaps.flatMap(({ evidence }) => evidence.flatMap(({ url }) => safeUrl(url) ?? []));
  return [...new Set(urls.map(printable))].sort().map((url): Span[] => [{ kind: 'link', text: url, url }]);
}
