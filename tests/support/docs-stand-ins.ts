/** A command of the docs that a test cannot run as it stands. */
export interface StandIn {
  /** The command, without a comment behind it; of one of several lines the first. */
  readonly line: string;
  /** What is run in its place. */
  readonly run: string;
  readonly why: string;
}

const SERVES = 'it serves until it is stopped: the test waits until it does';
const REGISTRY = 'it asks the registry of npm';
const ELSEWHERE = 'it needs another host';

export const STAND_INS: readonly StandIn[] = [
  {
    line: 'npm ci && npm start',
    run: 'until-served npm start -- --port 0 --site $SITE',
    why: `${REGISTRY}, and ${SERVES}`,
  },
  {
    line: 'npm ci && npm test',
    run: 'node "$ROOT/scripts/test.ts" --help',
    why: 'this test is a part of it',
  },
  { line: 'npx parley-kb init my-debates', run: 'npx parley-kb init my-debates --no-install', why: REGISTRY },
  {
    line: 'npm run import -- https://lore.kernel.org/linux-nvme/20221206055816.292304-1-lei.rao@intel.com/ --debate nvme-vf-live-migration',
    run: 'npm run import -- linux-nvme.mbox --debate nvme-vf-live-migration',
    why: ELSEWHERE,
  },
  {
    line: 'npm run dev',
    run: "until-served npm run dev -- --port 0 && find content -mindepth 1 -maxdepth 1 ! -name parley.yaml ! -name pages -exec rm -r '{}' + && sed -i.old '5,$ d' content/pages/about.mdx && rm content/pages/about.mdx.old && cp ../rings.mbox .",
    why: `${SERVES}; then the example goes from content and from the page about it, as the page says, and a mailbox is there`,
  },
  {
    line: 'npm run import -- https://lore.kernel.org/linux-nvme/MESSAGE-ID/ --dry-run',
    run: 'npm run import -- rings.mbox --dry-run',
    why: ELSEWHERE,
  },
  {
    line: 'rsync -a --delete --delay-updates dist/ web@example.org:/var/www/debates/',
    run: 'ls dist/index.html dist/404.html',
    why: ELSEWHERE,
  },
  {
    line: "curl -X PUT https://cluster.example.org/parley -H 'Content-Type: application/json' --data-binary @export/mappings.json",
    run: 'ls export/mappings.json',
    why: ELSEWHERE,
  },
  {
    line: 'for file in export/bulk-*.ndjson; do',
    run: 'ls export/bulk-*.ndjson',
    why: ELSEWHERE,
  },
  {
    line: 'pandoc --citeproc --bibliography bibliography.json design.md -o design.html',
    run: 'ls bibliography.json',
    why: 'pandoc may not be there: tests/consumers/pandoc.test.ts has it read the file',
  },
  {
    line: 'npm run bundle && npm pack ./bin',
    run: 'node "$ROOT/scripts/bundle.ts" --help',
    why: 'it writes into this checkout: tests/bundle.test.ts runs what it makes',
  },
  {
    line: "npm install --save-dev ./parley-cite-0.2.0.tgz && npx parley-cite --check 'docs/**/*.md' --site https://example.org/parley/",
    run: "npx parley-cite --check 'docs/**/*.md' --site $SITE",
    why: REGISTRY,
  },
  {
    line: 'npm run bench -- segments-fit LISTS.jsonl OFFICE.jsonl [--write]',
    run: 'node "$ROOT/scripts/bench.ts" --help',
    why: 'the labelled mails are not in this repository',
  },
];

/** Commands that read the site which the docs call https://example.org, and what is read in its place: the same, served by the test. */
const READS_SITE = /^(?:(?:npx )?parley-cite |curl |npm run mcp )/;
const SITE = /https:\/\/example\.org\/(?:parley\/|kb\/)?/;

/** What a test runs for a line of the docs, where `$SITE` is the address of a site and `$ROOT` the checkout. */
export function runFor(text: string): { readonly run: string; readonly standIn?: StandIn } {
  const line = text.replace(/\s+#(?: .*)?$/, '');
  const standIn = STAND_INS.find((one) => one.line === line.split('\n')[0]);
  if (standIn !== undefined) return { run: standIn.run, standIn };
  return { run: READS_SITE.test(line) ? line.replace(SITE, '"$SITE"') : line };
}
