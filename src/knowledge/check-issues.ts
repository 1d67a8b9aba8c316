import { type Issue, lineIn, type Problem } from '../entries/index.ts';
import type { Checked } from './check.ts';
import type { Resolved } from './resolved.ts';

type Path = readonly (string | number)[];

/** Problems for positions that an issue lists, calls rivals or adopted but that do not answer it; and for repeated ones in a list. */
export function checkIssues(checked: Checked): Problem[] {
  const debates = checked.entries.filter((entry) => entry.collection === 'debates') as Resolved<'debates'>[];
  return debates.flatMap((entry) =>
    entry.data.issues.flatMap((issue, index) => ofIssue(entry, issue, ['issues', index], checked)),
  );
}

function ofIssue(entry: Resolved<'debates'>, issue: Issue, path: Path, { positions }: Checked): Problem[] {
  const problem = (field: Path, message: string): Problem => {
    const name = field.filter((step) => typeof step === 'string').join('.');
    const line = lineIn(entry, [...path, ...field]);
    return { code: 'wrong-issue', file: entry.file, line, message: `issues.${name}: ${message}` };
  };
  /** A position that answers another issue; a nonexistent one is a broken reference. */
  const strays = (named: string, field: Path): Problem[] => {
    const position = positions.get(named);
    if (position === undefined) return [];
    const { debate, issue: answered } = position.data;
    if (debate === entry.id && answered === issue.id) return [];
    const where = debate === entry.id ? '' : ` of the debate "${debate}"`;
    return [
      problem(
        field,
        `"${named}" answers the issue "${answered}"${where}, not "${issue.id}": name a position whose issue is "${issue.id}", or take it out`,
      ),
    ];
  };
  const once = (list: readonly string[], field: Path): Problem[] => {
    const seen = new Set<string>();
    return list.flatMap((id, index) => {
      if (seen.has(id)) return [problem([...field, index], `"${id}" stands here twice: take one out`)];
      seen.add(id);
      return [];
    });
  };
  const groups = typeof issue.rivals === 'boolean' ? [] : issue.rivals;
  return [
    ...once(issue.positions, ['positions']),
    ...issue.positions.flatMap((named, index) => strays(named, ['positions', index])),
    ...groups.flatMap((group, at) => [
      ...once(group, ['rivals', at]),
      ...group.flatMap((named, index) => strays(named, ['rivals', at, index])),
    ]),
    ...(issue.adopted === undefined ? [] : strays(issue.adopted.position, ['adopted', 'position'])),
  ];
}
