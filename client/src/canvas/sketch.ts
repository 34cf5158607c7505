import { createContext, use } from 'react';

/** Whether cards and legs are only sketched: there are many, and they are seen from afar. */
export const SketchContext = createContext(false);

export function useIsSketch(): boolean {
  return use(SketchContext);
}
