import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { citePosition, FORMATS, type FormatName, formatCitation } from '../src/citations/index.ts';
import { nearest, readEntries } from '../src/entries/index.ts';
import { buildKnowledge, titleOf } from '../src/knowledge/index.ts';
import { basePath, siteUrl } from './site/settings.ts';

interface CiteCommand {
  readonly format: FormatName;
  readonly content: string;
  readonly base: string;
  readonly site?: string;
  readonly accessed?: string;
  readonly json?: boolean;
}

function day(text: string): string {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new InvalidArgumentError('write a day, such as 2024-02-29.');
  return text;
}

const program = new Command('npm run cite --')
  .description('Prints the citation of a position. Exits 1 where there is no such position.')
  .argument('<key>', 'id of a position, such as vfio-device-handle')
  .addOption(
    new Option('--format <name>', 'how to write it')
      .choices(FORMATS.map(({ name }) => name))
      .default('markdown'),
  )
  .option('--content <dir>', 'content folder', 'content')
  .option('--site <url>', 'address the site is published at; without it the permalink is a path', siteUrl)
  .option('--base <path>', 'path the site is served under, such as /parley/', basePath, '/')
  .option('--accessed <day>', 'day on which the page was read, to be named in the citation', day)
  .option('--json', 'print the citation and the item it was made from as JSON')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const [key = ''] = program.args;
const { format, content, json, ...options } = program.opts<CiteCommand>();
const kb = buildKnowledge(await readEntries(resolve(content)));
const item = citePosition(kb, key, options);
if (item === undefined) {
  process.stderr.write(`cite: ${whyNot()}\n`);
  process.exitCode = 1;
} else {
  const citation = formatCitation(item, format).trimEnd();
  process.stdout.write(
    `${json ? JSON.stringify({ key: item.id, format, citation, item }, null, 2) : citation}\n`,
  );
}

function whyNot(): string {
  const title = titleOf(kb, key);
  if (title !== undefined) return `'${key}' is no position but "${title}"`;
  const near = nearest(key, [...kb.positions.keys(), ...kb.aliases.keys()]);
  const suggestion = near === undefined ? '' : `; did you mean '${near}'?`;
  return `there is no position '${key}' in ${content}${suggestion}`;
}
