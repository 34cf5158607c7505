import type { Words } from '../../words.ts';
import type { presence as reference } from '../en/presence.ts';

export const presence: Words<typeof reference> = {};
