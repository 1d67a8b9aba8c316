import type { Finding } from '../finding.ts';

/**
 * A finding as a workflow command of GitHub Actions, which shows it on its line of the change
 * (docs.github.com, "Workflow commands": `::error file=...,line=...::message`).
 */
export function annotation({
  file,
  line,
  column,
  endLine,
  endColumn,
  severity,
  code,
  message,
  suggestion,
  url,
}: Finding): string {
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: `Citation: ${code}` };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const page = url === undefined ? '' : `; see ${url}`;
  return `::${severity} ${list.join(',')}::${data(message + hint + page)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
