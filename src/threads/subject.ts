/** A counter that some clients add: "Re[2]:", "Re(2):", "Re^2:", "Re-2:". */
const COUNT = '(?:[-^*]\\d{1,3}|\\[\\d{1,4}\\]|\\(\\d{1,4}\\))?\\.? ?[:：] ?';
/** RFC 5322 3.6.5: the only prefix that means a reply in any case and on every list. */
const RE = new RegExp(`^re${COUNT}`, 'i');
/**
 * Translations of "Re:" (German, Dutch, Scandinavian, Finnish, Italian, Polish, Turkish, Hungarian, Welsh, Indonesian, Greek, Russian,
 * Chinese, Japanese, Arabic, Hebrew). They are capitalised: "vs: " begins a topic.
 */
const TRANSLATED = new RegExp(
  `^(?:A[Ww]|A(?:ntw|NTW)(?:ort|ORT)?|S[Vv]|V[Ss]|R(?:if|IF)|O(?:dp|DP)|Y(?:nt|NT)|V[áÁ]|A(?:tb|TB)|B(?:ls|LS)|ΑΠ|ΣΧΕΤ|О(?:твет|ТВЕТ|тв|ТВ)|В(?:ідп|ІДП)|回复|回覆|答复|答覆|返信|회신|답장|رد|תגובה|השב|תשובה|Trả lời|ตอบ|Одг)${COUNT}`,
  'u',
);
/** Prefixes that mark a reply on some lists and begin a topic on others; the list's own posts decide. */
const UNSURE = new RegExp(
  `^(?:r|ref|res|i|tr|rv|на|aw|antw|antwort|sv|vs|rif|odp|ynt|atb|bls)${COUNT}`,
  'iu',
);
const FORWARD = /^(?:[Ff][Ww][Dd]?|W[Gg]|T[Rr]|R[Vv]|V[Bb]|V[Ll]|E(?:nc|NC)|I|转发|轉寄|轉發) ?[:：] ?/u;
/** Warnings that mail servers put before a subject. */
const WARNING =
  /^(?:\[(?:ext(?:ern(?:al)?)?|spam|suspected spam|caution)[^\]]{0,20}\]|\*{2,5} ?spam ?\*{2,5}) ?/i;
const TAG = /^\[([^\]]{1,60})\] ?/;
const OF_PATCHES = /\b(?:patch|rfc|pull)/i;

/** A parsed subject. */
export interface Subject {
  /** Without "Re:" and the like, white space folded. */
  readonly base: string;
  readonly isReply: boolean;
}

/** Removes "Re:" (any number, in any of the usual languages, before or after the list's tag) from a subject. */
export function parseSubject(subject: string): Subject {
  let base = subject.replace(/\s+/g, ' ').trim();
  let isReply = false;
  for (;;) {
    const reply = replyPrefix(base, '');
    const prefix = reply ?? FORWARD.exec(base)?.[0] ?? WARNING.exec(base)?.[0];
    if (prefix) {
      isReply ||= reply !== undefined;
      base = base.slice(prefix.length).trimStart();
      continue;
    }
    // "[list] Re: subject": keep the tag, remove the "Re:" after it.
    const tag = TAG.exec(base)?.[0] ?? '';
    const behind = tag === '' ? undefined : replyPrefix(base.slice(tag.length), tag);
    if (behind === undefined) return { base, isReply };
    isReply = true;
    base = tag + base.slice(tag.length + behind.length).trimStart();
  }
}

/** After a patch's tag such a prefix names a subsystem, not a reply. */
function replyPrefix(text: string, tag: string): string | undefined {
  return RE.exec(text)?.[0] ?? (OF_PATCHES.test(tag) ? undefined : TRANSLATED.exec(text)?.[0]);
}

/** An ambiguous reply mark at the start of a subject, in lower case, and the rest. */
export function unsurePrefix(base: string): { readonly mark: string; readonly rest: string } | undefined {
  const prefix = UNSURE.exec(base)?.[0];
  if (prefix === undefined) return undefined;
  return {
    mark: prefix.replace(/[^\p{L}]/gu, '').toLowerCase(),
    rest: parseSubject(base.slice(prefix.length)).base,
  };
}

/** Splits "New subject (was: Old subject)". */
export function formerSubject(base: string): { readonly now: string; readonly was: string } | undefined {
  const match = /^(.{1,200}?) ?[([]was[: ] ?(.{2,200})[)\]]$/i.exec(base);
  return match ? { now: match[1] ?? '', was: parseSubject(match[2] ?? '').base } : undefined;
}

/** The position of a patch in its series. */
export interface Series {
  readonly version: number;
  /** 0 is the cover letter. */
  readonly number: number;
  readonly of: number;
}

/** Parses "[RFC PATCH v2 net-next 3/5]" and the like; a single patch is 1 of 1. Undefined for any other subject. */
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

/** Whether a patch is a request for comments: "[RFC PATCH 1/5]". */
export function isRequestForComments(subject: string): boolean {
  return [...subject.matchAll(/\[([^[\]]{1,120})\]/g)].some(([, tag = '']) => /\brfc/i.test(tag));
}

/** A series' title as written: the subject without "Re:" and tags. */
export function titleOfSeries(subject: string): string {
  return parseSubject(subject).base.replace(/^(?:\[[^\]]{1,120}\] ?)+/, '');
}

/** A key for the versions of a series: "[PATCH v2 0/5] Add x" and "[PATCH 0/5] add x" are equal. */
export function seriesTitle(subject: string): string {
  return titleOfSeries(subject).toLowerCase();
}
