/** The commands of `parley`, as `parley --help` lists them. Each is the file of that name beside this one. */
export const COMMANDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'A knowledge base': {
    init: 'make a folder for a knowledge base of your own, with a small debate to look at',
    import: 'write entries for the posts of mailboxes, archives and mail files',
    check: 'check entries, references and evidence, and name what must be mended',
    status: 'say how far a debate has got, what it lacks, and what to do next',
    adopt: 'take a pack over, with the words of its arguments from mail of your own',
    people: 'list authors; merge two entries of one person, or split one',
    new: 'make a debate, a position, an issue or a concept',
    rename: 'rename an entry or an argument, with every reference to it',
    revise: 'record the present revisions of what can be cited',
    redact: 'take words or a post out, and keep them out of later imports',
    words: 'print what the pages say, to put it into another language',
    upgrade: 'bring a content folder to the format of this version',
  },
  'Its site': {
    start: 'import what is in sources, check, build and serve',
    dev: 'serve the site while its content is edited',
    annotate: 'read threads and pin arguments to their words, in the browser',
    build: 'check, then build the site',
    preview: 'serve the site that was built',
    portal: 'build one search over several sites',
  },
  'What it holds': {
    cite: 'print a citation, or check those of documents with --check',
    search: 'print what the search of the site finds',
    pack: 'write a debate without a word of the mail, for knowledge bases elsewhere',
    export: 'write the posts and arguments for another program',
    mcp: 'serve the knowledge base to agents',
    segment: 'label the lines of mails: prose, quotation, code and the rest',
  },
};

/** Names of the commands, in the order of the list. */
export const NAMES: readonly string[] = Object.values(COMMANDS).flatMap((group) => Object.keys(group));
