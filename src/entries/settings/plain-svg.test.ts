import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../../tests/support/cpu-time.ts';
import { plainSvg } from './plain-svg.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12" ${attributes}>${inside}</svg>`;

describe('an SVG that only draws', () => {
  it.each([
    svg('<title>A &amp; B</title><path d="M0 0h1" fill="url(#a)"/>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generator: a program -->\n${svg('<g><rect width="2"\n height="3"/></g>')}\n`,
    svg('<style>path{fill:#000}@media(prefers-color-scheme:dark){path{fill:#fff}}</style>'),
    svg(
      '<defs><path id="a" d="M0 0"/></defs><use xlink:href="#a"/>',
      'xmlns:xlink="http://www.w3.org/1999/xlink"',
    ),
  ])('has its size: %s', (text) => {
    expect(plainSvg(text)).toEqual({ width: 24, height: 12 });
  });

  it('is the engine’s own icon', () => {
    const own = readFileSync(new URL('../../site/favicon.svg', import.meta.url), 'utf8');
    expect(plainSvg(own)).toEqual({ width: 24, height: 24 });
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['a script with a prefix', svg('<x:script>alert(1)</x:script>', 'xmlns:x="http://www.w3.org/2000/svg"')],
    ['a script in a title', svg('<title><script>alert(1)</script></title>')],
    ['a script behind a comment that ends early', svg('<!--> --><script>alert(1)</script><!-- -->')],
    ['a script in CDATA', svg('<![CDATA[<script>alert(1)</script>]]>')],
    ['a handler', svg('', 'onload="alert(1)"')],
    ['a handler after a line end', svg('<path\nonclick="alert(1)"/>')],
    ['a handler without a space', '<svg viewBox="0 0 1 1"onload="alert(1)"></svg>'],
    ['a handler without quotes', svg('<path onclick=alert(1) />')],
    ['HTML', svg('<foreignObject><p>a</p></foreignObject>')],
    ['another namespace', svg('<g xmlns="http://www.w3.org/1999/xhtml"><style>a</style></g>')],
    ['a link', svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
    ['an animation', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
    ['something of another file', svg('<use href="other.svg#a"/>')],
    ['a picture', svg('<image href="data:image/png;base64,AA"/>')],
    ['an address in a sheet', svg('<style>path{fill:url(https://example.org/)}</style>')],
    ['an address in an escape', svg('<style>@im\\70ort "a"</style>')],
    ['an address in references', svg('<style>path{fill:url(&#47;&#47;example.org)}</style>')],
    ['a document type', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('&a;')}`],
    ['a style sheet beside it', `<?xml-stylesheet href="a.xsl"?>${svg('')}`],
    ['another encoding', `<?xml version="1.0" encoding="utf-7"?>${svg('')}`],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['nothing', ''],
    ['HTML alone', '<p>a</p>'],
  ])('has no %s', (_, text) => {
    expect(plainSvg(text)).toEqual({ fault: expect.any(String) });
  });

  it('is read in linear time', () => {
    const start = cpuMilliseconds();
    for (const part of ['<!-- -', '<path d="M"', '<path  ', ' a="b"', '</', '<path a = ', '&', '<g a="b" '])
      plainSvg(svg(part.repeat(100_000)));
    expect(cpuMilliseconds() - start).toBeLessThan(2000);
  });
});
