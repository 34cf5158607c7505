import { type PdfNode, SPOKEN, type Spoken, type Style, words } from './nodes.ts';

/** Whether the fonts of all texts have a sign for a character. */
export type HasLetter = (character: string) => boolean;

const BOX = '□';
/** Parts of a text that stand in the same font for another would run together, in that other, without this between. */
const APART = '\u200b';
/** What only directs or joins other letters is missed by nobody. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

type Text = Extract<PdfNode, { type: 'TEXT' }>;

interface Stretch {
  readonly text: string;
  readonly isWritten: boolean;
}

/**
 * The node with a box for each letter that no font has, so that it is seen that something is missing; those who listen
 * or copy still get the letters (ActualText). Words in another language are told as such on the same occasion.
 */
export function legible(node: PdfNode, has: HasLetter): PdfNode {
  switch (node.type) {
    case 'TEXT_INSTANCE':
      return words(stretches(node.value, has).map(shown).join(''));
    case 'TEXT':
      return { ...node, children: said(node, has) };
    default:
      return { ...node, children: node.children.map((child) => legible(child, has)) };
  }
}

/** What stands in a text. A link keeps its words together, and a picture says in other words what it shows. */
function said({ props, style, children }: Text, has: HasLetter): PdfNode[] {
  const { direction = 'ltr' } = style;
  return children.flatMap((child) => {
    if (child.type !== 'TEXT_INSTANCE' || 'x' in props || props.href !== undefined)
      return [legible(child, has)];
    return stretches(child.value, has).map((part, at) => spoken(part, at > 0, props.lang, { direction }));
  });
}

/** `style` has its direction, which is not inherited. */
function spoken(part: Stretch, goesOn: boolean, lang: string | undefined, style: Style): PdfNode {
  const text = words(goesOn ? APART + shown(part) : shown(part));
  if (part.isWritten && lang === undefined) return text;
  const what: Spoken = { lang, actual: part.isWritten ? undefined : part.text };
  return { type: 'TEXT', props: { href: `#${SPOKEN}${JSON.stringify(what)}` }, style, children: [text] };
}

function shown({ text, isWritten }: Stretch): string {
  return isWritten ? text : BOX.repeat([...text].length);
}

function stretches(text: string, has: HasLetter): Stretch[] {
  const parts: { text: string; isWritten: boolean }[] = [];
  for (const letter of text) {
    const isWritten = has(letter);
    if (!isWritten && UNSEEN.test(letter)) continue;
    const last = parts.at(-1);
    if (last?.isWritten === isWritten) last.text += letter;
    else parts.push({ text: letter, isWritten });
  }
  return parts;
}
