import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { readSettings, settingsIn, settingsSchema, stackCss } from './index.ts';

const FONT = Buffer.from('wOF2 and so on');

function read(yaml: string, files: Readonly<Record<string, Buffer>> = {}) {
  const content = temporaryFolder();
  mkdirSync(join(content, 'fonts'));
  writeFileSync(join(content, 'parley.yaml'), `format: 2\nfonts:\n${yaml}`);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(content, 'fonts', name), bytes);
  const { settings, problems } = readSettings(content);
  return { settings, problems: problems.map(({ line, message }) => `${line}: ${message}`), content };
}

describe('fonts', () => {
  it('are families of the reader’s machine, quoted where they are no keyword', () => {
    const { settings, problems } = read('  reading: Charter, "Times New Roman", serif\n');
    expect([problems, settings.fontFiles]).toEqual([[], []]);
    expect(stackCss(settings.fonts.reading?.stack ?? [])).toBe('"Charter","Times New Roman",serif');
  });

  it('are files of the content folder, with weights and styles, and families behind them', () => {
    const { settings, problems } = read(
      '  interface:\n    files:\n      - { file: fonts/a.woff2, weight: 200  900 }\n      - { file: fonts/b.woff2, weight: 700, style: italic }\n',
      { 'a.woff2': FONT, 'b.woff2': FONT },
    );
    expect(problems).toEqual([]);
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(settings.fontFiles).toEqual([
      {
        use: 'interface',
        name: 'interface-1',
        file: 'fonts/a.woff2',
        weight: '200 900',
        style: 'normal',
        sha256,
      },
      {
        use: 'interface',
        name: 'interface-2',
        file: 'fonts/b.woff2',
        weight: '700',
        style: 'italic',
        sha256,
      },
    ]);
    expect(settings.fonts.interface?.stack).toEqual(['system-ui', 'sans-serif']);
  });

  it('are told by their lines where they cannot be published', () => {
    const yaml = '  code:\n    files:\n      - { file: fonts/a.woff2 }\n      - { file: fonts/b.woff2 }\n';
    const { settings, problems, content } = read(yaml, { 'a.woff2': Buffer.from('OTTO') });
    expect(problems).toEqual([
      '5: fonts.code ("fonts/a.woff2"): is no WOFF2 font: convert it to one',
      '6: fonts.code ("fonts/b.woff2"): there is no such file in the content folder',
    ]);
    expect(settings.fontFiles).toEqual([]);
    const other = temporaryFolder();
    writeFileSync(join(other, 'c.woff2'), FONT);
    symlinkSync(join(other, 'c.woff2'), join(content, 'fonts/b.woff2'));
    expect(readSettings(content).problems[1]?.message).toContain('leads out of the content folder');
  });

  it.each([
    ['reading: Charter', 'the last of them serif, sans-serif'],
    ["reading: 'a;} b{, serif'", 'names of fonts'],
    ["reading: 'url(https://example.org/a.woff2), serif'", 'names of fonts'],
    ['reading: { files: [{ file: https://example.org/a.woff2 }] }', 'path of a WOFF2 file'],
    ['reading: { files: [{ file: ../a.woff2 }] }', 'path of a WOFF2 file'],
    ['reading: { files: [{ file: a.woff2, weight: bold }] }', 'weight from 1 to 1000'],
    ['headings: serif', 'headings'],
  ])('are refused as %s', (yaml, words) => {
    const said = settingsIn(`format: 2\nfonts: { ${yaml} }\n`)
      .problems.map(({ message }) => message)
      .join();
    expect(said).toContain(words);
  });

  it('stay as they are when they are checked twice: a command hands those of a project on', () => {
    const once = settingsSchema.parse({
      fonts: { reading: 'Charter, serif', code: { files: [{ file: 'a.woff2', weight: 700 }] } },
    });
    expect(settingsSchema.parse(once)).toEqual(once);
  });
});
