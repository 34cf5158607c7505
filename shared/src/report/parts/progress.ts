import { type Block, type Column, heading, onSheet, paragraph, type SheetKey, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { numeral, severalPeople, sumIn } from '../phrases.ts';
import type { Effort, ObjectiveProgress, Progress } from '../progress/progress.ts';
import { type Rich, rich } from '../rich.ts';
import { actionRow, gapRow, objectiveRow } from './progressRows.ts';
import { progressSentence } from './progressSentence.ts';

const NONE = '–';

/** What has changed since the earlier version: gaps, objectives, actions; or that there is none to compare with. */
export function progressBlocks(context: ReportContext): Block[] {
  const { progress, words } = context;
  if (!progress) return [paragraph(rich`${words.plan.noEarlier}`)];
  return [
    paragraph(progressSentence(progress, context)),
    ...cautions(progress, context).map((line) => paragraph(rich`${line}`)),
    heading(4, rich`${words.progress.gaps}`),
    gapTable(progress, context),
    heading(4, rich`${words.progress.objectives}`),
    ...objectiveTables(progress, context),
    heading(4, rich`${words.progress.actions}`),
    actionTable(progress, context),
  ];
}

function cautions({ since, incomplete }: Progress, { words, edition }: ReportContext): string[] {
  const { progress } = words;
  const { currency } = edition.board.meta;
  return [
    ...(edition.audience === 'public' ? [progress.withheld] : []),
    ...(incomplete ? [progress.incomplete] : []),
    ...(since.currency === currency ? [] : [progress.currencies({ before: since.currency, now: currency })]),
  ];
}

function gapTable({ gaps }: Progress, context: ReportContext): Block {
  const { gapsCaption, noGaps } = context.words.progress;
  const rows = gaps.map((gap) => gapRow(gap, context));
  return table('progress', gapsCaption, changeColumns(context), rows, noGaps);
}

function objectiveTables(progress: Progress, context: ReportContext): Block[] {
  const { objectivesCaption, noObjectives } = context.words.progress;
  const rows = progress.objectives.map((entry) => objectiveRow(entry, context));
  return [
    table('progress', objectivesCaption, changeColumns(context), rows, noObjectives),
    ...effortTable(progress, context),
  ];
}

function actionTable({ actions }: Progress, context: ReportContext): Block {
  const { actionsCaption, noActions } = context.words.progress;
  const rows = actions.map((action) => actionRow(action, context));
  return table('progress', actionsCaption, changeColumns(context), rows, noActions);
}

function table(
  sheet: SheetKey,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Rich[])[],
  empty: string,
): Block {
  return onSheet(sheet, tableOr(caption, columns, rows, rich`${empty}`));
}

/** The same for all three, so that they can share a sheet. */
function changeColumns({ words: { progress } }: ReportContext): Column[] {
  return [progress.subject, progress.before, progress.now, progress.change].map((title) => ({ title }));
}

/** What the quickest ways took and take, in figures; nothing where no way had or has any. */
function effortTable({ objectives, since }: Progress, context: ReportContext): Block[] {
  const { words } = context;
  const { effortsCaption } = words.progress;
  const told = objectives.filter(({ before, now }) => before?.plan || now?.plan);
  if (told.length === 0) return [];
  const rows = told.map((entry) => effortRow(entry, since.currency, context));
  return [table('efforts', effortsCaption, effortColumns(context), rows, words.progress.noObjectives)];
}

function effortColumns(context: ReportContext): Column[] {
  const { progress, results } = context.words;
  const figures = [progress.days, progress.visits, progress.cost].flatMap(({ before, now }) => [before, now]);
  return [
    { title: results.objective },
    ...(severalPeople(context) ? [{ title: results.person }] : []),
    ...figures.map((title) => ({ title, numeric: true })),
  ];
}

function effortRow(entry: ObjectiveProgress, currency: string, context: ReportContext): Rich[] {
  const { before, now, objective, persona } = entry;
  const both = (told: (effort: Effort, currency: string) => Rich) => [
    before?.plan ? told(before.plan, currency) : rich`${NONE}`,
    now?.plan ? told(now.plan, context.edition.board.meta.currency) : rich`${NONE}`,
  ];
  return [
    [context.card(objective.name, objective.id)],
    ...(severalPeople(context) ? [[context.card(persona.name, persona.id)]] : []),
    ...both(({ days }) => numeral(days, context)),
    ...both(({ visits }) => numeral(visits, context)),
    ...both(({ cost }, unit) => sumIn(unit, cost, context)),
  ];
}
