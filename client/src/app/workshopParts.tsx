import type { ComponentType } from 'react';
import { type LazyPart, lazyPart } from '../api/lazyPart.ts';

export interface LazyPageProps {
  /** Of the board, or of the workshop. */
  readonly id: string;
  readonly token: string;
}

/** What a page is made of that has an id and a token. */
export type LazyLinkedPage = LazyPart<ComponentType<LazyPageProps>>;

/** The report over the boards of a workshop. */
export const FINDINGS: LazyLinkedPage = lazyPart(async () => {
  const { WorkshopFindings } = await import('./WorkshopFindings.tsx');
  return ({ id, token }) => <WorkshopFindings workshopId={id} token={token} />;
});

/** What a live workshop is led from. */
export const CONSOLE: LazyLinkedPage = lazyPart(async () => {
  const { WorkshopConsole } = await import('./WorkshopConsole.tsx');
  return ({ id, token }) => <WorkshopConsole workshopId={id} token={token} />;
});
