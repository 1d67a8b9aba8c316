import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { SMALL } from '../../tests/support/knowledge.ts';
import { folderFiles, readEntries } from './index.ts';

/** A folder with a concept, beside one that holds another. */
function folders(): { content: string; elsewhere: string } {
  const [content, elsewhere] = [temporaryFolder(), temporaryFolder()];
  for (const folder of [content, elsewhere]) mkdirSync(join(folder, 'concepts'));
  writeFileSync(join(content, 'concepts/ring.mdx'), SMALL['concepts/ring.mdx'] ?? '');
  writeFileSync(join(elsewhere, 'concepts/secret.mdx'), SMALL['concepts/ring.mdx'] ?? '');
  return { content, elsewhere };
}

describe('symbolic links of a content folder', () => {
  it('that lead out are errors, and what they lead to is not read', async () => {
    const { content, elsewhere } = folders();
    symlinkSync(join(elsewhere, 'concepts/secret.mdx'), join(content, 'concepts/file.mdx'));
    symlinkSync(join(elsewhere, 'concepts'), join(content, 'people'));
    symlinkSync(join(elsewhere, 'nothing'), join(content, 'sources'));
    const { entries, problems } = await readEntries(content);
    expect(entries.map(({ id }) => id)).toEqual(['ring']);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'leads-outside concepts/file.mdx',
      'leads-outside people',
      'leads-outside sources',
    ]);
  });

  it('that stay within are followed, and so are all where writers are trusted', async () => {
    const { content, elsewhere } = folders();
    symlinkSync(join(content, 'concepts/ring.mdx'), join(content, 'concepts/inner.mdx'));
    expect(folderFiles(content).outside).toEqual([]);
    symlinkSync(join(elsewhere, 'concepts/secret.mdx'), join(content, 'concepts/outer.mdx'));
    writeFileSync(join(content, 'parley.yaml'), 'format: 2\ntrusted: true\n');
    const { entries, problems } = await readEntries(content);
    expect(entries.map(({ id }) => id)).toEqual(['inner', 'outer', 'ring']);
    expect(problems).toEqual([]);
  });
});
