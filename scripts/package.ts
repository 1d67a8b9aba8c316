import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import about from '../package.json' with { type: 'json' };
import { exitForUsage } from './command.ts';
import { compiledFiles } from './package/compile.ts';
import { declarations } from './package/declarations.ts';
import { CITATION_STYLES, dependencies, licencesFile } from './package/licences.ts';
import { vendored } from './package/vendored.ts';
import { writeFolder } from './package/write-folder.ts';
import { refusing } from './refusal.ts';

/** The checkout's folder. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

new Command('npm run package --')
  .description(
    'Makes lib, the compiled form of src and scripts that the package of the engine has: plain JavaScript (Node does not strip types under node_modules), types of what is exported, and the licences of others. npm pack runs it first.',
  )
  .allowExcessArguments(false)
  .exitOverride(exitForUsage)
  .parse();

process.exitCode = await refusing('package', async () => {
  const { files, held } = await vendored(ROOT);
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  writeFolder(join(ROOT, 'lib'), [
    ...(await compiledFiles(ROOT)),
    ...declarations(ROOT, typedModules()),
    ...files,
    {
      path: 'THIRD-PARTY-LICENSES',
      contents: licencesFile([...held, CITATION_STYLES], dependencies(lock)),
    },
  ]);
  return 0;
});

/** The sources of the modules that package.json exports with types. */
function typedModules(): string[] {
  return Object.values(about.exports).flatMap((target) =>
    typeof target === 'string' ? [] : [target.types.replace(/^\.\/lib\//, '').replace(/\.d\.ts$/, '.ts')],
  );
}
