import { fold } from '../header-text.ts';
import { isRobotName } from './robots.ts';
import { ON_BEHALF, THROUGH, THROUGH_BEHIND, VIA } from './via-words.ts';

/** A display name without the additions of lists and robots. */
export interface DisplayName {
  /** The person's name; empty if there is none. */
  readonly name: string;
  /** The address in place of a name, or after it. */
  readonly address?: string;
  /** The lists and robots in it, the outermost first: `Dev` of "ANN via Dev". */
  readonly agents: readonly string[];
  /** The name to keep if the address is the person's own. */
  readonly kept?: string;
}

const words = (list: readonly string[]) =>
  list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const BRACKETED_VIA = new RegExp(`^(.*\\S)\\s*[([](?:${words(THROUGH)})\\s+([^()[\\]]{1,200})[)\\]]$`, 'iu');
const BRACKETED_BEHIND = new RegExp(
  `^(.*\\S)\\s*[([（]([^()[\\]]{1,200}?)\\s*(?:${words(THROUGH_BEHIND)})[)\\]）]$`,
  'iu',
);
const PLAIN_VIA = new RegExp(`^(.*\\S)\\s+(?:${words(VIA)})\\s+(\\S.*)$`, 'u');
const OTHER_VIA = new RegExp(`^(.*\\S)\\s+(?:${words(THROUGH)})\\s+(\\S.*)$`, 'u');
/** Mailman's display name for an author without a name. */
const NOBODY_VIA = /^(?:-{3} )?via (\S.*)$/;
const TAG = /^(.*\S)\s*[([]([^()[\]]{1,100})[)\]]$/u;
const BEHALF = new RegExp(`^(.*?)[\\s;,(]+(?:${words(ON_BEHALF)})\\s+(\\S.*?)\\)?$`, 'iu');
const FOR = /^(\S(?:.*\S)?) for (\S.*)$/;

/** Tools that add their name in parentheses after that of the person. */
const TOOL =
  /^(?:via\b.*|jira|confluence|code review|gerrit|gerrit code review|review|git ?hub|git ?lab|gitea|forgejo|codeberg|bugzilla|phabricator|differential|trac|redmine|launchpad|discourse|mantis|youtrack|bitbucket|savannah|pagure|review ?board|rietveld|buildbot|wiki|issue tracker|bug tracker|tracker|forum)$/i;

const EMAIL = String.raw`[^\s<>@"'()[\]]{1,64}@(?:[\w-]{1,63}\.)+[\w-]{1,63}`;
const ADDRESS_ONLY = new RegExp(`^<?(${EMAIL})>?$`, 'i');
const ADDRESS_BEHIND = new RegExp(
  `^(.*\\S)(?:\\s+|\\s*[-,:]\\s+|\\s*)[<(\\[]?(?<![^\\s<(\\[])(${EMAIL})[>)\\]]?$`,
  'i',
);
const DELIVERY_MARKS = 4;

/** Context that distinguishes the name of a list or a robot from a person's. */
export interface Surroundings {
  /** True if the address is known to be a list's or a robot's. */
  readonly shared: boolean;
  /** True if the address is a robot's. */
  readonly robot: boolean;
  /** True for the name of the list or the robot with this address. */
  isAgent(name: string): boolean;
  /** True if the address may belong to somebody of this name. */
  isOwner(name: string): boolean;
}

/**
 * Removes the additions of lists and robots from a display name, also nested: "ANN via LIST", "'ANN' via GROUP", "ANN (via LIST)", "ANN
 * [via LIST]", "ANN (Jira)", "LIST on behalf of ANN", "tip-bot for ANN", "ann--- via LIST".
 */
export function readDisplayName(display: string, surroundings: Surroundings): DisplayName {
  const agents: string[] = [];
  let name = unquoted(display);
  const nobody = NOBODY_VIA.exec(name);
  if (nobody) return { name: '', agents: [unquoted(nobody[1] ?? '')] };
  for (let marks = 0; marks < DELIVERY_MARKS; marks++) {
    const step = outermost(name, surroundings, agents.length > 0);
    if (!step || step.name === '') break;
    name = unquoted(step.name);
    agents.push(step.agent);
    if (!surroundings.shared && surroundings.isOwner(name))
      return { name, agents, kept: step.isOwn === true ? name : unquoted(display) };
  }
  return { ...ofPerson(name, surroundings.shared || agents.length > 0), agents };
}

interface Step {
  readonly name: string;
  readonly agent: string;
  /** True if the name without the agent is right even at the person's own address. */
  readonly isOwn?: boolean;
}

function outermost(name: string, surroundings: Surroundings, marked: boolean): Step | undefined {
  const { shared, robot, isAgent } = surroundings;
  const taken = (match: RegExpExecArray | null, who = 1, agent = 2) =>
    match ? { name: match[who] ?? '', agent: unquoted(match[agent] ?? '') } : undefined;
  const bracketed =
    taken(BRACKETED_VIA.exec(name)) ?? (shared ? taken(BRACKETED_BEHIND.exec(name)) : undefined);
  if (bracketed) return bracketed;
  const tag = taken(TAG.exec(name));
  if (
    tag &&
    ((TOOL.test(tag.agent) && (shared || /^.*\S\s*\(/.test(name))) ||
      (shared && isAgent(tag.agent)) ||
      (robot && /\s/.test(tag.name) && /^\p{Lu}/u.test(tag.agent)))
  )
    return tag;
  const via = taken(PLAIN_VIA.exec(name)) ?? (shared ? taken(OTHER_VIA.exec(name)) : undefined);
  if (via) return via;
  const behalf = BEHALF.exec(name);
  if (behalf) return byWhom(behalf, surroundings);
  const bot = taken(FOR.exec(name), 2, 1);
  if (bot && (isRobotName(bot.agent) || (shared && isAgent(bot.agent)))) return bot;
  if (shared && !marked) return behind(name, isAgent);
  return undefined;
}

/** The author in "X on behalf of Y": Y, unless Y is the list or the robot, or the address is that of X. */
function byWhom([, x = '', y = '']: RegExpExecArray, { isAgent, isOwner }: Surroundings): Step {
  const isX = x.trim() !== '' && !isAgent(x) && (isAgent(y) || (isOwner(x) && !isOwner(y)));
  return isX ? { name: x, agent: y, isOwn: true } : { name: y, agent: x, isOwn: true };
}

/** The list's name in languages that put "via" after it: "ANN, LIST aracılığıyla". */
function behind(name: string, isAgent: Surroundings['isAgent']): Step | undefined {
  const ending = THROUGH_BEHIND.find((word) => name.endsWith(` ${word}`));
  if (ending === undefined) return undefined;
  const rest = name.slice(0, -ending.length - 1).trim();
  const at = rest.lastIndexOf(' ');
  return at > 0 && isAgent(rest.slice(at + 1))
    ? { name: rest.slice(0, at).replace(/,$/, ''), agent: rest.slice(at + 1) }
    : undefined;
}

/** A name, an address in its place, or both; additions of code hosts and Mailman are removed if the address is not the person's. */
function ofPerson(name: string, shared: boolean): Omit<DisplayName, 'agents'> {
  const alone = ADDRESS_ONLY.exec(name);
  if (alone) return { name: '', address: (alone[1] ?? '').toLowerCase() };
  if (!shared) return { name };
  const both = ADDRESS_BEHIND.exec(name);
  if (both)
    return {
      name: unquoted((both[1] ?? '').replace(/[\s,:-]+$/, '')),
      address: (both[2] ?? '').toLowerCase(),
    };
  const full = /^\S+ \(([^()@]+\s[^()@]+)\)$/.exec(name)?.[1];
  return { name: full ?? name.replace(/\s*\(@[\w.-]+\)$/, '').replace(/-{3}$/, '') };
}

/** Returns a name without quotes around the whole of it. */
export function unquoted(text: string): string {
  const name = fold(text);
  const inner = /^(["'“‘`])(.*)["'”’`]$/.exec(name)?.[2];
  return inner === undefined ? name : fold(inner);
}
