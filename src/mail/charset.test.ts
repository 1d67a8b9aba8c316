import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeCharset } from './charset.ts';
import { charsetName } from './charsets/names.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a charset goes by any of its names', () => {
  test.each([
    ['ISO_8859-15', 'iso-8859-15'],
    ['iso8859-2', 'iso-8859-2'],
    ['8859_1', 'iso-8859-1'],
    ['win-1251', 'windows-1251'],
    ['CP1252', 'windows-1252'],
    ['x-cp1250', 'windows-1250'],
    ['MS936', 'gbk'],
    ['cp949', 'euc-kr'],
    ['MS949', 'euc-kr'],
    ['windows-31j', 'shift_jis'],
    ['x-sjis', 'shift_jis'],
    ['MS932', 'shift_jis'],
    ['cp950', 'big5'],
    ['big5-hkscs', 'big5'],
    ['cp850', 'cp850'],
    ['IBM-437', 'cp437'],
    ['dos-866', 'cp866'],
    ['ANSI_X3.4-1968', 'us-ascii'],
    ['646', 'us-ascii'],
    ['x-unknown', ''],
    ['unknown-8bit', ''],
    ['ISO-2022-JP-MS', 'iso-2022-jp'],
    ['_iso-2022-jp$ESC', 'iso-2022-jp'],
    ['csISO2022KR', 'iso-2022-kr'],
    ['cp50221', 'iso-2022-jp'],
    ['hz', 'hz-gb-2312'],
    ['unicode-1-1-utf-7', 'utf-7'],
    ['utf8', 'utf-8'],
    ['65001', 'utf-8'],
    ['x-mac-ce', 'maccenteuro'],
    ['x-mac-centraleurroman', 'maccenteuro'],
    ['cp10029', 'maccenteuro'],
    ['x-mac-icelandic', 'maciceland'],
    ['CN-GB', 'gbk'],
    ['CN-Big5', 'big5'],
    ['KZ-1048', 'rk1048'],
    ['x-nobody-knows', 'nobodyknows'],
  ])('%s is %s', (label, name) => expect(charsetName(label)).toBe(name));
});

describe('a text is read in the charset that its label names', () => {
  test.each([
    ['cp850', 'Fl\x94\xe1e und D\x84mme', 'Flöße und Dämme'],
    ['cp437', 'D\x84mme', 'Dämme'],
    ['cp852', 'p\xfd\xa1li\xe7', 'příliš'],
    ['koi8-u', '\xeb\xc9\xa7\xd7', 'Київ'],
    ['macintosh', 'caf\x8e', 'café'],
    ['x-mac-cyrillic', '\x8f\xf0', 'Пр'],
    ['tis-620', '\xe4\xb7\xc2', 'ไทย'],
    ['euc-kr', '\x8cc', '똠'],
    ['ks_c_5601-1987', '\xb0\xa1', '가'],
    ['big5', '\x9d\xfe\xa7A', iconv.decode(latin1('\x9d\xfe\xa7A'), 'big5-hkscs')],
    ['shift_jis', '\x93\xfa\x96{', '日本'],
    ['cp932', '\x87@', '①'],
    ['euc-jp', '\xc6\xfc\xcb\xdc', '日本'],
    ['gb18030', '\x816\x8d0', iconv.decode(latin1('\x816\x8d0'), 'gb18030')],
    ['x-mac-ce', '\x8e\x92', 'éí'],
    ['johab', '\xd0e\x8bi.', '한글.'],
    ['johab', '\x88\x41\x84a\xd9\x31\xe01', 'ㄱㅏ\u3000伽'],
    ['eucJP-ms', '\x8f\xf4\xfb\xbe\xbe\xad\xa1', '髙松①'],
    ['utf-7', 'A+AOk-b', 'Aéb'],
    ['utf-16', '\xff\xfea\0b\0', 'ab'],
    ['utf-16', '\xfe\xff\0a\0b', 'ab'],
    ['utf-16be', '\0a\0b', 'ab'],
    ['utf-32be', '\0\0\0a\0\0\0b', 'ab'],
    ['iso-2022-jp', '\x1b$BF|K\\\x1b(B!', '日本!'],
    ['iso-2022-jp', '\x1b(I1\x1b(B', 'ｱ'],
    ['iso-2022-jp-ms', '\x1b$B-!\x1b(B', '①'],
    ['iso-2022-jp-1', '\x1b$(D0!\x1b(B', '丂'],
    ['iso-2022-kr', '\x1b$)C\x0e>H3g\x0f x', '안녕 x'],
    ['iso-2022-kr', '\x0e>H3g\x0f', '안녕'],
    ['iso-2022-cn', '\x1b$)A\x0eVPND\x0f', '中文'],
    ['iso-2022-jp-2', '\x1b$AVPND\x1b$(C>H\x1b(B', '中文안'],
    ['hz-gb-2312', '~{VPND~} a~~b', '中文 a~b'],
    ['HZ', 'a~\nb', 'ab'],
  ])('%s: %j is %s', (label, bytes, text) => {
    expect(decodeCharset(latin1(bytes), label)).toEqual({ text });
  });

  test('the escapes of ISO 2022 are read whatever the label says, those of a terminal are not', () => {
    const japanese = latin1('\x1b$BF|K\\\x1b(B');
    expect(decodeCharset(japanese, undefined)).toEqual({ text: '日本' });
    expect(decodeCharset(japanese, 'us-ascii').text).toBe('日本');
    expect(decodeCharset(japanese, 'utf-8').text).toBe('日本');
    expect(decodeCharset(japanese, 'us-ascii').defect).toContain('ISO-2022-JP');
    const red = '\x1b[31mred\x1b[0m';
    expect(decodeCharset(latin1(red), 'us-ascii')).toEqual({ text: red });
  });

  test('a line end takes back what an escape that got lost would have taken', () => {
    expect(decodeCharset(latin1('\x1b$BF|K\\\nplain\n'), 'iso-2022-jp').text).toBe('日本\nplain\n');
    expect(decodeCharset(latin1('~{VPND\nplain'), 'hz').text).toBe('中文\nplain');
  });
});

describe('bytes that are not what the label says', () => {
  const utf8 = (text: string) => Buffer.from(text);
  test.each([
    ['iso-8859-1', 'ein Flöß'],
    ['windows-1252', 'naïve – “so”'],
    ['windows-1251', 'Новый парсер'],
    ['koi8-r', 'Новый парсер'],
    ['iso-8859-2', 'příliš žluťoučký'],
    ['gb2312', '我反对新的解析器'],
    ['shift_jis', '新しい解析器に反対です'],
    ['euc-kr', '새 분석기에 반대합니다'],
    ['ascii', 'ein Flöß'],
    ['ISO646-US', 'ein Flöß'],
  ])('but UTF-8 are read as that: %s', (label, text) => {
    const decoded = decodeCharset(utf8(text), label);
    expect(decoded.text).toBe(text);
    expect(decoded.defect).toMatch(/UTF-8/);
  });

  test.each([
    ['windows-1252', 'É\u00a0: la CAFÉ»', 'windows-1252'],
    ['windows-1251', 'Рё', 'windows-1251'],
    ['gbk', '联通', 'gbk'],
    ['koi8-r', 'Привет', 'koi8-r'],
    ['iso-8859-1', 'Größe', 'iso-8859-1'],
    ['shift_jis', 'ﾃｽﾄ', 'shift_jis'],
  ])('but those of the label are read by it: %s %j', (label, text, charset) => {
    expect(decodeCharset(iconv.encode(text, charset), label)).toEqual({ text });
  });

  test('one wrong byte costs one character', () => {
    const text = 'Жаль, что это – “так” и не иначе';
    for (const label of ['utf-8', 'gb18030', 'euc-jp', 'shift_jis', 'big5', 'euc-kr', 'iso-2022-jp']) {
      const charset = label === 'iso-2022-jp' ? undefined : label;
      const sample =
        label === 'utf-8'
          ? text
          : label === 'euc-kr'
            ? '안녕하세요 여러분'
            : label === 'big5'
              ? '新的解析器不安全'
              : '新解析器不安全';
      if (charset === undefined) continue;
      const bytes = label === 'utf-8' ? utf8(sample) : iconv.encode(sample, charset);
      const broken = Buffer.concat([bytes.subarray(0, 4), Buffer.from([0xff]), bytes.subarray(4)]);
      const decoded = decodeCharset(broken, label).text;
      const kept = [...sample].filter((char) => decoded.includes(char)).length;
      expect(kept).toBeGreaterThanOrEqual([...sample].length - 1);
    }
  });

  test('a line of another charset below UTF-8 is read too; a character cut off at the end is one lost', () => {
    const mixed = Buffer.concat([utf8('Grüße – ja\n'), latin1('Die Gr\xf6\xdfe z\xe4hlt\n')]);
    expect(decodeCharset(mixed, 'utf-8').text).toBe('Grüße – ja\nDie Größe zählt\n');
    const cut = Buffer.concat([utf8('Grüße\nund so\nweiter '), utf8('–').subarray(0, 2)]);
    expect(decodeCharset(cut, 'utf-8').text).toBe('Grüße\nund so\nweiter \uFFFD');
  });
});

test('raw bytes of a header are in the charset of the body, where they are not UTF-8', () => {
  const name = iconv.encode('Иван', 'koi8-r');
  expect(decodeCharset(name, undefined, 'koi8-r').text).toBe('Иван');
  expect(decodeCharset(name, undefined, 'us-ascii').text).not.toBe('Иван');
  expect(decodeCharset(Buffer.from('Иван'), undefined, 'koi8-r').text).toBe('Иван');
  expect(decodeCharset(Buffer.from('plain'), undefined, 'koi8-r').text).toBe('plain');
});

test('whatever the bytes and the label, there is a text, and ASCII is itself in it', () => {
  const label = fc.oneof(
    fc.constantFrom(
      'utf-8',
      'iso-2022-jp',
      'iso-2022-kr',
      'hz',
      'gbk',
      'utf-7',
      'utf-16',
      'cp850',
      'big5',
      'johab',
      'x',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), label, (bytes, name) => {
      expect(typeof decodeCharset(Buffer.from(bytes), name).text).toBe('string');
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z .,\n]*$/), (text) => {
      for (const name of ['utf-8', 'iso-2022-jp', 'gbk', 'cp850', 'us-ascii', 'shift_jis', ''])
        expect(decodeCharset(Buffer.from(text), name).text).toBe(text);
    }),
  );
});

describe('text of seven bits by its label that has bytes past 127', () => {
  test.each([
    ['iso-2022-jp', Buffer.from('反対です。'), '反対です。'],
    ['iso-2022-jp', iconv.encode('反対です。', 'euc-jp'), '反対です。'],
    ['iso-2022-jp', iconv.encode('反対です。', 'shift_jis'), '反対です。'],
    ['iso-2022-kr', iconv.encode('반대합니다.', 'cp949'), '반대합니다.'],
    ['hz-gb-2312', iconv.encode('我反对。', 'gbk'), '我反对。'],
    ['utf-7', Buffer.from('Grüße – ja'), 'Grüße – ja'],
  ])('%s is what the bytes are', (label, bytes, text) => {
    const read = decodeCharset(bytes, label);
    expect(read.text).toBe(text);
    expect(read.defect).toMatch(/^Labelled/);
  });
});

describe('HZ', () => {
  test('is read under a label of its charset in eight bits', () => {
    expect(decodeCharset(latin1('so ~{VPND~} it is'), 'gb2312')).toEqual({
      text: 'so 中文 it is',
      defect: 'Labelled gb2312, but is HZ by its shifts; read as that.',
    });
  });

  test('is read beside a text of HZ', () =>
    expect(decodeCharset(latin1('Re: ~{VPND~}'), undefined, 'hz').text).toBe('Re: 中文'));

  test.each(['In vim ~{map} and ~}', '~{abc~} is odd', 'a ~{ b ~} c'])('is not "%s"', (text) =>
    expect(decodeCharset(latin1(text), 'gb2312').text).toBe(text),
  );
});

test('a pair that is no character of JIS X 0208 costs one character', () =>
  expect(decodeCharset(latin1('\x1b$(Q$"\x2e\x21$$\x1b(B ok'), 'iso-2022-jp-2004').text).toBe(
    'あ\uFFFDい ok',
  ));

test('a wrong byte of Johab costs one character', () =>
  expect(decodeCharset(latin1('\xd0e\xff!\xd0e'), 'johab').text).toBe('한\uFFFD!한'));
