/** "Re:" in the ways of the languages that translate it (RFC 5322 3.6.5 knows only "Re: "), with the counts some mailers add. */
const REPLY =
  /^(?:re|aw|antw|antwort|sv|vs|rif|r|odp|ref|res|回复|回覆|答复|答覆|返信|ответ|на)(?:\[\d{1,4}\]|\(\d{1,4}\)|\^\d{1,4})? ?[:：] ?/iu;
const FORWARD = /^(?:fwd?|wg|tr|rv|i|转发|轉寄) ?[:：] ?/iu;

/** A subject taken apart. */
export interface Subject {
  /** Without "Re:" and its kin, white space folded. */
  readonly base: string;
  readonly isReply: boolean;
}

/** Takes "Re:" (any number of them, in any of the usual languages, before or behind the list's tag) off a subject. */
export function parseSubject(subject: string): Subject {
  let base = subject.replace(/\s+/g, ' ').trim();
  let isReply = false;
  for (;;) {
    const reply = REPLY.exec(base);
    const prefix = reply ?? FORWARD.exec(base);
    if (prefix) {
      isReply ||= reply !== null;
      base = base.slice(prefix[0].length).trimStart();
      continue;
    }
    // "[list] Re: subject": the tag stays, what it hides goes.
    const tag = /^\[[^\]]{1,60}\] ?/.exec(base);
    const behind = tag ? REPLY.exec(base.slice(tag[0].length)) : null;
    if (!tag || !behind) return { base, isReply };
    isReply = true;
    base = tag[0] + base.slice(tag[0].length + behind[0].length).trimStart();
  }
}

/** Where a patch stands in its series. */
export interface Series {
  readonly version: number;
  /** 0 is the cover letter. */
  readonly number: number;
  readonly of: number;
}

/** Reads "[RFC PATCH v2 net-next 3/5]" and its kin; a patch alone is 1 of 1. Undefined for any other subject. */
export function parseSeries(subject: string): Series | undefined {
  for (const [, tag = ''] of subject.matchAll(/\[([^[\]]{1,120})\]/g)) {
    if (!/\b(?:patch|rfc)/i.test(tag)) continue;
    const counted = /(?:^|\D)(\d{1,4})\/(\d{1,4})(?:\D|$)/.exec(tag);
    if (!counted && !/\bpatch/i.test(tag)) continue;
    const version = Number(/(?:^|[\s,])(?:patch)?v\.? ?(\d{1,3})\b/i.exec(tag)?.[1] ?? 1);
    const number = counted ? Number(counted[1]) : 1;
    const of = counted ? Number(counted[2]) : 1;
    if (of === 0) continue;
    return { version: Math.max(1, version), number, of };
  }
  return undefined;
}

/** A series' title as its author wrote it: the subject without "Re:" and tags. */
export function titleOfSeries(subject: string): string {
  return parseSubject(subject).base.replace(/^(?:\[[^\]]{1,120}\] ?)+/, '');
}

/** What versions of a series are found by: "[PATCH v2 0/5] Add x" and "[PATCH 0/5] add x" agree. */
export function seriesTitle(subject: string): string {
  return titleOfSeries(subject).toLowerCase();
}
