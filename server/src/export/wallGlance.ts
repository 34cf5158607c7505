import { analyse } from '@parcours/shared/analysis';
import type { Glance } from '@parcours/shared/api';
import type { BoardReading } from '@parcours/shared/board';
import { routeMapSvg } from '@parcours/shared/drawing';
import type { Language } from '@parcours/shared/messages';
import { type Edition, editionFor } from '@parcours/shared/report';

/** What the wall shows of a board. */
export interface DrawnGlance {
  readonly glance: Glance;
  /** The route map (SVG). */
  readonly picture: string;
}

const MOST_BARRIERS = 3;

/** A board at a glance, without what is withheld from the public: it hangs where everybody sees it. */
export function glanceAt({ board, problems }: BoardReading, lang: Language): DrawnGlance {
  const edition = editionFor('public', board, analyse(board, problems));
  return {
    glance: glanceOf(edition),
    picture: routeMapSvg(edition.board, edition.analysis, { lang, isBare: true }),
  };
}

function glanceOf({ board, analysis }: Edition): Glance {
  const outcomes = new Map(analysis.objectives.map(({ objective, outcome }) => [objective, outcome]));
  const circles = new Set(
    analysis.objectives.flatMap((objective) => objective.circles.map((circle) => JSON.stringify(circle))),
  );
  return {
    objectives: board.objectives.map(({ id, title }) => ({
      id,
      title,
      outcome: outcomes.get(id) ?? 'unexplored',
    })),
    circles: circles.size,
    barriers: mostVoted(board),
  };
}

function mostVoted({ barriers, votes }: Edition['board']): Glance['barriers'] {
  const counted = barriers.map(({ id, title }) => ({
    title,
    votes: votes.filter(({ on }) => on === id).length,
  }));
  return counted
    .filter((barrier) => barrier.votes > 0)
    .sort((one, other) => other.votes - one.votes)
    .slice(0, MOST_BARRIERS);
}
