import type { Finding } from '../finding.ts';

/** A finding as one line: `file:line:column: error: message [code] address`. */
export function findingText({
  file,
  line,
  column,
  severity,
  message,
  suggestion,
  code,
  url,
}: Finding): string {
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return `${file}:${line}:${column}: ${severity}: ${message}${hint} [${code}]${url === undefined ? '' : ` ${url}`}`;
}
