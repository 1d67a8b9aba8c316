/** The npm package that a knowledge base depends on. */
export const PACKAGE = 'parley-kb';

/** Commands that a new knowledge base has as `npm run` scripts. */
const COMMANDS = [
  'import',
  'check',
  'status',
  'annotate',
  'new',
  'dev',
  'build',
  'preview',
  'cite',
  'search',
  'rename',
  'people',
  'revise',
  'redact',
  'pack',
  'adopt',
  'portal',
  'segment',
  'upgrade',
  'words',
  'export',
  'mcp',
] as const;

/** Packages whose install scripts npm may run: Node itself, which the engine brings, and the bundler of the site. */
const ALLOWED_SCRIPTS = { node: true, esbuild: true };

/** The package.json of a new knowledge base. @param spec Where npm gets the engine: a range, an address or a path. */
export function packageManifest(spec: string) {
  return {
    private: true,
    type: 'module',
    scripts: {
      start: 'parley dev',
      ...Object.fromEntries(COMMANDS.map((name) => [name, `parley ${name}`])),
    },
    allowScripts: ALLOWED_SCRIPTS,
    dependencies: { [PACKAGE]: spec },
  };
}
