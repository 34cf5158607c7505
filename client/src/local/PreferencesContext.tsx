import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { keepLook } from './look.ts';
import { type Preferences, recallPreferences, rememberPreferences } from './preferences.ts';

interface PreferencesControl extends Preferences {
  prefer(change: Partial<Preferences>): void;
}

const PreferencesContext = createContext<PreferencesControl | undefined>(undefined);

/** What is preferred in this browser, remembered; how the page looks by it is put on the document. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => recallPreferences());
  const { theme, isCalm } = preferences;
  useLayoutEffect(() => keepLook({ theme, isCalm }), [theme, isCalm]);
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
