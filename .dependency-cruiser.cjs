/** The walls of ARCHITECTURE.md: which room may open a door onto which. `pnpm check` keeps them. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
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
      { path: '^shared/src/(board|analysis|report|rights)/' },
      { path: [PACKAGE('yjs|y-[a-z]+|lib0|react|react-dom'), '^node:', '^(fs|path|crypto|http)$'] },
      'The records, the analysis and the report model are pure: no yjs, React, Node or DOM.',
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
      'sync-through-ports',
      { path: '^server/src/sync/' },
      { path: ['^server/src/(storage|export|http|cli)/', '^(node:)?fs'] },
      'Rooms know ports, never a store or the disk.',
    ),
    forbid(
      'renderers-never-compute',
      { path: '^server/src/export/renderers/([^/]+)' },
      {
        path: [PACKAGE('yjs'), '^shared/src/(analysis|doc)/', '^server/src/(sync|storage|http)/'],
      },
      'Renderers get a report model and draw it.',
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
      { path: ['^client/src/(store|session|canvas|features)/', PACKAGE('yjs|@xyflow|zustand')] },
      'Components in ui/ know their props alone.',
    ),
    forbid(
      'no-document-in-views',
      { path: '^client/src/(canvas|features|app|ui|store|i18n)/' },
      { path: [PACKAGE('yjs|y-[a-z]+|lib0'), '^shared/src/doc/'] },
      'The session alone holds the document and the socket.',
    ),
    forbid(
      'store-below-session',
      { path: '^client/src/store/' },
      { path: '^client/src/(session|canvas|features|app)/' },
      'The store holds what is shown; the session leads it, and whoever draws asks the session.',
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
    forbid('resolvable', {}, { couldNotResolve: true }, 'An import that leads nowhere.'),
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
