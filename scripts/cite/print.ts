import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { FORMATS, type FormatName } from '../../src/citations/format-names.ts';
import { STYLES, type StyleName } from '../../src/citations/styles.ts';
import { Refusal } from '../../src/disk/index.ts';
import { holdsEntries } from '../../src/entries/files.ts';
import { contentOption } from '../command.ts';
import { calendarDay } from '../day.ts';
import { refusing } from '../refusal.ts';
import { basePath, requireOnePath, siteUrl } from '../site/options.ts';

interface CiteCommand {
  readonly format?: FormatName;
  readonly style?: StyleName;
  readonly words?: string;
  readonly latest?: boolean;
  readonly content: string;
  readonly base?: string;
  readonly site?: string;
  readonly accessed?: string;
  readonly offline?: boolean;
  readonly json?: boolean;
}

/** Prints the citation of something. Returns the exit code. */
export async function print(program: Command, args: readonly string[]): Promise<number> {
  program
    .description(
      'Prints the citation of a position, an argument or the words it rests on. Exits 1 if nothing has that key, 3 if the site could not be asked.',
    )
    .argument(
      '<key>',
      'such as vfio-device-handle; POST:ARGUMENT of an argument, POST:ARGUMENT:words of its evidence; or its permalink',
    )
    .addOption(
      new Option('--format <name>', 'how to write it (default: markdown)').choices(
        FORMATS.map(({ name }) => name),
      ),
    )
    .addOption(
      new Option('--style <name>', 'reference style of plain text').choices(STYLES.map(({ name }) => name)),
    )
    .option('--words <words>', 'of evidence, cite these of its words alone')
    .option('--latest', 'lead to what it says when it is read, not to the revision of today')
    .addOption(contentOption('content folder to cite from, where there is one'))
    .option(
      '--site <url>',
      'home page of the published knowledge base: cited from there where there is no content folder, else where permalinks lead; without it, and without one in parley.yaml, they are paths',
      siteUrl,
    )
    .option('--offline', 'with a site: use the kept copy of it and do not ask the site')
    .option(
      '--base <path>',
      'path the site is served under, such as /parley/ (default: the path of --site, else that of parley.yaml, else /)',
      basePath,
    )
    .option('--accessed <day>', 'day on which the page was read, to be named in the citation', calendarDay)
    .option('--json', 'print the citation and the item it was made from as JSON')
    .option('--check <files...>', 'check the citations of documents instead; --check --help says how')
    .parse(args, { from: 'user' });

  const [key = ''] = program.args;
  const { format: chosen, style, content, latest, ...options } = program.opts<CiteCommand>();
  const format = chosen ?? (style === undefined ? 'markdown' : 'text');
  if (style !== undefined && format !== 'text')
    program.error('error: --style is of --format text; the other formats have no styles', { exitCode: 2 });
  const isFolder = holdsEntries(resolve(content)) || program.getOptionValueSource('content') === 'cli';
  if (isFolder || options.site === undefined) requireOnePath(program, options);
  return refusing('cite', async () => {
    if (!isFolder && options.site === undefined && !/^https?:/.test(key.trim()))
      throw new Refusal(
        `there is no content folder ${resolve(content)}: cite from a published knowledge base by --site, or name a folder by --content`,
      );
    const { cited } = await import('./cited.ts');
    return cited(key, isFolder, { ...options, content, format, style, latest });
  });
}
