import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about } from '../about.ts';
import { HANDLE, hostileItem, toFind } from '../hostile.fixture.ts';
import { rst } from './rst.ts';

/** A backslash and what it escapes; anything else that reStructuredText would look at twice. */
const TOKEN = /\\(.)|([*`|<]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_)/gu;

/** The text of inline reStructuredText that has no markup of its own; throws where it has. */
function unescaped(source: string): string {
  return source.replace(TOKEN, (token, escaped: string | undefined, markup: string | undefined) => {
    expect(markup, `"${token}" is markup in ${source}`).toBeUndefined();
    return escaped ?? '';
  });
}

describe('reStructuredText', () => {
  it('is a footnote of its document: a reference and what it leads to', () => {
    expect(rst(HANDLE)).toBe(
      [
        '[#vfio-device-handle]_',
        '',
        '.. [#vfio-device-handle] `vfio_device handle <https://example.org/kb/positions/vfio-device-handle/>`__ (position in “Live migration of NVMe VFs”, Parley; held by Ada Author, build robot since 2022-12-07)',
      ].join('\n'),
    );
  });

  it('reads back as it went in, escapes undone', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const key = item.label;
        const [reference, blank, citation = '', ...more] = rst(item).split('\n');
        expect([reference, blank, more]).toEqual([`[#${key}]_`, '', []]);
        const shape =
          /^\.\. \[#([^\]]+)\] (?:“((?:[^\\]|\\.)*?)” — )?`((?:[^\\`]|\\.)*) <(\S+)>`__ \((.*)\)$/su;
        const [, label, quote, title = '', url, rest = ''] = shape.exec(citation) ?? [];
        expect(label).toBe(key);
        expect({
          title: unescaped(title),
          url,
          ...(quote !== undefined && { quote: unescaped(quote) }),
        }).toEqual(toFind(item, 'title', 'url', 'quote'));
        expect(unescaped(rest)).toBe(about(item));
      }),
    );
  });
});
