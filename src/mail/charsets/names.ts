/** Charset names without meaning, from programs that did not know the charset. In the form of `folded`. */
const UNKNOWN = new Set(['', 'unknown', 'unknown8bit', 'xunknown', 'default', 'none', '8bit', 'binary']);

/** Names of ASCII (RFC 1345 and the IANA register): its text has no byte above 127. */
const ASCII = new Set([
  'ascii',
  'usascii',
  'us',
  'ansix341968',
  'ansix341986',
  'ansix34',
  'iso646us',
  'iso646',
  'iso646irv1991',
  'isoir6',
  'ibm367',
  'cp367',
  'csascii',
  'cp20127',
  '646',
]);

/** Usual names for numbers of Microsoft's and IBM's code pages. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  367: 'us-ascii',
  813: 'iso-8859-7',
  819: 'iso-8859-1',
  878: 'koi8-r',
  912: 'iso-8859-2',
  913: 'iso-8859-3',
  914: 'iso-8859-4',
  915: 'iso-8859-5',
  916: 'iso-8859-8',
  920: 'iso-8859-9',
  923: 'iso-8859-15',
  932: 'shift_jis',
  943: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  951: 'big5',
  1168: 'koi8-u',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1208: 'utf-8',
  1361: 'johab',
  1381: 'gbk',
  1383: 'gbk',
  1386: 'gbk',
  5348: 'windows-1252',
  10000: 'macintosh',
  10006: 'macgreek',
  10007: 'x-mac-cyrillic',
  10010: 'macromania',
  10021: 'macthai',
  10029: 'maccenteuro',
  10079: 'maciceland',
  10081: 'macturkish',
  10082: 'maccroatian',
  12000: 'utf-32le',
  12001: 'utf-32be',
  20127: 'us-ascii',
  20866: 'koi8-r',
  20932: 'euc-jp',
  20936: 'gbk',
  20949: 'euc-kr',
  21866: 'koi8-u',
  38598: 'iso-8859-8-i',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  50225: 'iso-2022-kr',
  50227: 'iso-2022-cn',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  51950: 'big5',
  52936: 'hz-gb-2312',
  54936: 'gb18030',
  65000: 'utf-7',
  65001: 'utf-8',
};

/** Other names, in the form of `folded`. */
const OTHERS: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  western: 'windows-1252',
  cp1252: 'windows-1252',
  latin: 'iso-8859-1',
  iso88591windows30latin1: 'windows-1252',
  iso88591windows31latin1: 'windows-1252',
  iso88592windowslatin2: 'windows-1250',
  iso88599windowslatin5: 'windows-1254',
  utf: 'utf-8',
  utf8mac: 'utf-8',
  utf8mb4: 'utf-8',
  cesu8: 'utf-8',
  unicode: 'utf-16',
  ucs2: 'utf-16',
  ucs4: 'utf-32',
  iso10646ucs2: 'utf-16',
  iso10646ucs4: 'utf-32',
  unicode11: 'utf-16',
  unicode11utf7: 'utf-7',
  unicode20utf7: 'utf-7',
  utf7: 'utf-7',
  utf16: 'utf-16',
  utf32: 'utf-32',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
  hz: 'hz-gb-2312',
  hzgb: 'hz-gb-2312',
  hzgb2312: 'hz-gb-2312',
  euccn: 'gbk',
  gb: 'gbk',
  gb231280: 'gbk',
  cngb: 'gbk',
  cngb231280: 'gbk',
  cnbig5: 'big5',
  chinesebig5: 'big5',
  big5eten: 'big5',
  big5e: 'big5',
  big5hkscs2004: 'big5',
  big5hkscs1999: 'big5',
  sjis: 'shift_jis',
  shiftjismsx0213: 'shift_jis',
  windows31j: 'shift_jis',
  jis: 'iso-2022-jp',
  jis7: 'iso-2022-jp',
  iso2022: 'iso-2022-jp',
  eucjis: 'euc-jp',
  ujis: 'euc-jp',
  eucjpms: 'euc-jp',
  eucjpwin: 'euc-jp',
  uhc: 'euc-kr',
  hangul: 'euc-kr',
  ksc5601: 'euc-kr',
  ksc56011987: 'euc-kr',
  wansung: 'euc-kr',
  johab: 'johab',
  koi8: 'koi8-r',
  koi8ru: 'koi8-u',
  kz1048: 'rk1048',
  strk10482002: 'rk1048',
  tis620: 'windows-874',
  tis6202533: 'windows-874',
  macroman: 'macintosh',
  mac: 'macintosh',
  applemacintosh: 'macintosh',
  macce: 'maccenteuro',
  maccentraleurope: 'maccenteuro',
  maccentraleuroperoman: 'maccenteuro',
  maccentraleurroman: 'maccenteuro',
  maceastereurope: 'maccenteuro',
  maclatin2: 'maccenteuro',
  macicelandic: 'maciceland',
  macromanian: 'macromania',
  maccyrillic: 'x-mac-cyrillic',
  macukrainian: 'x-mac-cyrillic',
  logical: 'iso-8859-8-i',
};

/**
 * Returns the usual name, in lower case, of the charset of a label: the Encoding Standard's if it has one, else `us-ascii`, `utf-7`,
 * `utf-32`, `iso-2022-*`, `hz-gb-2312`, or one of iconv's such as `cp850`. Empty if the label is meaningless; the folded label itself if
 * unknown.
 */
export function charsetName(label: string | undefined): string {
  const name = folded(label ?? '');
  if (UNKNOWN.has(name)) return '';
  if (ASCII.has(name)) return 'us-ascii';
  const known = OTHERS[name] ?? isoName(name) ?? codePageName(name);
  return known ?? standardName(label ?? '') ?? standardName(name) ?? name;
}

/** Only letters and digits, without a leading `x-` or `cs`, since spellings vary. */
function folded(label: string): string {
  const name = label
    .slice(0, 80)
    .toLowerCase()
    .replace(/\$esc$/, '')
    .replace(/[^a-z0-9]/g, '');
  const short = name.replace(/^x(?=[a-z])/, '');
  return /^cs(?:iso|utf|unicode|shift|ms|windows|pc|big5|gb|euc|ascii|koi|ibm|kz|ptcp|viscii|hp|mac)/.test(
    short,
  )
    ? short.slice(2)
    : short;
}

/** `iso8859-15`, `8859_2`, `latin9`; the varieties of ISO 2022. */
function isoName(name: string): string | undefined {
  const part = /^(?:iso)?8859(\d{1,2})(?:(e|i)|(?:19|20)\d\d)?$/.exec(name);
  if (part) return `iso-8859-${Number(part[1])}${part[2] === 'i' ? '-i' : ''}`;
  const jp = /^(?:iso)?2022(jp|kr|cn)/.exec(name);
  return jp ? `iso-2022-${jp[1]}` : undefined;
}

/** `cp936`, `MS936`, `win-1251`, `windows_1252`, `ibm850`, `dos-866`. */
function codePageName(name: string): string | undefined {
  const number = /^(?:cp|ms|mscp|win|windows|windowscp|ibm|ibmcp|dos|oem|pc|codepage)?(\d{3,5})$/.exec(
    name,
  )?.[1];
  if (number === undefined) return undefined;
  const page = String(Number(number));
  if (/^125[0-8]$|^874$/.test(page)) return `windows-${page}`;
  return CODE_PAGES[page] ?? `cp${page}`;
}

/** A cache; labels come from senders, so that without a limit a hostile archive could fill the memory. */
const standardNames = new Map<string, string | undefined>();
const MAX_NAMES = 500;

/** The Encoding Standard's name for a label; undefined if it has no such label or no decoder. */
function standardName(label: string): string | undefined {
  if (standardNames.has(label)) return standardNames.get(label);
  let name: string | undefined;
  try {
    name = new TextDecoder(label).encoding;
  } catch {
    name = undefined;
  }
  if (standardNames.size < MAX_NAMES) standardNames.set(label, name);
  return name;
}
