import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HANDLE, hostileItem, WORDS } from '../hostile.fixture.ts';
import { STYLES } from '../styles.ts';
import { text } from './text.ts';

const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');

describe('plain text', () => {
  it('is a reference in the style asked for, names and case as they are', () => {
    const url = 'https://example.org/kb/positions/vfio-device-handle/';
    expect(text(HANDLE)).toBe(
      `Author, A. & build robot. (2022, December 7). vfio_device handle [Position in a design debate]. Parley. Live migration of NVMe VFs. ${url}`,
    );
    expect(text(HANDLE, 'ieee')).toBe(
      `A. Author and build robot, “vfio_device handle,” Live migration of NVMe VFs. [Online]. Available: ${url}`,
    );
    expect(text(HANDLE, 'acm')).toBe(
      `Ada Author and build robot. 2022. vfio_device handle. Live migration of NVMe VFs. Retrieved from ${url}`,
    );
    expect(text(HANDLE, 'chicago')).toMatch(
      /^Author, Ada,? and build robot\. 2022\. “vfio_device handle\.” /,
    );
  });

  it.each(STYLES)('has one mark behind a title that ends in a period, in $label', ({ name }) => {
    const printed = text(
      { ...HANDLE, title: 'A handle adds nothing.', 'container-title': 'The debate.' },
      name,
    );
    expect(printed).not.toMatch(/[.,]\S?[.,]/);
    expect(text({ ...HANDLE, title: 'And so on...' }, name)).toContain('And so on...');
  });

  it('begins with the words where words are cited', () => {
    expect(text(WORDS)).toMatch(
      /^“It is centered around .* NOT the VM\.” — Author, A\. \(2022, December 7\)\. \[RFC PATCH 1\/5\]/,
    );
  });

  it.each(STYLES)('has every letter of what is cited, in $label', ({ name }) => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const printed = text(item, name);
        expect(letters(printed)).toContain(letters(item.title));
        expect(letters(printed)).toContain(letters(item.quote ?? ''));
        expect(printed).toContain(item.URL);
        expect(printed).not.toMatch(/[\n\u{F0000}-\u{F0002}]/u);
      }),
      { numRuns: 60 },
    );
  });
});
