import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_MBOX } from './sites.ts';

/** A post of the hostile mbox: what it says, and the entry that it became. */
export interface HostilePost {
  /** From 1, in the order of the mbox. */
  readonly number: number;
  readonly id: string;
  /** The entry's file. */
  readonly file: string;
  /** The lines of its text that are not blank, without quote marks, controls spelled as their codes. */
  readonly lines: readonly string[];
}

/** Every control, and every character that hides or reorders others, that occurs in the mbox. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for
  /[\0-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2028\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\u{e0041}\u{e0042}]/gu;

/** The posts of the mbox, each with its entry; the texts are read from the mbox here, without a line of the importer. */
export function hostilePosts(content: string): HostilePost[] {
  const entries = readdirSync(join(content, 'posts')).map((name) => ({
    id: name.slice(0, -'.mdx'.length),
    file: readFileSync(join(content, 'posts', name), 'utf8'),
  }));
  return messages().map(({ messageId, text }, index) => {
    const entry = entries.find(({ file }) => messageIdOf(file) === messageId);
    if (entry === undefined) throw new Error(`no entry for ${messageId}`);
    return { number: index + 1, ...entry, lines: readableLines(text) };
  });
}

/** The posts of the mailbox of hostile headers. */
export function postsOfHeaders(content: string): { readonly id: string; readonly file: string }[] {
  return readdirSync(join(content, 'posts'))
    .map((name) => ({
      id: name.slice(0, -'.mdx'.length),
      file: readFileSync(join(content, 'posts', name), 'utf8'),
    }))
    .filter(({ file }) => messageIdOf(file)?.startsWith('header-'));
}

/** A text as it should be read on a page: its lines that are not blank, without quote marks, controls spelled out. */
export function readableLines(text: string): string[] {
  const lines = text.split('\n').map((line) => withoutMarks(line.replace(CONTROL, spelled)));
  return lines.filter((line) => line !== '');
}

/** Quote marks at the start and white space at both ends are layout: a page draws them. */
export function withoutMarks(line: string): string {
  return line.replace(/^[>\s]+/, '').trimEnd();
}

function spelled(control: string): string {
  return `U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function messages(): { messageId: string; text: string }[] {
  const parts = `\n${readFileSync(HOSTILE_MBOX, 'utf8')}`
    .split(/\nFrom (?=\S+@example\.org \w{3} \w{3})/)
    .slice(1);
  return parts.map((part) => {
    const [head = '', ...body] = part.split('\n\n');
    const messageId = /^Message-ID: <(.*)>$/m.exec(head)?.[1] ?? '';
    const boundary = /boundary="(.*)"/.exec(head)?.[1];
    const text = body.join('\n\n').replace(/^>(>*From )/gm, '$1');
    return { messageId, text: boundary === undefined ? text : firstPart(text, boundary) };
  });
}

/** The text of the first part of a multipart body. */
function firstPart(body: string, boundary: string): string {
  const part = body.split(`--${boundary}`)[1] ?? '';
  return part.slice(part.indexOf('\n\n') + 2);
}

function messageIdOf(file: string): string | undefined {
  return /^messageId: (?:'(.*)'|"(.*)"|(.*))$/m
    .exec(file)
    ?.slice(1)
    .find((group) => group !== undefined);
}
