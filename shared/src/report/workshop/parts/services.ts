import type { Access } from '../../../analysis/index.ts';
import { accessBadge } from '../../badges.ts';
import { onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import type { Ref } from '../matching/sameRecords.ts';
import { actorName, byKind, personaName, resultCells, resultColumns, wordsFor } from '../phrases.ts';

interface Use extends Ref {
  readonly persona: string;
  readonly result: Access;
}

/** A service that is not on the way of a person says nothing of it. */
const RESULTS = ['open', 'hindered', 'blocked', 'out-of-reach'] as const satisfies readonly Access[];

/** How far each person gets with the same service, by the groups that looked. */
export function services(context: WorkshopContext): Part {
  const { workshop, equity } = context.words;
  const uses = context.groups.flatMap(({ context: { edition } }, board) =>
    edition.analysis.equity
      .filter(({ access }) => access !== 'unused')
      .map(({ service: id, persona, access: result }): Use => ({ board, id, persona, result })),
  );
  const shared = byKind(uses, context.same.services).filter((found) => found.length > 1);
  const badges = RESULTS.map((access) => accessBadge(access, context.words));
  const columns = [{ title: equity.service }, { title: workshop.people }, ...resultColumns(badges)];
  const rows = shared.flatMap((found) => serviceRows(found, context));
  const table = tableOr(workshop.servicesCaption, columns, rows, rich`${workshop.noServices}`);
  return {
    number: 4,
    id: 'equity',
    title: workshop.servicesTitle,
    blocks: [
      ...(rows.length > 0 ? [paragraph(rich`${workshop.servicesIntro}`)] : []),
      onSheet('equity', table),
    ],
  };
}

/** A row for each person who comes to the service. */
function serviceRows(uses: readonly Use[], context: WorkshopContext): Rich[][] {
  const actor = wordsFor(uses, offeredBy, context);
  const service = wordsFor(uses, serviceName, context);
  const name = actor.length > 0 ? rich`${service} (${actor})` : service;
  const people = byKind(
    uses.map((use) => ({ ...use, id: use.persona })),
    context.same.personas,
  );
  return people.map((found) => [
    name,
    wordsFor(found, personaName, context),
    ...resultCells<Access>(RESULTS, found, context),
  ]);
}

const serviceName = ({ board, id }: Ref, { groups }: WorkshopContext) =>
  groups[board]?.context.find.services.get(id)?.name;

function offeredBy({ board, id }: Ref, context: WorkshopContext): string | undefined {
  const actor = context.groups[board]?.context.find.services.get(id)?.actor;
  return actor === undefined ? undefined : actorName({ board, id: actor }, context);
}
