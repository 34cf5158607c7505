import { jsonText } from '@parcours/shared/jsonText';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';

interface ImportButtonProps {
  readonly icon: ReactNode;
  readonly isPending: boolean;
  /** Gets the file's JSON as it is: the server validates it. */
  onRead(board: unknown): void;
}

/** Opens the device's file chooser and reads a board file. */
export function ImportButton({ icon, isPending, onRead }: ImportButtonProps) {
  const t = useT();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const content = await target.files?.[0]?.arrayBuffer();
    target.value = '';
    if (content === undefined) return;
    const board = parseJson(new Uint8Array(content));
    if (board === undefined) toast({ tone: 'error', message: t('home.import.notJson') });
    else onRead(board);
  };
  return (
    <>
      <Button
        variant="quiet"
        size="lg"
        icon={icon}
        isPending={isPending}
        onPress={() => input.current?.click()}
      >
        {t('home.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('home.import')}
        onChange={read}
      />
    </>
  );
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(jsonText(content));
  } catch {
    return undefined;
  }
}
