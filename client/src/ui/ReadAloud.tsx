import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from './Button.tsx';

interface ReadAloudProps {
  /** What is read, a pause between each. */
  readonly texts: readonly string[];
  /** In which language they are (BCP 47). */
  readonly language: string;
  readonly words: { readonly read: string; readonly stop: string };
}

/**
 * Reads something aloud by a voice of this device. Other voices send the text to whoever offers them, and are not used:
 * where there is none of the device in the language, there is no button.
 */
export function ReadAloud({ texts, language, words }: ReadAloudProps) {
  const voice = useVoice(language);
  const [isReading, setReading] = useState(false);
  const text = texts.join('\n');
  useEffect(() => {
    if (!isReading || voice === undefined) return;
    const parts = text.split('\n').filter((part) => part.trim() !== '');
    const spoken = parts.map((part) => utteranceOf(part, voice));
    spoken.at(-1)?.addEventListener('end', () => setReading(false));
    for (const each of spoken) {
      each.addEventListener('error', () => setReading(false));
      speechSynthesis.speak(each);
    }
    return () => speechSynthesis.cancel();
  }, [isReading, text, voice]);
  if (voice === undefined) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={isReading ? <Square size={16} aria-hidden /> : <Volume2 size={16} aria-hidden />}
      onPress={() => setReading(!isReading)}
    >
      {isReading ? words.stop : words.read}
    </Button>
  );
}

function utteranceOf(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  return utterance;
}

function useVoice(language: string): SpeechSynthesisVoice | undefined {
  return useSyncExternalStore(watchVoices, () => localVoice(voices(), language));
}

/** Browsers tell of their voices some time after the page is there. */
function watchVoices(onChange: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  speechSynthesis.addEventListener('voiceschanged', onChange);
  return () => speechSynthesis.removeEventListener('voiceschanged', onChange);
}

function voices(): readonly SpeechSynthesisVoice[] {
  return 'speechSynthesis' in window ? speechSynthesis.getVoices() : [];
}

/** A voice that works on the device alone, of the very language sooner than of another region. */
export function localVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(
  all: readonly Voice[],
  language: string,
): Voice | undefined {
  const main = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const fitting = all.filter(({ lang, localService }) => localService && main(lang) === main(language));
  return (
    fitting.find(({ lang }) => lang.toLowerCase() === language.toLowerCase()) ??
    fitting.find((voice) => voice.default) ??
    fitting[0]
  );
}
