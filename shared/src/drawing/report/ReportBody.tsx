import { memo, type ReactNode } from 'react';
import type { Part, ReportHead, ReportModel } from '../../report/index.ts';
import { BlockView } from './BlockView.tsx';
import { each } from './each.tsx';
import { markedLanguage, type Wording, WordingContext } from './wording.ts';

interface ReportBodyProps {
  readonly report: Pick<ReportModel, 'head' | 'parts'>;
  /** The same from one drawing to the next as long as nothing in it changes: parts that did not change are not drawn again. */
  readonly wording: Wording;
  /** Puts what follows the masthead into the main part of a page of its own. */
  main(parts: ReactNode): ReactNode;
}

/** A report from its masthead to its last part. It draws what the model says and computes nothing. */
export function ReportBody({ report: { head, parts }, wording, main }: ReportBodyProps) {
  const [first, ...rest] = parts.map((part) => <Section key={part.id} {...part} />);
  return (
    <WordingContext value={wording}>
      <Masthead {...head} language={markedLanguage(wording)} />
      {main(
        <>
          {first}
          <Contents label={head.contents} parts={parts} />
          {rest}
        </>,
      )}
    </WordingContext>
  );
}

function Masthead({
  kind,
  title,
  city,
  date,
  edition,
  language,
}: ReportHead & { language: string | undefined }) {
  const facts = [city, date].filter((fact) => fact !== undefined && fact !== '');
  return (
    <header className="masthead">
      <p className="kind">{kind}</p>
      <h1 lang={language} dir="auto">
        {title}
      </h1>
      <p className="facts">
        {each(facts, (fact, at) => (
          <>
            {at > 0 && ' '}
            <span>{fact}</span>
          </>
        ))}{' '}
        <span className="edition">{edition}</span>
      </p>
    </header>
  );
}

function Contents({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{label}</h2>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Section = memo(function Section({ id, title, blocks }: Part) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {each(blocks, (block) => (
        <BlockView block={block} />
      ))}
    </section>
  );
});
