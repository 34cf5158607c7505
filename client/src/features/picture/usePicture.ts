import { reportLanguageFor } from '@parcours/shared/report';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useLocale } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { PictureReply, PictureRequest } from '../../worker/messages.ts';

/** What is drawn of the board while somebody looks at it; undefined until there is something. */
export function usePicture(wish: Omit<PictureRequest, 'lang'>): PictureReply | undefined {
  const { picture } = useSession();
  const locale = useLocale();
  const { last, running } = useStore(picture);
  // By value: a wish is made anew at each drawing of the dialog.
  const wanted = JSON.stringify({ ...wish, lang: reportLanguageFor(locale) } satisfies PictureRequest);
  useEffect(() => picture.actions.want(JSON.parse(wanted)), [picture, wanted]);
  useEffect(() => picture.actions.leave, [picture]);
  return running || last === null ? undefined : last;
}
