import { describe, expect, it } from 'vitest';
import { FORMATS } from './format-names.ts';
import { formatCitation } from './formats.ts';
import { HANDLE } from './hostile.fixture.ts';

describe('formatCitation', () => {
  it('does without authors, dates and debates', () => {
    const { author: _author, issued: _issued, 'container-title': _debate, ...bare } = HANDLE;
    for (const { name } of FORMATS) {
      const cited = formatCitation(bare, name);
      expect(cited, name).toContain('handle');
      expect(cited, name).not.toMatch(/undefined|null|“”/);
    }
  });

  it('says when the page was read only where the item does', () => {
    for (const { name } of FORMATS.filter((format) => format.name !== 'link')) {
      const read = formatCitation({ ...HANDLE, accessed: { 'date-parts': [[2024, 2, 29]] } }, name);
      expect(read, name).toMatch(/2024/);
      expect(formatCitation(HANDLE, name), name).not.toMatch(/2024|accessed|retrieved on/i);
    }
  });
});
