import type { DocumentFormat, QuotedBlock } from '../document.ts';
import { indentOf, linesOf, spansOf } from '../spans.ts';

const none = () => [];

/** Plain text, such as commit messages with `Link:` trailers: only permalinks. Files without an ending are text too. */
export const plainText: DocumentFormat = {
  name: 'text',
  endings: ['.txt', '.text', '.eml', '.mbox', '.patch', '.diff', '.log', '.msg'],
  isProse: true,
  unread: (text) => spansOf(text, /<!--[\s\S]*?(?:-->|$(?![\s\S]))/dg),
  keysIn: none,
  blocksIn,
  linkAround: (text, { start, end }, from) => ({
    start: start > from && text[start - 1] === '<' ? start - 1 : start,
    end,
  }),
};

/** Source code and its configuration: only permalinks, and strings in quotation marks are not quotations. */
export const sourceCode: DocumentFormat = {
  name: 'source code',
  endings: [
    ...[
      '.c',
      '.h',
      '.cc',
      '.cpp',
      '.hpp',
      '.cxx',
      '.rs',
      '.go',
      '.py',
      '.rb',
      '.pl',
      '.pm',
      '.php',
      '.java',
      '.kt',
      '.scala',
    ],
    ...[
      '.swift',
      '.js',
      '.mjs',
      '.cjs',
      '.jsx',
      '.ts',
      '.mts',
      '.cts',
      '.tsx',
      '.vue',
      '.svelte',
      '.astro',
      '.css',
      '.scss',
    ],
    ...[
      '.sh',
      '.bash',
      '.zsh',
      '.lua',
      '.hs',
      '.ml',
      '.ex',
      '.exs',
      '.erl',
      '.clj',
      '.lisp',
      '.el',
      '.scm',
      '.zig',
      '.nim',
      '.d',
    ],
    ...[
      '.cs',
      '.fs',
      '.m',
      '.mm',
      '.r',
      '.jl',
      '.sql',
      '.asm',
      '.s',
      '.v',
      '.sv',
      '.vhd',
      '.dts',
      '.dtsi',
      '.cmake',
      '.mk',
      '.nix',
    ],
    ...['.toml', '.ini', '.cfg', '.conf', '.properties', '.proto', '.graphql', '.tf', '.csv', '.tsv'],
  ],
  isProse: false,
  unread: none,
  keysIn: none,
};

/** Lines that begin with `>`, as in mail, and runs of indented lines. */
function blocksIn(text: string): QuotedBlock[] {
  const blocks: { start: number; end: number; isMarked: boolean }[] = [];
  let open: { start: number; end: number; isMarked: boolean } | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const indent = indentOf(line);
    if (indent === Number.POSITIVE_INFINITY) continue;
    const isMarked = /^\s*>/.test(line);
    if (!isMarked && indent < 2) open = undefined;
    else if (open && open.isMarked === isMarked) open.end = end;
    else {
      open = { start, end, isMarked };
      blocks.push(open);
    }
  }
  return blocks.map((block) => ({ start: block.start, end: block.end }));
}
