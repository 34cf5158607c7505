import fc from 'fast-check';
import * as Y from 'yjs';

/** An edit of any kind that Yjs has, small enough to be drawn at random. */
export interface YjsEdit {
  readonly kind: (typeof KINDS | typeof FOREIGN_KINDS)[number];
  readonly at: number;
  readonly text: string;
}

const KINDS = ['set', 'unset', 'type', 'erase', 'embed', 'push', 'shift', 'bytes', 'nest'] as const;

/** What no board holds. */
export const FOREIGN_KINDS = ['format', 'element', 'subdocument'] as const;

/** A sequence of edits such as a board could have. */
export const edits = (): fc.Arbitrary<YjsEdit[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      at: fc.nat(20),
      text: fc.oneof(fc.string({ minLength: 1 }), fc.constant('é🙂漢'), fc.constant('\ud83d')),
    }),
    { minLength: 1, maxLength: 20 },
  );

export function performEdits(doc: Y.Doc, sequence: readonly YjsEdit[]): void {
  for (const edit of sequence) PERFORM[edit.kind](doc, edit);
}

type Perform = (doc: Y.Doc, edit: YjsEdit) => void;
const within = (at: number, length: number) => (length === 0 ? 0 : at % length);

const PERFORM: Readonly<Record<YjsEdit['kind'], Perform>> = {
  set: (doc, { at, text }) => {
    doc.getMap('map').set(`k${at % 5}`, [text, at, at / 3, null, true, { text }]);
  },
  unset: (doc, { at }) => doc.getMap('map').delete(`k${at % 5}`),
  type: (doc, { at, text }) => {
    const into = doc.getText('text');
    into.insert(within(at, into.length), text);
  },
  erase: (doc, { at }) => {
    const from = doc.getText('text');
    if (from.length > 0) from.delete(within(at, from.length), 1);
  },
  format: (doc, { at }) => {
    const text = doc.getText('text');
    if (text.length > 0) text.format(within(at, text.length), 1, { bold: at % 2 === 0 });
  },
  embed: (doc, { at, text }) => {
    const into = doc.getText('text');
    into.insertEmbed(within(at, into.length), { text });
  },
  push: (doc, { at, text }) => doc.getArray('list').push([text, at, [BigInt(at), undefined, -at]]),
  shift: (doc, { at }) => {
    const list = doc.getArray('list');
    if (list.length > 0) list.delete(within(at, list.length), 1);
  },
  bytes: (doc, { at }) => doc.getArray('list').push([Uint8Array.of(at, 1, 2)]),
  nest: (doc, { at, text }) => {
    doc.getMap('map').set(`n${at % 3}`, new Y.Map([[text, Y.Array.from([new Y.Text(text)])]]));
  },
  element: (doc, { text }) => {
    const element = new Y.XmlElement('p');
    element.setAttribute('title', text);
    doc.getXmlFragment('xml').push([element, new Y.XmlText(text)]);
    doc.getMap('map').set('hook', new Y.XmlHook('hook'));
  },
  subdocument: (doc, { at }) => {
    doc.getMap('map').set(`d${at % 2}`, new Y.Doc());
  },
};
