import { FINDINGS, VERDICTS } from '../../../board/index.ts';
import { outcomeBadge, verdictBadge } from '../../badges.ts';
import { type Block, bullets, heading, onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { numeral, siteWords } from '../../phrases.ts';
import { own, type Rich, rich } from '../../rich.ts';
import { countOf } from '../../verdicts.ts';
import { findingNames, verdictWords } from '../../verdictWords.ts';
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
      ...verdicts(context),
    ],
  };
}

/** What the groups say of what their boards say: counted over all, and each that was rejected, with the reason. */
function verdicts(context: WorkshopContext): Block[] {
  const { checks, grammar } = context.words;
  const said = context.groups.flatMap(({ context: { verdicts } }) => verdicts.said);
  if (said.length === 0) return [];
  const columns = [
    { title: checks.finding },
    ...VERDICTS.map((verdict) => {
      const { symbol, text } = verdictBadge(verdict, context.words);
      return { title: `${symbol} ${text}`, numeric: true };
    }),
  ];
  const rows = FINDINGS.flatMap((kind) => {
    const alike = said.filter(({ finding }) => finding === kind);
    if (alike.length === 0) return [];
    const counts = VERDICTS.map((verdict) => numeral(countOf(alike, verdict), context));
    return [[rich`${checks.kind[kind]}`, ...counts]];
  });
  const rejections = context.groups.flatMap(({ context: group }, at) =>
    group.verdicts.said.flatMap(({ finding, about, objectives, check }) => {
      if (check.verdict !== 'rejected') return [];
      const ids = finding === 'outcome' ? objectives : about;
      const what = findingNames(finding, ids, group);
      return [
        rich`${groupList([at], context)}${grammar.semicolon}${what}${grammar.semicolon}${verdictWords(check, context)}`,
      ];
    }),
  );
  return [
    heading(3, rich`${checks.perBoard}`),
    onSheet('checks', tableOr(checks.caption, columns, rows, [])),
    ...(rejections.length > 0 ? [heading(4, rich`${checks.rejections}`), bullets(rejections)] : []),
  ];
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
