import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import {
  folderFiles,
  pictureFault,
  pictureFile,
  readProse,
  readSettings,
  SYNTAX,
  wikiTarget,
  withLineEnd,
} from '../entries/index.ts';
import { type Site, trustOf } from '../site/site.ts';

type CompiledSite = Pick<Site, 'content' | 'settings' | 'vouched'>;
type Processor = ReturnType<typeof satteri>;

/** An error for a body that must not be compiled, with the file, line and column of the reason. They are in its message too: the log of `astro dev` names no file. */
class RefusedBodyError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, file: string, line: number, column: number) {
    super(`${file}:${line}:${column}: ${message}`);
    this.line = line;
    this.column = column;
  }
}

/** Rewrites the target of a `[[id]]` link to what the check reads: the parser keeps white space, and in tables the backslash before the bar. */
const targets = {
  name: 'parley:targets',
  link(
    node: { readonly url: string },
    context: { setProperty(node: never, key: 'url', value: string): void },
  ): void {
    const target = wikiTarget(node.url);
    if (target !== node.url) context.setProperty(node as never, 'url', target);
  },
};

/**
 * The compiler of curated entries, for Astro's settings. It refuses what the check refuses, so that `astro dev` or a build without the check runs
 * no code of an entry either.
 *
 * @param site Whose content it is, and who vouches for it.
 */
export function curatedCompiler(site: CompiledSite): Processor {
  const processor = satteri({ features: SYNTAX, mdastPlugins: [targets] });
  return {
    ...processor,
    async createMdxRenderer(...options) {
      const renderer = await processor.createMdxRenderer?.(...options);
      if (renderer === undefined) throw new Error('the compiler of Markdown compiles no MDX');
      return {
        process: async (source, path, frontmatter) => {
          refuse(site, source, path);
          return renderer.process(withLineEnd(source), path, frontmatter);
        },
      };
    },
  };
}

/** @throws RefusedBodyError where a body has what the check does not let pass. */
function refuse(site: CompiledSite, source: string, path: string): void {
  const { content } = site;
  const { problems, pictures } = readProse(source);
  const errors = problems.filter(({ severity }) => severity !== 'warning');
  const absent = pictures.length === 0 ? [] : absentPictures(content, path, pictures);
  if (errors.length + absent.length === 0) return;
  const { trusted } = readSettings(content, trustOf(site)).settings;
  const problem = [...errors, ...absent].find(({ ifTrusted = false }) => !(ifTrusted && trusted));
  if (problem)
    throw new RefusedBodyError(problem.message, entryFile(content, path), problem.line + 1, problem.column);
}

/** Pictures that are not files of the content folder. They are refused because Astro imports what they name, which could run it. */
function absentPictures(
  content: string,
  path: string,
  pictures: ReturnType<typeof readProse>['pictures'],
): ReturnType<typeof readProse>['problems'] {
  const entry = entryFile(content, path);
  const present = folderFiles(content).pictures;
  return pictures.flatMap(({ url, ...place }) =>
    present.has(pictureFile(entry, url) ?? '')
      ? []
      : [{ code: 'broken-picture', message: pictureFault(url), ...place, ifTrusted: true }],
  );
}

/** The path of an entry from its content folder, with slashes. */
function entryFile(content: string, path: string): string {
  return relative(realpathSync(content), realpathSync(path)).replaceAll(sep, '/');
}
