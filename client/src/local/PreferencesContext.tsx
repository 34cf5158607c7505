import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { type Preferences, recallPreferences, rememberPreferences } from './preferences.ts';

interface PreferencesControl extends Preferences {
  prefer(change: Partial<Preferences>): void;
}

const PreferencesContext = createContext<PreferencesControl | undefined>(undefined);

/** What is preferred in this browser, remembered; how the page looks by it is put on the document. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => recallPreferences());
  useLook(preferences);
  const control = useMemo(
    () => ({
      ...preferences,
      prefer: (change: Partial<Preferences>) => {
        rememberPreferences(change);
        setPreferences((before) => ({ ...before, ...change }));
      },
    }),
    [preferences],
  );
  return <PreferencesContext value={control}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesControl {
  const preferences = useContext(PreferencesContext);
  if (preferences === undefined) throw new Error('usePreferences outside of PreferencesProvider');
  return preferences;
}

const MORE_CONTRAST = '(prefers-contrast: more)';
const FORCED_COLOURS = '(forced-colors: active)';
const LESS_MOTION = '(prefers-reduced-motion: reduce)';

/** Style sheets read from the root what the person and the device ask for together, so that each is said there once. */
function useLook({ theme, isCalm }: Preferences): void {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    const queries = [MORE_CONTRAST, FORCED_COLOURS, LESS_MOTION].map((query) => matchMedia(query));
    const put = () => {
      const [contrast, forced, motion] = queries.map(({ matches }) => matches);
      root.dataset.theme = theme;
      const isContrast = theme === 'contrast' || (theme === 'system' && contrast === true);
      root.toggleAttribute('data-contrast', isContrast || forced === true);
      root.toggleAttribute(STILL, isCalm || motion === true);
    };
    put();
    for (const query of queries) query.addEventListener('change', put);
    return () => {
      for (const query of queries) query.removeEventListener('change', put);
    };
  }, [theme, isCalm]);
}

const STILL = 'data-still';

/** Whether nothing is to move but what the person moves. */
export const isStill = (): boolean => document.documentElement.hasAttribute(STILL);
