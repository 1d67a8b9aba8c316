import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { readSettings } from './index.ts';

function folder(file: string, text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, file), text);
  return folder;
}

describe('pictures', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>';
  const read = (...files: [name: string, bytes: string | Buffer][]) => {
    const content = folder('parley.yaml', 'format: 2\nicon: a.svg\nlogo: b.png\n');
    for (const [name, bytes] of files) writeFileSync(join(content, name), bytes);
    const { settings, problems } = readSettings(content);
    return { marks: settings.marks, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
  };

  it('are files of the content folder, known by their size and their bytes', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000300000002008060000', 'hex');
    expect(read(['a.svg', SVG], ['b.png', png])).toEqual({
      marks: {
        icon: { file: 'a.svg', kind: 'svg', width: 3, height: 2, sha256: expect.any(String) },
        logo: { file: 'b.png', kind: 'png', width: 48, height: 32, sha256: expect.any(String) },
      },
      problems: [],
    });
  });

  it('are told by their lines where they cannot be shown, and not shown', () => {
    expect(read(['a.svg', SVG.replace('/>', '><script/></svg>')])).toEqual({
      marks: {},
      problems: [
        '2: icon ("a.svg"): is no SVG that only draws: it has <script>; save it as a plain SVG, without scripts, links and metadata, or as a PNG',
        '3: logo ("b.png"): there is no such file in the content folder',
      ],
    });
    expect(read(['a.svg', 'x'.repeat(2 ** 18 + 1)], ['b.png', SVG]).problems).toEqual([
      '2: icon ("a.svg"): is larger than 256 KiB: make it smaller',
      '3: logo ("b.png"): is no PNG: save it as one',
    ]);
  });

  it('are not taken from outside of it', () => {
    const other = folder('a.svg', SVG);
    const content = folder('parley.yaml', 'format: 2\nicon: a.svg\n');
    symlinkSync(join(other, 'a.svg'), join(content, 'a.svg'));
    expect(readSettings(content).problems[0]?.message).toBe(
      'icon ("a.svg"): leads out of the content folder: put the file there',
    );
  });
});
