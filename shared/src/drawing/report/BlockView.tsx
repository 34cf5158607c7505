import { type ReactNode, use } from 'react';
import {
  type Block,
  type Fact,
  type FigureBlock,
  foldedForPaper,
  type GapCard,
  passagesOf,
} from '../../report/index.ts';
import { each } from './each.tsx';
import { Sentence } from './Sentence.tsx';
import { Table } from './Table.tsx';
import { WordingContext } from './wording.ts';

export function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'paragraph':
      return <Paragraph {...block} />;
    case 'list':
      return <List {...block} />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'tally':
      return <Tally {...block} />;
    case 'table':
      return each(foldedForPaper(block), (part) => <Table {...part} />);
    case 'gap':
      return <Gap {...block} />;
    case 'figure':
      return <Figure {...block} />;
    case 'blank':
      return <Blank {...block} />;
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function Heading({ level, text }: Of<'heading'>) {
  const Level = `h${level}` as const;
  return (
    <Level>
      <Sentence text={text} />
    </Level>
  );
}

/** A paragraph of the board's own words alone runs, and stands, in its own direction. */
function Paragraph({ role, text }: Of<'paragraph'>): ReactNode {
  const { direction } = use(WordingContext);
  return each(passagesOf(text, direction), (passage) => (
    <p
      className={role === 'plain' ? undefined : role}
      dir={passage.direction === direction ? undefined : passage.direction}
    >
      <Sentence text={passage.text} />
    </p>
  ));
}

function List({ ordered, items }: Of<'list'>) {
  const Kind = ordered ? 'ol' : 'ul';
  return (
    <Kind>
      {each(items, (item) => (
        <li>
          <Sentence text={item} />
        </li>
      ))}
    </Kind>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl>
      {each(facts, ({ label, values }) => (
        <div>
          <dt>{label}</dt>
          {each(values, (value) => (
            <dd>
              <Sentence text={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Tally({ items }: Of<'tally'>) {
  return (
    <ul className="tally">
      {each(items, ({ badge, count }) => (
        <li>
          <span className="count">{count}</span> <Sentence text={[badge]} />
        </li>
      ))}
    </ul>
  );
}

function Gap({ number, label, title, summary, facts }: GapCard) {
  const id = `gap-${number}`;
  return (
    <article className="gap" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <span className="gap-number">
          <span className="gap-word">{label}</span> {number}
        </span>{' '}
        <span className="gap-title">
          <Sentence text={title} />
        </span>
      </h3>
      <p className="summary">
        <Sentence text={summary} />
      </p>
      <Facts facts={facts} />
    </article>
  );
}

/** A wide picture scrolls on its own where the screen is narrow, and by keyboard too. */
function Figure({ figure: name, caption, alternative, wide }: FigureBlock) {
  const svg = use(WordingContext).figure(name);
  return (
    <figure className={wide ? 'wide' : undefined} tabIndex={wide ? 0 : undefined}>
      <figcaption>{caption}</figcaption>
      {svg === undefined ? (
        <p>{alternative}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of ours, every text of which it has escaped
        <div className="picture" dangerouslySetInnerHTML={{ __html: svg }} />
      )}
    </figure>
  );
}

function Blank({ label, lines }: Of<'blank'>) {
  return (
    <div className="blank">
      <p>{label}</p>
      {each(Array.from({ length: lines }), () => (
        <div className="rule" />
      ))}
    </div>
  );
}
