import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { settingsIn } from '../../entries/index.ts';
import { firstFonts } from '../font-files.ts';
import { headHtml } from './head.ts';
import { LAYERS } from './layers.ts';
import { linkedData, scriptJson } from './linked-data.ts';
import { lookSheet } from './look.ts';
import { contentSecurityPolicy } from './policy.ts';
import { cardOf, subjectAt } from './subject.ts';

describe('the policy of a page', () => {
  const policy = contentSecurityPolicy({ scripts: ['alert(1)'], styles: [] });

  test('names no origin but its own, and inline scripts by hash alone', () => {
    expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(policy).not.toContain('unsafe-inline');
  });
});

describe('colours of the settings', () => {
  const small = knowledgeOf(SMALL);
  const here = { path: '/', site: undefined, published: true };
  const head = (colours: typeof small.settings.colours) =>
    headHtml({ ...small, settings: { ...small.settings, colours } }, { title: 'Rings' }, here).text;

  test('stand in the inline sheet of a page, which its policy allows by its hash', () => {
    const page = head({ accent: '#0066cc', paper: { dark: '#0f1a26' } });
    const [, sheet = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    expect(sheet).toContain('@layer settings{:root{');
    expect(sheet).toContain('--accent:light-dark(#0066cc,#4791da);');
    expect(page).toContain(createHash('sha256').update(sheet).digest('base64'));
    expect(page).toContain('media="(prefers-color-scheme: dark)" content="#0f1a26"');
  });

  test('are no rules where none is set', () => {
    expect(head({})).toContain(`<style>${LAYERS}</style>`);
  });
});

describe('fonts of the settings', () => {
  const { settings } = settingsIn(
    'format: 2\nfonts: { reading: "Charter, serif", code: { files: [{ file: a.woff2, weight: 700 }] } }\n',
  );
  const code = settings.fonts.code?.files[0];
  if (code === undefined) throw new Error('no file');
  const fontFiles = [{ ...code, use: 'code', name: 'code-1', sha256: '' } as const];

  test('are custom properties, and files of the site itself', () => {
    const sheet = lookSheet({ settings: { ...settings, fontFiles } });
    expect(sheet).toContain('@layer settings{:root{--serif:"Charter",serif;--mono:"own code",ui-monospace,');
    expect(sheet).toContain(
      '@font-face{font-family:"own code";font-style:normal;font-weight:700;font-display:swap;src:url("/fonts/code-1.woff2") format("woff2")}',
    );
  });

  test('are loaded at once where they are upright and of texts or what is around them', () => {
    expect(firstFonts({ ...settings, fontFiles })).toEqual({ reading: null, interface: undefined });
  });
});

describe('what a page says to machines', () => {
  const kb = knowledgeOf(SMALL);
  const subject = subjectAt(kb, 'positions/one-ring/');

  test('is found by its path', () => {
    expect(subject?.node.id).toBe('one-ring');
    expect(subjectAt(kb, 'positions/')).toBeUndefined();
    expect(subjectAt(kb, 'posts/nowhere/')).toBeUndefined();
    expect(cardOf(subject)).toBe('cards/positions/one-ring.png');
    expect(cardOf(undefined)).toBe('cards/site.png');
  });

  test('calls a position a claim, by those who hold it', () => {
    const data = subject && linkedData(kb, subject, (key) => `/${key}`);
    expect(data).toMatchObject({
      '@type': 'Claim',
      text: 'One ring is enough.',
      author: [{ '@type': 'Person', name: 'A. Author', url: '/a-author' }],
    });
  });

  test('cannot end its script', () => {
    expect(scriptJson({ text: '</script><!--' })).toBe('{"text":"\\u003c/script>\\u003c!--"}');
  });
});
