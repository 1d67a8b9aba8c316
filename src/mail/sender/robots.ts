/**
 * Words in the local parts of addresses with which programs write in people's names: code hosts, trackers, review servers, forums, relays.
 */
const ROBOTS = new Set(
  `noreply donotreply notification notifications notify notifier devnull mailer bugzilla gerrit gitbox github gitlab gitea forgejo
  codeberg pagure phabricator phab reviewboard rietveld jira confluence trac redmine mantis launchpad youtrack discourse nabble
  buildbot jenkins travis hudson daemon bot robot robots reply review reviews tracker issues bugs forum forums codereview
  gateway mail2news news2mail mail2forum`.split(/\s+/),
);

/** Local parts of offices rather than people (RFC 2142, and custom). */
const ROLES = new Set(
  `abuse admin administrator apache commit commits contact cron cvs git help helpdesk hg hostmaster info list listmaster lists
  listserv mail mailman majordomo marketing news nobody noc office owner postmaster press root sales secretary security service
  staff support svn sympa sysadmin system team usenet uucp webmaster wiki www www-data`.split(/\s+/),
);

/** Words in names of programs. */
const ROBOT_NAME =
  /(?<![\p{L}\p{N}])(?:(?:ro)?bots?\d*|\w+-?bot\d*|daemon|ci|jenkins|buildbot|notifications?|notifier|tracker|tracking system|mailer|no-?reply|bugzilla|gerrit|git(?:hub|lab|box|ea)|jira|trac|redmine|phabricator|patchwork|launchpad|discourse|automated)(?![\p{L}\p{N}])|\[bot\]/iu;

/** Human names that end in "bot". */
const NO_ROBOT = /^(?:\p{L}+ )?(?:abbot|talbot|cabot|rimbot|gombot|herbot|turbot)(?: |$)/iu;

/** True for an address with which programs write in people's names. Takes it in lower case. */
export function isRobotAddress(address: string): boolean {
  const local = localPart(address);
  if (
    /^\d+(?:-\w+)?$/.test(local) &&
    /@(?:[\w-]+\.)*(?:bugs|code|answers|tickets?|issues|debbugs)\./.test(address)
  )
    return true;
  if (local.replace(/[._-]/g, '').includes('noreply')) return true;
  const words = local.split(/[._-]/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (
    [local, first, last].some(
      (word) => ROBOTS.has(word) || (/^(?:\w+bot|bot)\d*$/.test(word) && !NO_ROBOT.test(word)),
    ) || /^ml-node/.test(local)
  );
}

/** True for the address of an office rather than a person. Takes it in lower case. */
export function isRoleAddress(address: string): boolean {
  return ROLES.has(localPart(address));
}

/** True for the display name of a program itself. */
export function isRobotName(name: string): boolean {
  return ROBOT_NAME.test(name) && !NO_ROBOT.test(name);
}

/** The local part without its detail (RFC 5233): `syzbot` of `syzbot+1234@example.org`. Takes the address in lower case. */
export function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '';
}

/** A robot's address without the detail part. */
export function withoutDetail(address: string): string {
  return `${localPart(address)}${address.slice(address.lastIndexOf('@'))}`;
}
