/** A line of a chat: `<nick> words`, with or without the time before, or `10:02 nick: words`. */
const CHAT =
  /^\s{0,4}(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s{1,4}(?:<[@+%~& ]?[^<>\s@]{1,30}>|\*\s|-!-|[\w[\]|`^-]{1,30}[:|>])|<[@+%~& ]?[^<>\s@.]{1,30}>\s)/;
const MANUAL_HEAD =
  /^\s*\w[\w.-]*\(\d\w{0,2}\)(?:\s{2,}|$)|^\s*(?:NAME|SYNOPSIS|DESCRIPTION|OPTIONS|SEE ALSO)\s*$/;
const COMMIT_HEAD = /^\s*commit [0-9a-f]{7,64}(?:\s|$)/;
const TWEET_FOOT =
  /^\s*(?:[-–—]{1,3}\s.{0,60}\(@\w{1,30}\)|@\w{1,30} on (?:Twitter|X)\b)|^\s*https?:\/\/(?:twitter|x|mastodon\.\w+)\.(?:com|social)\//;

/** Whether quoted lines are a pasted chat, manual page, commit or tweet. */
export function isPasted(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '');
  const first = said[0] ?? '';
  if (MANUAL_HEAD.test(first) || COMMIT_HEAD.test(first)) return true;
  if (said.slice(-2).some((line) => TWEET_FOOT.test(line))) return true;
  const chat = said.filter((line) => CHAT.test(line)).length;
  return chat > 0 && chat * 2 >= said.length;
}
