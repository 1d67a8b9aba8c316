import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  citationOf,
  FORMATS,
  type FormatName,
  formatCitation,
  STYLES,
  type StyleName,
} from '../../src/citations/index.ts';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { contentOption } from '../command.ts';
import { calendarDay } from '../day.ts';
import { refusing } from '../refusal.ts';
import { publishedAt } from '../site/published-at.ts';
import { basePath, siteUrl } from '../site/settings.ts';
import { printJson, printText, warn } from '../terminal.ts';
import { whyNotCited } from './why-not.ts';

interface CiteCommand {
  readonly format?: FormatName;
  readonly style?: StyleName;
  readonly words?: string;
  readonly latest?: boolean;
  readonly content: string;
  readonly base?: string;
  readonly site?: string;
  readonly accessed?: string;
  readonly json?: boolean;
}

/** Prints the citation of something. Returns the exit code. */
export async function print(program: Command, args: readonly string[]): Promise<number> {
  program
    .description(
      'Prints the citation of a position, an argument or the words it rests on. Exits 1 where there is nothing of that key.',
    )
    .argument(
      '<key>',
      'such as vfio-device-handle; POST:ARGUMENT of an argument, POST:ARGUMENT:words of its evidence',
    )
    .addOption(
      new Option('--format <name>', 'how to write it; markdown unless told').choices(
        FORMATS.map(({ name }) => name),
      ),
    )
    .addOption(
      new Option('--style <name>', 'reference style of plain text').choices(STYLES.map(({ name }) => name)),
    )
    .option('--words <words>', 'of evidence, cite these of its words alone')
    .option('--latest', 'lead to what it says when it is read, not to the revision of today')
    .addOption(contentOption())
    .option(
      '--site <url>',
      'address the site is published at; without it, and none in parley.yaml, the permalink is a path',
      siteUrl,
    )
    .option('--base <path>', 'path the site is served under, such as /parley/', basePath)
    .option('--accessed <day>', 'day on which the page was read, to be named in the citation', calendarDay)
    .option('--json', 'print the citation and the item it was made from as JSON')
    .option('--check <files...>', 'check the citations of documents instead; --check --help says how')
    .parse(args, { from: 'user' });

  const [key = ''] = program.args;
  const { format: chosen, style, content, latest, json, ...options } = program.opts<CiteCommand>();
  const format = chosen ?? (style === undefined ? 'markdown' : 'text');
  if (style !== undefined && format !== 'text')
    program.error('error: --style is of --format text; the other formats have no styles', { exitCode: 2 });
  return refusing('cite', async () => {
    const kb = buildKnowledge(await readEntries(resolve(content)));
    const item = citationOf(kb, key, {
      ...options,
      ...publishedAt(content, options),
      ...(latest && { unpinned: true }),
    });
    if (item === undefined) {
      warn(`cite: ${whyNotCited(kb, key, content, options.words)}`);
      return 1;
    }
    const citation = formatCitation(item, format, style).trimEnd();
    if (json) printJson({ key: item.id, format, citation, item });
    else printText(`${citation}\n`);
    return 0;
  });
}
