import { OUTCOMES } from '../../analysis/index.ts';
import { CONFIDENCES } from '../../board/index.ts';
import { outcomeBadge } from '../badges.ts';
import { type Block, blank, onSheet, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { names, paragraphsOf } from '../phrases.ts';
import { type Rich, rich, strong } from '../rich.ts';
import { countOf } from '../verdicts.ts';

/** Whose knowledge this is, and what its words mean. */
export function howToRead(context: ReportContext): Part {
  const { reading } = context.words;
  return {
    number: 1,
    id: 'how-to-read',
    title: reading.title,
    blocks: [
      paragraph(fiction(context)),
      paragraph(rich`${reading.fairness}`),
      paragraph(rich`${reading.numbering}`),
      outcomes(context),
      confidences(context),
      ...whatWasChecked(context),
      ...theRoom(context),
    ],
  };
}

/** How far the group has looked at what the board says by itself. */
function whatWasChecked({ verdicts: { said }, words }: ReportContext): Block[] {
  if (said.length === 0) return [];
  const summary = words.checks.summary({
    total: said.length,
    confirmed: countOf(said, 'confirmed'),
    rejected: countOf(said, 'rejected'),
    unsure: countOf(said, 'unsure'),
  });
  return [paragraph(rich`${summary}`)];
}

/** Whose knowledge it is: as the group noted it, else with room to write it by hand. */
function theRoom({ words: { reading }, edition }: ReportContext): Block[] {
  const { present = '', absent = '' } = edition.board.meta;
  const told = (label: string, text: string): Block => {
    const values = paragraphsOf(text);
    return values.length > 0 ? { kind: 'facts', facts: [{ label, values }] } : blank(label, 2);
  };
  const isNoted = `${present}${absent}`.trim() !== '';
  return [
    ...(isNoted ? [] : [paragraph(rich`${reading.room}`)]),
    told(reading.present, present),
    told(reading.absent, absent),
  ];
}

function fiction(context: ReportContext): Rich {
  const { reading } = context.words;
  const { personas } = context.edition.board;
  if (personas.length === 0) return rich`${reading.noPersona}`;
  return personas.length === 1
    ? reading.fiction({ personas: names(personas, context) })
    : reading.fictionMany({ personas: names(personas, context) });
}

/** What the results mean. */
export function outcomes({ words }: Pick<ReportContext, 'words'>): Block {
  const { reading, about } = words;
  const columns = [{ title: reading.outcome }, { title: reading.meaning }];
  const rows = OUTCOMES.map((outcome) => [
    rich`${outcomeBadge(outcome, words)}`,
    rich`${about.outcome[outcome]}`,
  ]);
  return onSheet('outcomes', tableOr(reading.outcomes, columns, rows, []));
}

/** What the degrees of confidence mean. */
export function confidences({ words }: Pick<ReportContext, 'words'>): Block {
  const { reading, about } = words;
  const columns = [{ title: reading.confidence }, { title: reading.meaning }];
  const rows = CONFIDENCES.map((confidence) => [
    rich`${strong(words.confidence[confidence])}`,
    rich`${about.confidence[confidence]}`,
  ]);
  return onSheet('confidences', tableOr(reading.confidences, columns, rows, []));
}
