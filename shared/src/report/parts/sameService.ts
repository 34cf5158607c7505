import type { Access } from '../../analysis/index.ts';
import { accessBadge } from '../badges.ts';
import { abreast, onSheet, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { grouped } from '../lookup.ts';
import { printable, type Rich, rich } from '../rich.ts';

/** So many people stand side by side on a page. */
const ABREAST = 6;

/** How far each person gets with each service. Services that no way uses are left out. */
export function sameService(context: ReportContext): Part {
  const { words, edition } = context;
  const { equity } = words;
  const { personas } = edition.board;
  const services = [...grouped(edition.analysis.equity, ({ service }) => [service])].filter(([, entries]) =>
    entries.some(({ access }) => access !== 'unused'),
  );
  const columns = [{ title: equity.service }, ...personas.map(({ name }) => ({ title: printable(name) }))];
  const rows = services.map(([service, entries]) => {
    const access = new Map<string, Access>(entries.map((entry) => [entry.persona, entry.access]));
    return [serviceName(service, context), ...personas.map(({ id }) => cell(access.get(id), context))];
  });
  const table = abreast(ABREAST, tableOr(equity.caption, columns, rows, rich`${equity.none}`));
  const sheet = onSheet('equity', table);
  const intro = paragraph(rich`${personas.length > 1 ? equity.intro : equity.introOne}`);
  return { number: 7, id: 'equity', title: equity.title, blocks: rows.length > 0 ? [intro, sheet] : [sheet] };
}

function serviceName(id: string, { find, card }: ReportContext): Rich {
  const service = find.services.get(id);
  const actor = service && find.actors.get(service.actor);
  const name = card(service?.name ?? '', id);
  return actor ? rich`${name} (${card(actor.name, actor.id)})` : [name];
}

function cell(access: Access = 'unused', { words }: ReportContext): Rich {
  return rich`${accessBadge(access, words)}`;
}
