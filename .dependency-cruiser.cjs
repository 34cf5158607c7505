/** The walls of ARCHITECTURE.md: which room may open a door onto which. `pnpm check` keeps them. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const PACKAGE_OF_TYPES = '^mdast$';
const PACKAGE = (names) => `node_modules/(${names})(/|$)`;

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Dependencies point one way.'),
    forbid(
      'own-index',
      { path: '^(.+)/[^/]+$', pathNot: 'node_modules' },
      { path: '^$1/index\\.tsx?$' },
      'A file that goes through its own index makes a cycle waiting to happen.',
    ),
    forbid(
      'pure-core',
      { path: '^shared/src/(board|analysis|report|rights|api|workshop)/' },
      { path: [PACKAGE('yjs|y-[a-z]+|lib0|react|react-dom'), '^node:', '^(fs|path|crypto|http)$'] },
      'The records, the analysis, the report model, the contract of the API and the workshop are pure: no yjs, React, Node or DOM.',
    ),
    forbid(
      'contract-as-types',
      { path: '^client/' },
      { path: '^shared/src/api/', dependencyTypesNot: ['type-only'] },
      'Pages call the API by its types; its shapes and descriptions stay on the server.',
    ),
    forbid(
      'shared-is-the-base',
      { path: '^shared/' },
      { path: '^(client|server|scenarios)/' },
      'Everything may use shared; shared uses nobody.',
    ),
    forbid(
      'yjs-in-doc-only',
      { path: '^shared/src/', pathNot: '^shared/src/doc/' },
      { path: PACKAGE('yjs') },
      'In shared only doc/ touches yjs.',
    ),
    forbid(
      'ports-are-the-ground',
      { path: '^server/src/ports/' },
      { path: '^server/src/', pathNot: '^server/src/ports/' },
      'Ports say what the server needs; what they are written in lies in ports or in shared.',
    ),
    forbid(
      'yjs-alone',
      { path: '^server/src/yjs/' },
      {
        path: [
          '^server/src/(?!yjs/)',
          '^shared/src/(?!doc/docPath\\.ts)',
          PACKAGE('ws|hono'),
          '^(node:)?(fs|net|http)',
        ],
      },
      'What is known of the insides of Yjs knows no socket, no board and no port.',
    ),
    forbid(
      'sync-through-ports',
      { path: '^server/src/sync/' },
      { path: ['^server/src/(storage|export|http|cli)/', '^(node:)?fs'] },
      'Rooms know ports, never a store or the disk.',
    ),
    forbid(
      'robots-from-outside',
      { path: '^server/src/robots/' },
      { path: '^server/src/(?!robots/|ports/robotRunner)' },
      'Robots know of a server what a page knows: its addresses and its messages.',
    ),
    forbid(
      'renderers-never-compute',
      { path: ['^server/src/export/renderers/([^/]+)', '^shared/src/drawing/report/'] },
      {
        path: [PACKAGE('yjs'), '^shared/src/(analysis|doc)/', '^server/src/(sync|storage|http)/'],
      },
      'Renderers get a report model and draw it.',
    ),
    forbid(
      'react-in-drawing-only',
      { path: '^shared/src/', pathNot: '^shared/src/drawing/report/' },
      { path: PACKAGE('react|react-dom') },
      'In shared only the drawing of the report touches React.',
    ),
    forbid(
      'renderers-alone',
      { path: '^server/src/export/renderers/([^/]+)' },
      { path: '^server/src/export/renderers/', pathNot: '^server/src/export/renderers/$1' },
      'One renderer never imports another.',
    ),
    forbid(
      'ui-is-props-only',
      { path: '^client/src/ui/' },
      { path: ['^client/src/(store|session|records|canvas|features)/', PACKAGE('yjs|@xyflow|zustand')] },
      'Components in ui/ know their props alone.',
    ),
    forbid(
      'no-document-in-views',
      { path: '^client/src/(canvas|features|records|app|ui|store|i18n)/' },
      { path: [PACKAGE('yjs|y-[a-z]+|lib0'), '^shared/src/doc/'] },
      'The session alone holds the document and the socket.',
    ),
    forbid(
      'store-below-session',
      { path: '^client/src/store/' },
      { path: '^client/src/(session|records|canvas|features|app)/' },
      'The store holds what is shown; the session leads it, and whoever draws asks the session.',
    ),
    forbid(
      'records-below-rooms',
      { path: '^client/src/records/' },
      { path: '^client/src/(canvas/(?!flow\\.ts)|features|app)/?' },
      'A kind of record draws itself; the canvas and the panels show it.',
    ),
    forbid(
      'records-below-session',
      { path: '^client/src/session/' },
      { path: '^client/src/(records|canvas|features|app)/' },
      'The session leads what is shown, and never draws.',
    ),
    forbid(
      'features-apart',
      { path: '^client/src/features/([^/]+)/' },
      { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
      'A feature never imports another; what two need belongs in ui/ or store/.',
    ),
    forbid(
      'scenarios-know-records',
      { path: '^scenarios/' },
      { path: '^(client|server|shared/src/(?!board/))' },
      'Scenarios are data; they know the records alone.',
    ),
    forbid('no-tests-in-product', { path: '^(client|server|shared|scenarios)/' }, { path: '^tests/' }, ''),
    forbid(
      'resolvable',
      {},
      // A package of types alone has no module.
      { couldNotResolve: true, pathNot: PACKAGE_OF_TYPES },
      'An import that leads nowhere.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(client|server)/dist/', '\\.module\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
