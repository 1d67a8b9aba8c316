import { appendFileSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { filesUnder, temporaryFolder } from './support/folder.ts';
import { connected } from './support/mcp.ts';

/** Of format 2, called "Ring debates". */
const RINGS = new URL('formats/2/content', import.meta.url);

const FONT = new URL(
  '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  import.meta.url,
);

function content(settings = ''): string {
  const folder = join(temporaryFolder(), 'content');
  cpSync(RINGS, folder, { recursive: true });
  for (const name of ['icon', 'logo'])
    writeFileSync(
      join(folder, `${name}.svg`),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>',
    );
  copyFileSync(FONT, join(folder, 'own.woff2'));
  mkdirSync(join(folder, 'pages'));
  for (const [name, text] of Object.entries(PAGES)) writeFileSync(join(folder, 'pages', name), text);
  appendFileSync(join(folder, 'parley.yaml'), settings);
  return folder;
}

const PAGES = {
  'home.mdx':
    '---\ntitle: Rings, and who wants them\nsummary: What the home page says.\n---\n\nRead [[who|first]].\n',
  'who.mdx':
    '---\ntitle: Who we are\nformerIds: [us]\n---\n\nReaders of the list. [[one-ring]] came first.\n\n## How to join\n\nWrite to it.\n',
};

const LOOK = `navigation:
  - { title: The spare, to: two-rings }
  - { title: Standing, to: /about/standing/ }
  - { title: 'The <list>', to: 'https://lists.example.org/rings/' }
footer: Kept by [the <ring> list](https://lists.example.org/?a=1&b=2).
icon: icon.svg
logo: logo.svg
colours:
  accent: '#0066cc'
fonts:
  reading: { files: [{ file: own.woff2, weight: 100 900 }] }
  interface: Verdana, sans-serif
`;

test('a site is called what its settings say: nothing in it says Parley but "Made with Parley"', async () => {
  const out = join(temporaryFolder(), 'site');
  const said = await run(
    'build',
    '--content',
    content(LOOK),
    '--out',
    out,
    '--site',
    'https://kb.example.org',
    '--base',
    '/kb/',
  );
  expect(said).toMatchObject({ code: 0, stderr: '' });
  const texts = filesUnder(out)
    .filter((file) => /\.(?:html|xml|json|txt|svg|md|bib|ris|yml|argdown|js|css)$/.test(file))
    .map((file) => [file, readFileSync(join(out, file), 'utf8')] as const);
  for (const [file, text] of texts)
    expect([file, /.*(?<!Made with )Parley.*/.exec(text)?.[0]]).toEqual([file, undefined]);
  const page = Object.fromEntries(texts);
  expect(page['index.html']).toContain('<title>Ring debates</title>');
  expect(page['index.html']).toContain('Rings, and who wants them</h1>');
  expect(page['index.html']).toContain('<a href="/kb/who/">first</a>');
  expect(page['who/index.html']).toContain('<a href="/kb/positions/one-ring/">');
  expect(page['who/index.html']).toMatch(/<h2 [^>]*>How to join<\/h2>/);
  expect(page['who/index.html']).toContain('<link rel="alternate" type="text/markdown" href="/kb/who.md">');
  expect(page['us/index.html']).toContain('content="0;url=/kb/who/"');
  expect(page['positions/one-ring/index.html']).toMatch(/<dt>Pages<\/dt>.{0,40}<a href="\/kb\/who\/"/);
  expect(page['who.md']).toContain('](https://kb.example.org/kb/positions/one-ring/) came first.');
  expect(page['index.md']).toContain('Read [');
  expect(page['sitemaps/1.xml']).toContain('<loc>https://kb.example.org/kb/who/</loc>');
  expect(page['search/records.json']).toContain('Readers of the list.');
  expect(page['index.html']).toContain('<a href="mailto:curator@example.org">Contact</a>');
  expect(page['debates/rings/index.html']).toContain('<title>How many rings · Ring debates</title>');
  expect(page['posts/2020-03-02-ada-example-ab6f5b/index.html']).toContain(
    'to <a href="https://lists.example.org/rings/" rel="noopener"><bdi>rings</bdi></a>',
  );
  for (const file of ['index.html', '404.html', 'posts/2020-03-02-ada-example-ab6f5b/index.html']) {
    expect(page[file]).toContain('<a href="/kb/positions/two-rings/"><bdi>The spare</bdi></a>');
    expect(page[file]).toContain('<a href="/kb/about/standing/"><bdi>Standing</bdi></a>');
    expect(page[file]).toContain('<a href="/kb/who/"><bdi>Who we are</bdi></a>');
    expect(page[file]).toContain(
      '<a href="https://lists.example.org/rings/" rel="noopener"><bdi>The &lt;list&gt;</bdi></a>',
    );
    expect(page[file]).toContain(
      '<p class="site-line" dir="auto">Kept by <a href="https://lists.example.org/?a=1&amp;b=2" rel="noopener">the &lt;ring&gt; list</a>.</p>',
    );
    expect(page[file]).toContain('<link rel="icon" href="/kb/marks/icon.svg" type="image/svg+xml">');
    expect(page[file]).toContain('<img src="/kb/marks/logo.svg" width="84" height="28" alt="">');
    expect(page[file]).toContain('--accent:light-dark(#0066cc,#4690da);');
    expect(page[file]?.match(/<link rel="preload" [^>]*>/g)).toEqual([
      '<link rel="preload" href="/kb/fonts/reading-1.woff2" as="font" type="font/woff2" crossorigin>',
    ]);
    expect(page[file]).toContain('src:url("/kb/fonts/reading-1.woff2")');
    expect(page[file]).toContain('--sans:"Verdana",sans-serif;');
  }
  expect(readFileSync(join(out, 'fonts/reading-1.woff2'))).toEqual(readFileSync(FONT));
  expect(page['marks/logo.svg']).toContain('viewBox="0 0 30 10"');
  expect(page['opensearch.xml']).toContain('>https://kb.example.org/kb/marks/icon.svg</Image>');
  expect(page['debates/rings/map.svg']).toContain('--accent:light-dark(#0066cc,#4690da);');
  expect(page['opensearch.xml']).toContain('<ShortName>Ring debates</ShortName>');
  expect(page['llms.txt']).toMatch(/^# Ring debates\n/);
  expect(page['feed.xml']).toContain('<title>Ring debates</title>');
  expect(page['bibliography.bib']).toContain('publisher = {Example project}');
  expect(JSON.parse(page['index.json'] ?? '')).toMatchObject({
    title: 'Ring debates',
    language: 'en',
    licence: { annotations: 'CC-BY-4.0' },
    contact: 'curator@example.org',
    navigation: [
      { title: 'The spare', url: 'https://kb.example.org/kb/positions/two-rings/' },
      { title: 'Standing', url: 'https://kb.example.org/kb/about/standing/' },
      { title: 'The <list>', url: 'https://lists.example.org/rings/' },
      { title: 'Who we are', url: 'https://kb.example.org/kb/who/' },
    ],
    icon: 'https://kb.example.org/kb/marks/icon.svg',
    logo: 'https://kb.example.org/kb/marks/logo.svg',
    footer: 'Kept by [the <ring> list](https://lists.example.org/?a=1&b=2).',
    url: 'https://kb.example.org/kb/',
  });
}, 600_000);

test('citations lead to where the settings say that the site is, unless an option says otherwise', async () => {
  const folder = content();
  const file = join(folder, 'parley.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}site: https://kb.example.org\nbase: rings\n`);
  const cited = async (...options: string[]) =>
    (await run('cite', 'one-ring', '--content', folder, ...options)).stdout;
  expect(await cited()).toContain('](https://kb.example.org/rings/positions/one-ring/rev/');
  expect(await cited('--base', '/')).toContain('](https://kb.example.org/positions/one-ring/rev/');
  expect(await cited('--site', 'https://example.net')).toContain(
    '](https://example.net/rings/positions/one-ring/rev/',
  );
  expect(await cited('--site', 'https://example.net/path')).toContain(
    '](https://example.net/path/positions/one-ring/rev/',
  );
  expect(await cited()).toContain('Example project; held by');
});

test.each([['cite', 'one-ring'], ['cite', '--check', 'README.md'], ['build'], ['mcp']])(
  'an address whose path is not that of --base is wrong usage: %s %s',
  async (...args) => {
    const [name, ...rest] = args as [string, ...string[]];
    const at = ['--content', content(), '--site', 'https://example.org/a/', '--base', '/b/'];
    const { code, stdout, stderr } = await run(name, ...rest, ...at);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--site https://example.org/a/ and --base /b/ name different paths');
  },
);

test('a bad setting keeps the site from being built, and is told by file and line', async () => {
  const folder = content();
  writeFileSync(join(folder, 'parley.yaml'), 'format: 2\nlanguage: english\n');
  const sentence = `${join(folder, 'parley.yaml')}:2: language ("english"): write a language tag (BCP 47), such as en or pt-BR\n`;
  for (const args of [['check'], ['build', '--out', join(temporaryFolder(), 'site')]] as const) {
    const [command, ...options] = args;
    const { code, stdout } = await run(command, '--content', folder, ...options);
    expect([code, stdout.startsWith(sentence)]).toEqual([1, true]);
  }
});

test('an agent is told what the knowledge base is called', async () => {
  const client = await connected('--content', content());
  expect(client.getServerVersion()?.title).toBe('Ring debates');
  await client.close();
});
