import type { Words } from '../../words.ts';
import type { canvas as reference } from '../en/canvas.ts';

export const canvas: Words<typeof reference> = {};
