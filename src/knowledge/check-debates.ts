import { called } from '../called/index.ts';
import { lineIn, nearest, type Problem } from '../entries/index.ts';
import { isSectionAnchor } from './debate-sections.ts';
import { proseOf } from './prose.ts';
import type { Resolved } from './resolved.ts';

/**
 * Problems of debates: figures in a body that the frontmatter lacks, figures with the same id, and arguments whose fragment is that of a
 * section of the debate's page.
 */
export function checkDebates(debates: readonly Resolved<'debates'>[]): Problem[] {
  return debates.flatMap((debate) => [...checkFigures(debate), ...checkAnchors(debate)]);
}

function checkFigures(entry: Resolved<'debates'>): Problem[] {
  const { file, data } = entry;
  const ids = new Set<string>();
  const twice = data.figures.flatMap(({ id }, at): Problem[] => {
    if (!ids.has(id)) {
      ids.add(id);
      return [];
    }
    const line = lineIn(entry, ['figures', at, 'id']);
    return [{ code: 'duplicate-figure', file, line, message: `figures: there is a figure "${id}" already` }];
  });
  const missing = proseOf(entry).figures.flatMap(({ of, line, column }): Problem[] => {
    if (ids.has(of)) return [];
    const suggestion = nearest(of, [...ids]);
    const has = ids.size === 0 ? 'none' : [...ids].join(', ');
    return [
      {
        code: 'broken-reference',
        file,
        line: entry.bodyLine + line,
        column,
        message: `there is no figure "${of}" among the debate's figures; it has ${has}`,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ];
  });
  return [...twice, ...missing];
}

function checkAnchors(entry: Resolved<'debates'>): Problem[] {
  return entry.data.arguments.flatMap(({ id }, at): Problem[] => {
    if (!isSectionAnchor(id)) return [];
    const message = `"${id}" is the fragment of a section of the debate's page, so that a link to the argument leads there: rename it (${called('rename', `${entry.id}#${id} ${entry.id}#NEW`)})`;
    const line = lineIn(entry, ['arguments', at, 'id']);
    return [{ code: 'section-anchor', file: entry.file, line, message, severity: 'warning' }];
  });
}
