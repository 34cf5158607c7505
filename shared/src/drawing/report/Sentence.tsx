import { type ReactNode, use } from 'react';
import { canBeTurned, hasRightToLeft, type Rich, type Span, uprightStretches } from '../../report/index.ts';
import { each } from './each.tsx';
import { markedLanguage, WordingContext } from './wording.ts';

/** A sentence of the report; the board's words in it are marked with their language where the report's is another. */
export function Sentence({ text }: { readonly text: Rich }): ReactNode {
  return each(text, (span) => <Piece span={span} />);
}

function Piece({ span }: { readonly span: Span }): ReactNode {
  switch (span.kind) {
    case 'text':
      return lines(span.text);
    case 'own':
      return <Own {...span} />;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'gap':
      return (
        <a className="ref" href={`#gap-${span.number}`}>
          {span.text}
        </a>
      );
    case 'link':
      return (
        <a href={span.url} rel="noopener noreferrer">
          {span.text}
        </a>
      );
    case 'badge':
      return (
        <span className={`badge ${span.tone}`}>
          <span className="symbol" aria-hidden="true">
            {span.symbol}
          </span>
          {span.text}
        </span>
      );
  }
}

function Own({ text, record }: Extract<Span, { kind: 'own' }>): ReactNode {
  const { cardAddress } = use(WordingContext);
  if (record === undefined || cardAddress === undefined || text === '') return <OwnWords text={text} />;
  return (
    <a className="card" href={cardAddress(record)}>
      <OwnWords text={text} />
    </a>
  );
}

/** The board's words. Only text of the other direction can disturb the words around it. */
function OwnWords({ text }: { readonly text: string }): ReactNode {
  const wording = use(WordingContext);
  const { direction } = wording;
  const lang = markedLanguage(wording);
  const content = canBeTurned(text, direction)
    ? each(uprightStretches(text), (stretch) =>
        stretch.isUpright ? <bdi dir="ltr">{lines(stretch.text)}</bdi> : lines(stretch.text),
      )
    : lines(text);
  if (direction === 'rtl' || hasRightToLeft(text)) return <bdi lang={lang}>{content}</bdi>;
  return lang === undefined ? content : <span lang={lang}>{content}</span>;
}

function lines(text: string): ReactNode {
  if (!text.includes('\n')) return text;
  return each(text.split('\n'), (line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ));
}
