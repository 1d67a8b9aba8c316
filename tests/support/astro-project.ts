import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from './command.ts';

/** Components of a project: one that wraps the engine's, with a style and a script of its own, and two that stand where the engine has nothing. */
export const OWN_COMPONENTS = {
  'Footer.astro': `---
import Default from 'parley-kb/components/Footer.astro';
---
<Default><p class="own-footer">Kept by Ada</p></Default>
<style>.own-footer { color: var(--ink-soft); }</style>
<script>document.documentElement.dataset.own = 'yes';</script>
`,
  'PageFoot.astro': '---\nconst { kind } = Astro.props;\n---\n<p class="own-foot">of a {kind}</p>\n',
  'Beside.astro': '<slot /><p class="own-beside">Beside it</p>\n',
};

/** The option that puts these components into the pages. */
export const WITH_COMPONENTS =
  "components: { Footer: './src/Footer.astro', PageFoot: './src/PageFoot.astro', Beside: './src/Beside.astro' }";

/** A project with a knowledge base and settings of Astro's, until the test is done. @param options Source of what `parley()` is given. */
export function astroProject(content: string, options: string): string {
  // Astro finds no source of a package that has no folder in common with the project.
  const folder = mkdtempSync(join(ROOT, '.parley', 'project-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const integration = JSON.stringify(join(ROOT, 'src', 'integration', 'index.ts'));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import parley from ${integration};\nexport default { integrations: [parley(${options})] };\n`,
  );
  symlinkSync(content, join(folder, 'content'));
  mkdirSync(join(folder, 'src'));
  for (const [name, text] of Object.entries(OWN_COMPONENTS)) writeFileSync(join(folder, 'src', name), text);
  return folder;
}
