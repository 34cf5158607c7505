export { diffText, type TextEdit } from './diffText.ts';
export { mergeKeepingBoth, mergeTexts, type Versions } from './mergeTexts.ts';
