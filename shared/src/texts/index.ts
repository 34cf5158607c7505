export { diffText, type TextEdit } from './diffText.ts';
export { digest } from './digest.ts';
export { fold } from './fold.ts';
export { mergeKeepingBoth, mergeTexts, type Versions } from './mergeTexts.ts';
export { withoutUnseen } from './unseen.ts';
