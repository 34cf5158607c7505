import { OUTCOMES, type Outcome } from '../../../analysis/index.ts';
import { outcomeBadge } from '../../badges.ts';
import { type Block, onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { plainText, type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import type { Ref } from '../matching/sameRecords.ts';
import { byKind, objectiveTitle, personaName, resultCells, resultColumns, wordsFor } from '../phrases.ts';

interface Standing extends Ref {
  readonly persona: string;
  readonly result: Outcome;
}

/** What each group found of the same objectives, person by person. */
export function objectives(context: WorkshopContext): Part {
  const { workshop } = context.words;
  const standings = context.groups.flatMap(({ context: { edition } }, board) =>
    edition.analysis.objectives.map(
      ({ objective: id, persona, outcome: result }): Standing => ({ board, id, persona, result }),
    ),
  );
  const people = byKind(
    standings.map((standing) => ({ ...standing, id: standing.persona, standing })),
    context.same.personas,
  );
  const tables = people.map((found) =>
    table(
      found.map(({ standing }) => standing),
      context,
    ),
  );
  const none = [paragraph(rich`${workshop.noObjectives}`)];
  return {
    number: 3,
    id: 'objectives',
    title: workshop.objectivesTitle,
    blocks: tables.length > 0 ? [paragraph(rich`${workshop.objectivesIntro}`), ...tables] : none,
  };
}

function table(found: readonly Standing[], context: WorkshopContext): Block {
  const { workshop, results } = context.words;
  const people = found.map(({ board, persona }) => ({ board, id: persona }));
  const caption = workshop.objectivesCaption({
    person: plainText(wordsFor(people, personaName, context)),
  });
  const badges = OUTCOMES.map((outcome) => outcomeBadge(outcome, context.words));
  const columns = [{ title: results.objective }, ...resultColumns(badges)];
  const rows = byKind(found, context.same.objectives).map((alike): Rich[] => [
    wordsFor(alike, objectiveTitle, context),
    ...resultCells(OUTCOMES, alike, context),
  ]);
  return onSheet('objectives', tableOr(caption, columns, rows, []));
}
