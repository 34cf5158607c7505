import type { Board } from '@parcours/shared/board';
import { barredBoard } from './barredBoard.ts';
import type { Sketch } from './sketchBoard.ts';

/** Texts that mean harm to one format or another; each holds the word `pwned` where it would do its work. */
export const HOSTILE_TEXTS = [
  '<script>alert("pwned")</script>',
  '"><img src=x onerror=alert(`pwned`)>',
  "' onmouseover='alert(1)' pwned='",
  '</title></desc></svg><iframe src="https://pwned.example"></iframe>',
  '=HYPERLINK("https://pwned.example","click")',
  '+1+cmd|pwned!A0',
  '-2+3+pwned',
  '@SUM(pwned)',
  '\t=pwned()',
  '\r=pwned()',
  '[pwned](javascript:alert(1))',
  '![pwned](https://pwned.example/x.png)',
  '# pwned',
  '- pwned\n- pwned\n\n> pwned',
  '| pwned | pwned |\n| --- | --- |',
  '<https://pwned.example>',
  '\u202edenwp\u2066',
  '__proto__',
  '&lt;script&gt;pwned&lt;/script&gt;',
  ']]></style><style>body{pwned:1}</style>',
] as const;

const HOSTILE_URLS = [
  'javascript:alert("pwned")',
  'JaVaScRiPt:pwned',
  'data:text/html,<script>pwned</script>',
  'vbscript:pwned',
  'file:///etc/pwned',
  ' https://pwned.example/"onclick="x',
];

const TEXT_FIELDS = [
  'name',
  'title',
  'summary',
  'story',
  'status',
  'about',
  'note',
  'label',
  'text',
  'author',
  'owner',
];
const MORE_FIELDS = ['reply', 'legalBasis', 'protects', 'firstStep', 'indicator', 'practice', 'eligibility'];
const BARRED_FIELDS: readonly string[] = [...TEXT_FIELDS, ...MORE_FIELDS];

/** A board all of whose texts are hostile, one kind after the other from `start` on. */
export function hostileBoard(start: number): Board {
  let next = start;
  const text = () => HOSTILE_TEXTS[next++ % HOSTILE_TEXTS.length] ?? '';
  const spoil = (record: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [field, BARRED_FIELDS.includes(field) ? text() : value]),
    );
  const board = barredBoard((sketch) => {
    const full = complete(sketch);
    return Object.fromEntries(Object.entries(full).map(([name, records]) => [name, records?.map(spoil)]));
  });
  const asked = { decisionAsked: text(), present: text(), absent: HOSTILE_TEXTS.join('\n') };
  return { ...board, meta: { ...board.meta, ...asked } };
}

/** With records in the collections that the plain board leaves empty, and every text field there is. */
function complete(sketch: Sketch): Sketch {
  const [url] = HOSTILE_URLS;
  return {
    ...sketch,
    personas:
      sketch.personas?.map((persona) => ({ ...persona, keyElements: [...HOSTILE_TEXTS], status: 'x' })) ?? [],
    actors:
      sketch.actors?.map((actor) => ({
        ...actor,
        about: 'x',
        url,
        source: { dataset: HOSTILE_TEXTS[0] },
        reply: 'x',
      })) ?? [],
    barriers:
      sketch.barriers?.map((barrier) => ({
        ...barrier,
        legalBasis: 'x',
        protects: 'x',
        evidence: [
          ...HOSTILE_TEXTS.map((text) => ({ text })),
          ...HOSTILE_URLS.map((link) => ({ text: 'x', url: link })),
        ],
      })) ?? [],
    legs: sketch.legs?.map((leg) => ({ ...leg, label: 'x' })) ?? [],
    coordination: [{ id: 'c', a: 'hall', b: 'clinic', state: 'weak', note: 'x' }],
    notes: [{ id: 'n', text: 'x' }],
    comments: [
      { id: 'k', text: 'x', author: 'x', replies: [{ text: HOSTILE_TEXTS[1], author: HOSTILE_TEXTS[2] }] },
    ],
    proposals:
      sketch.proposals?.map((proposal) => ({ ...proposal, owner: 'x', indicator: 'x', practice: 'x' })) ?? [],
  };
}
