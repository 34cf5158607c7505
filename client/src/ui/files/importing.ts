/** What it takes to read files of other programs: fetched when somebody first has one. */
export { seemsDirectory } from '@parcours/shared/directory';
export { openFile } from '@parcours/shared/formats';
export { isMeantAsScenario } from '@parcours/shared/scenario';
export { ImportDialog } from './ImportDialog.tsx';
export { oneFile } from './severalFiles.ts';
