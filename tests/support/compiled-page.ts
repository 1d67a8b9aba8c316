import { resolve } from 'node:path';
import { isAddress } from '../../src/entries/index.ts';
import { curatedCompiler } from '../../src/integration/curated-compiler.ts';
import { CONTENT } from './folder.ts';

/** A call of the JSX runtime: an element of a page. */
interface Shown {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What stands for links of Markdown, which the pages show by a component of theirs. */
const LINK = Symbol('link');

let renderer: ReturnType<NonNullable<ReturnType<typeof curatedCompiler>['createMdxRenderer']>> | undefined;

/** The code that the site's compiler makes of a body, with the settings that Astro gives it. @throws what the build would stop with. */
export async function compiledBody(body: string, content = CONTENT): Promise<string> {
  renderer ??= curatedCompiler({ content }).createMdxRenderer?.(
    { syntaxHighlight: false, gfm: true, smartypants: true } as never,
    { optimize: false },
  );
  const compiled = await (await renderer)?.process(
    body,
    resolve(content, 'positions/controlling-function.mdx'),
    {},
  );
  return compiled?.code ?? '';
}

/** The links of the page that a body becomes, `link TARGET` to entries and `evidence KEY`, sorted. */
export async function linksOnPage(body: string): Promise<string[]> {
  const shown: Shown[] = [];
  const jsx = (type: unknown, props: Shown['props']): Shown => {
    const one = { type, props };
    shown.push(one);
    return typeof type === 'function' ? type(props) : one;
  };
  const code = (await compiledBody(body))
    .replace(
      /^import \{(.*?)\} from "astro\/jsx-runtime";?$/m,
      (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`,
    )
    .replace(/^export /gm, '');
  const page = new Function('runtime', `${code}\nreturn MDXContent;`)({
    jsx,
    jsxs: jsx,
    Fragment: 'fragment',
  });
  page({ components: { a: LINK, Evidence: 'Evidence' } });
  return shown
    .flatMap(({ type, props }) => {
      if (type === 'Evidence') return [`evidence ${String(props.of).trim()}`];
      return type === LINK && !isAddress(String(props.href)) ? [`link ${decodeURI(String(props.href))}`] : [];
    })
    .sort();
}
