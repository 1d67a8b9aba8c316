/** The properties of a calendar entry (RFC 5545) that are shown, in that order, with their labels. */
const SHOWN: readonly (readonly [property: string, label: string])[] = [
  ['SUMMARY', 'Summary'],
  ['DTSTART', 'When'],
  ['DTEND', 'Until'],
  ['LOCATION', 'Where'],
  ['COMMENT', 'Comment'],
  ['DESCRIPTION', 'Description'],
];

/** Returns the summary, time, place and comments of each component of an iCalendar object (RFC 5545), a line each; undefined where it has none. */
export function calendarText(source: string): string | undefined {
  const components: Map<string, string[]>[] = [];
  for (const line of source.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    // Alarms are inside events; time zone rules are not text.
    if (/^BEGIN:(?:VEVENT|VTODO|VJOURNAL|VALARM|VTIMEZONE)$/i.test(line)) components.push(new Map());
    const [, name = '', params = '', value = ''] =
      /^([\w-]{1,60})((?:;[^:";]*(?:"[^"]*"[^:";]*)*)*):(.*)$/.exec(line) ?? [];
    const property = name.toUpperCase();
    if (!SHOWN.some(([shown]) => shown === property)) continue;
    if (components.length === 0) components.push(new Map());
    const values = components.at(-1) as Map<string, string[]>;
    const text = property.startsWith('DT') ? timeText(value, params) : unescaped(value);
    const before = values.get(property);
    if (before) before.push(text);
    else values.set(property, [text]);
  }
  const texts = components
    .filter((values) => values.has('SUMMARY') || values.has('DESCRIPTION') || values.has('COMMENT'))
    .map(componentText);
  return texts.length > 0 ? texts.join('\n') : undefined;
}

function componentText(values: ReadonlyMap<string, readonly string[]>): string {
  return SHOWN.flatMap(([property, label]) =>
    (values.get(property) ?? []).map((value) => `${label}: ${value}\n`),
  ).join('');
}

/** RFC 5545 3.3.11. */
function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));
}

/** `20221207T100000Z` becomes `2022-12-07 10:00 UTC`; a time zone in a parameter is kept as written. */
function timeText(value: string, params: string): string {
  const [, year, month, day, hour, minute, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value) ?? [];
  if (year === undefined) return value;
  const zone = utc ? 'UTC' : /;TZID="?([^";]+)/i.exec(params)?.[1];
  const time = hour === undefined ? '' : ` ${hour}:${minute}${zone === undefined ? '' : ` ${zone}`}`;
  return `${year}-${month}-${day}${time}`;
}
