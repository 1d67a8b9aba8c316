import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { compiledSource } from './compiled-source.ts';
import { curatedCompiler } from './curated-compiler.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A content folder with one position, and how its body is compiled without any check before. */
function folder(settings = ''): { content: string; compile: (body: string) => Promise<string> } {
  const content = temporaryFolder();
  mkdirSync(join(content, 'positions'));
  const file = join(content, 'positions/one.mdx');
  writeFileSync(file, '');
  writeFileSync(join(content, 'parley.yaml'), settings);
  const compile = async (body: string) => {
    const renderer = await curatedCompiler({ content }).createMdxRenderer?.(
      { syntaxHighlight: false } as never,
      {
        optimize: false,
      },
    );
    const source = compiledSource(`---\nlayout: ../evil.js\n---\n\n${body}`);
    return (await renderer?.process(source, file, {}))?.code ?? '';
  };
  return { content, compile };
}

describe('a body that is compiled without a check', () => {
  it.each([
    'import x from "./x.js"',
    'a {process.env.HOME} b',
    '<script>x</script>',
    '[y](javascript:x)',
    '![y](./x.mjs)',
    '![y](../../x.png)',
    '![y](./missing.png)',
    '![y](./x.png?raw)',
    '![y](./text.png)',
    `${'<span>'.repeat(800)}x${'</span>'.repeat(800)}`,
    `${'*'.repeat(900)}x${'*'.repeat(900)}`,
    '{'.repeat(40_000),
  ])('is refused where it holds %j, by line and column', async (body) => {
    const { content, compile } = folder();
    writeFileSync(join(content, 'positions/x.mjs'), '');
    writeFileSync(join(content, 'positions/x.png'), PNG);
    writeFileSync(join(content, 'positions/text.png'), 'process.exit()');
    await expect(compile(body)).rejects.toMatchObject({
      message: expect.stringMatching(/^positions\/one\.mdx:5:\d+: /),
      line: 5,
      column: expect.any(Number),
    });
  });

  it('shows pictures of the content folder', async () => {
    const { content, compile } = folder();
    writeFileSync(join(content, 'a b.png'), PNG);
    expect(await compile('![y](../a%20b.png)')).toContain('"../a b.png"');
  });

  it('may hold code where parley.yaml trusts its writers', async () => {
    const { compile } = folder('format: 2\ntrusted: true\n');
    expect(await compile('export const a = 1\n\n{a}')).toContain('export const a = 1');
  });

  it('shows no picture through a symbolic link that leads out', async () => {
    const { content, compile } = folder();
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'x.png'), PNG);
    symlinkSync(join(elsewhere, 'x.png'), join(content, 'positions/x.png'));
    symlinkSync(elsewhere, join(content, 'positions/y'));
    await expect(compile('![y](./x.png)')).rejects.toThrow();
    await expect(compile('![y](./y/x.png)')).rejects.toThrow();
  });

  it('has no frontmatter that Astro could take for a layout, nor a body taken for one', async () => {
    const { compile } = folder();
    expect(await compile('One.')).not.toContain('evil');
    expect(compiledSource('---\na: b\n---\n---\nc: d\n---\n')).toBe('{/**/}\n\n\n---\nc: d\n---\n');
  });
});
