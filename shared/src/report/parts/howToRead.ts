import { OUTCOMES } from '../../analysis/index.ts';
import { CONFIDENCES } from '../../board/index.ts';
import { outcomeBadge } from '../badges.ts';
import { type Block, blank, onSheet, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { names } from '../phrases.ts';
import { type Rich, rich, strong } from '../rich.ts';

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
      paragraph(rich`${reading.room}`),
      blank(reading.present, 2),
      blank(reading.absent, 2),
    ],
  };
}

function fiction(context: ReportContext): Rich {
  const { reading } = context.words;
  const { personas } = context.edition.board;
  if (personas.length === 0) return rich`${reading.noPersona}`;
  return personas.length === 1
    ? reading.fiction(names(personas, context))
    : reading.fictionMany(names(personas, context));
}

function outcomes({ words }: ReportContext): Block {
  const { reading, labels } = words;
  const columns = [{ title: reading.outcome }, { title: reading.meaning }];
  const rows = OUTCOMES.map((outcome) => [
    rich`${outcomeBadge(outcome, words)}`,
    rich`${labels.outcome[outcome].meaning}`,
  ]);
  return onSheet('outcomes', tableOr(reading.outcomes, columns, rows, []));
}

function confidences({ words: { reading, labels } }: ReportContext): Block {
  const columns = [{ title: reading.confidence }, { title: reading.meaning }];
  const rows = CONFIDENCES.map((confidence) => [
    rich`${strong(labels.confidence[confidence].label)}`,
    rich`${labels.confidence[confidence].meaning}`,
  ]);
  return onSheet('confidences', tableOr(reading.confidences, columns, rows, []));
}
