import { outcomeBadge } from '../../badges.ts';
import { onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { siteWords } from '../../phrases.ts';
import { own, type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import type { Finding } from '../findings.ts';
import { groupList } from '../phrases.ts';

/** What one group can pass on to the others. */
export function findings(context: WorkshopContext): Part {
  const { workshop } = context.words;
  const titles = [workshop.group, workshop.foundKind, workshop.finding, workshop.passOn];
  const rows = context.findings.map((finding) => row(finding, context));
  const table = tableOr(
    workshop.findingsCaption,
    titles.map((title) => ({ title })),
    rows,
    rich`${workshop.noFindings}`,
  );
  return {
    number: 5,
    id: 'findings',
    title: workshop.findingsTitle,
    blocks: [
      ...(rows.length > 0 ? [paragraph(rich`${workshop.findingsIntro}`)] : []),
      onSheet('findings', table),
    ],
  };
}

function row(finding: Finding, context: WorkshopContext): Rich[] {
  return [
    groupList([finding.board], context),
    rich`${context.words.workshop.found[finding.kind]}`,
    what(finding, context),
    groupList(finding.others, context),
  ];
}

function what(finding: Finding, context: WorkshopContext): Rich {
  const { words, groups } = context;
  switch (finding.kind) {
    case 'gap': {
      const gap = finding.gap.gaps[0]?.gap;
      return gap ? rich`${own(gap.title)}. ${siteWords(gap.site, context)}.` : [];
    }
    case 'way': {
      const actor = groups[finding.board]?.context.find.actors.get(finding.actor)?.name ?? '';
      return words.workshop.foundWay({ person: own(finding.persona.name), actor: own(actor) });
    }
    case 'reached':
    case 'explored':
      return rich`${words.pointing.quoted({ text: own(finding.objective.title) })}${words.grammar.colon}${outcomeBadge(finding.outcome, words)}`;
  }
}
