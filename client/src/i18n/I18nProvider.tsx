import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import type { Catalogue } from './catalogue.ts';
import { loadCatalogue } from './loadCatalogue.ts';
import { directionOf, type Locale } from './locales.ts';

interface Loaded {
  readonly locale: Locale;
  readonly messages: Catalogue;
}

/** Gives the page its words. While another language is fetched the one before stays; at first, nothing shows. */
export function I18nProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const loaded = useCatalogue(locale);
  if (loaded === undefined) return null;
  return (
    <IntlProvider locale={loaded.locale} messages={{ ...loaded.messages }} defaultLocale="en">
      <AriaI18nProvider locale={loaded.locale}>{children}</AriaI18nProvider>
    </IntlProvider>
  );
}

function useCatalogue(locale: Locale): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let current = true;
    void loadWords(locale).then((words) => {
      if (!current) return;
      document.documentElement.lang = words.locale;
      document.documentElement.dir = directionOf(words.locale);
      setLoaded(words);
    });
    return () => {
      current = false;
    };
  }, [locale]);
  return loaded;
}

/** The words of a language, or English where they cannot be fetched. */
async function loadWords(locale: Locale): Promise<Loaded> {
  try {
    return { locale, messages: await loadCatalogue(locale) };
  } catch (error) {
    if (locale === 'en') throw error;
    return { locale: 'en', messages: await loadCatalogue('en') };
  }
}
