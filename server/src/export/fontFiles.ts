import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const google = (name: string, weight: string) =>
  resolve(
    `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}/${weight}/${name.replaceAll(' ', '')}_${weight}.ttf`,
  );

export interface FontFile {
  readonly weight: 400 | 600 | 700;
  readonly file: string;
}

/**
 * The fonts that pictures and print are set in, as TrueType files that npm packages ship: what is made here looks
 * the same on every machine. `symbols` has the signs of the outcomes, and is the last resort for other scripts. `emoji` joins
 * what is one picture of several characters, as long as no other font takes one of them.
 */
export const FONT_FILES = {
  text: [
    { weight: 400, file: google('Source Sans 3', '400Regular') },
    { weight: 600, file: google('Source Sans 3', '600SemiBold') },
    { weight: 700, file: google('Source Sans 3', '700Bold') },
  ],
  title: [{ weight: 600, file: google('Source Serif 4', '600SemiBold') }],
  arabic: [
    { weight: 400, file: google('IBM Plex Sans Arabic', '400Regular') },
    { weight: 600, file: google('IBM Plex Sans Arabic', '600SemiBold') },
    { weight: 700, file: google('IBM Plex Sans Arabic', '700Bold') },
  ],
  emoji: [{ weight: 400, file: google('Noto Emoji', '400Regular') }],
  symbols: [
    { weight: 400, file: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf') },
    { weight: 700, file: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf') },
  ],
} as const satisfies Record<string, readonly FontFile[]>;
