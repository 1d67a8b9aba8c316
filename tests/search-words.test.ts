import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BothModes, searchable } from './support/both-modes.ts';

/** Each says what is searched for, and then something that others say too. */
const CODE = [
  'The helper returns -EINVAL where the ring is full.',
  'The helper names EINVAL and returns nothing where the ring is full.',
  'Try it by --dry-run before the ring is turned.',
  'A dry run before the ring is turned.',
  'The ring is written in C++ and not in anything else.',
  'The ring is written in C# (and not in anything else).',
  'The ring is written in C, and not in anything else.',
  'Set ring->next before the barrier.',
  'Set ring, next the barrier.',
  'A std::vector<int> holds the ring.',
  'A vector of std holds the ring.',
  'It is x.y that turns the ring.',
  'It is xy that turns the ring.',
  'Say #define RING_SIZE 12 at the top.',
  'To define RING_SIZE as 12 at the top.',
  'Ask @orla for the ring.',
  'Ask orla for the ring.',
  'Print it by "%s\\n" and by nothing else.',
  'Take $RINGS from the environment.',
  'Take RINGS from the shelf.',
  'The register at 0x1f holds the ring.',
  'Mended is CVE-2022-1234 by a barrier.',
  'Broken since v6.1-rc3 by a barrier.',
  '+1 for the barrier.',
  'Only 1 for the barrier.',
  'It gave -22 for the barrier.',
  'It gave 22 for the barrier.',
  'See drivers/ring/turn.c for the barrier.',
  'Write to teapot-owner@example.org for the barrier.',
  'Do s/foo/bar/ for the barrier.',
  'Pass &ptr to the barrier.',
  'Pass ptr to the barrier.',
  'Mark it __init for the barrier.',
  'Init it for the barrier.',
  'Name it in .gitignore for the barrier.',
  'Compile *.c for the barrier.',
  'Sent as [PATCH v3 2/7] for the barrier.',
  'Include <linux/fs.h> for the barrier.',
  'The choice of a-b is free.',
  'The choice of ab is free.',
  'A buff of the ring.',
  'A buffer of the ring.',
  'It is kettle && lid that turn.',
  'It is kettle lid that turn.',
  'Ｇ＋＋ holds the barrier.',
  'Made for .NET by a teapot.',
  'Fishing with a net by a teapot.',
  'Look in ~/.config for a teapot.',
];

let code: BothModes;
beforeAll(async () => {
  code = await searchable(CODE);
});
afterAll(() => code.stop());

const MODES = ['small', 'archive'] as const;

describe.each(MODES)('characters that carry meaning, %s', (mode) => {
  it.each([
    ['returns -EINVAL', [0]],
    ['-EINVAL', [0]],
    ['--dry-run', [2]],
    ['C++', [4]],
    ['C#', [5]],
    ['->', [7]],
    ['::', [9]],
    ['ring->next', [7]],
    ['std::vector', [9]],
    ['#define', [13]],
    ['@orla', [15]],
    ['%s', [17]],
    ['$RINGS', [18]],
    ['0x1f', [20]],
    ['CVE-2022-1234', [21]],
    ['v6.1-rc3', [22]],
    ['+1', [23]],
    ['-22', [25]],
    ['drivers/ring/turn.c', [27]],
    ['teapot-owner@example.org', [28]],
    ['s/foo/bar/', [29]],
    ['&ptr', [30]],
    ['__init', [32]],
    ['.gitignore', [34]],
    ['*.c', [35]],
    ['[PATCH v3 2/7]', [36]],
    ['<linux/fs.h>', [37]],
    ['"buff"', [40]],
    ['"ring->next"', [7]],
    ['"RING_SIZE as 12"', [14]],
    ['kettle && lid', [42]],
    ['"kettle && lid"', [42]],
    ['"kettle lid"', [43]],
    ['kettle -"kettle lid"', [42]],
    ['g++', [44]],
    ['.NET', [45]],
    ['~/.config', [47]],
  ])('%s finds what says it and nothing else', async (typed, numbers) => {
    expect(await code[mode](typed)).toEqual(numbers);
  });

  it.each([
    ['x.y', 11],
    ['a-b', 38],
  ])('%s finds first what says it', async (typed, number) => {
    expect((await code[mode](typed))[0]).toBe(number);
  });

  it('a Message-ID that nobody has is nowhere, whatever has a part of it', async () => {
    expect(await code[mode]('kettle-owner@example.org')).toEqual([]);
    expect(await code[mode]('<teapot-owner@example.com>')).toEqual([]);
  });

  it('a lone word behind a minus is excluded, and by itself it is a word', async () => {
    expect(await code[mode]('written -anything')).toEqual([]);
    expect((await code[mode]('written -C')).sort()).toEqual([]);
    expect(await code[mode]('orla -"ask @orla"')).toEqual([16]);
    expect((await code[mode]('-teapot')).length).toBe(4);
  });
});

const SCRIPTS = [
  '内存分配失败导致系统崩溃，请检查日志。',
  '网络驱动程序在重启后无法加载。',
  'カーネルのバッファがメモリ不足で壊れました。',
  'ハハハと笑う猫がいる。Linuxカーネルとext4を使う。',
  '데이터베이스연결이 실패하여 서버를 다시 시작했습니다.',
  '커널에서 메모리를 할당하지 못했습니다.',
  'เคอร์เนลไม่สามารถจัดสรรหน่วยความจำได้',
  'הגרעין לא הצליח להקצות זִכָּרוֹן.',
  'فشلت النواة في تخصيص الذَّاكِرَة.',
  'Ο ΟΔΟΣ της μνήμης.',
  'İstanbul ve ISPARTA yolu.',
  'कर्नेल ने हिन्दी में लिखा।',
  'Die Straße ist gesperrt, ein ﬁeld fehlt, Ｆｕｌｌ ist weit, Do\u00ADnau auch, café und cafe\u0301s.',
  'Ядро не смогло выделить ещё память.',
  'Mosel\u00ADdampf\u00ADschiff, zero\u200Bwidth, no\u2060break, bom\uFEFFmark, next\u0085line.',
];

let scripts: BothModes;
beforeAll(async () => {
  scripts = await searchable(SCRIPTS);
});
afterAll(() => scripts.stop());

describe.each(MODES)('every script, %s', (mode) => {
  it.each([
    ['分配', [0]],
    ['系统', [0]],
    ['崩溃', [0]],
    ['驱动程序', [1]],
    ['重启', [1]],
    ['内存分配失败导致系统', [0]],
    ['バッファ', [2]],
    ['ﾊﾞｯﾌｧ', [2]],
    ['ハ\u3099ッファ', [2]],
    ['メモリ不足', [2]],
    ['猫', [3]],
    ['カーネル', [2, 3]],
    ['Linuxカーネル', [3]],
    ['linux ext4', [3]],
    ['バババ', []],
    ['연결', [4]],
    ['데이터베이스', [4]],
    ['메모리', [5]],
    ['할당', [5]],
    ['할당'.normalize('NFD'), [5]],
    ['หน่วยความจำ', [6]],
    ['จัดสรร', [6]],
    ['זכרון', [7]],
    ['הגרעין', [7]],
    ['الذاكرة', [8]],
    ['الذَّاكِرَة', [8]],
    ['οδός', [9]],
    ['μνημης', [9]],
    ['istanbul', [10]],
    ['ısparta', [10]],
    ['हिन्दी', [11]],
    ['strasse', [12]],
    ['Straße', [12]],
    ['STRASSE gesperrt', [12]],
    ['"Die Straße ist"', [12]],
    ['field', [12]],
    ['full', [12]],
    ['ｆｕｌｌ', [12]],
    ['Donau', [12]],
    ['Do\u00ADnau', [12]],
    ['cafe', [12]],
    ['café', [12]],
    ['cafés'.normalize('NFD'), [12]],
    ['еще', [13]],
    ['ЕЩЁ', [13]],
    ['Moseldampfschiff', [14]],
    ['zerowidth', [14]],
    ['"nobreak"', [14]],
    ['bommark', [14]],
    ['"next line"', [14]],
  ])('%s finds what says it', async (typed, numbers) => {
    expect((await scripts[mode](typed)).sort((a, b) => a - b)).toEqual(numbers);
  });

  it.each(['内存条', 'バッファロー', '데이터셋', 'กขค', 'страсе', 'mnimis'])(
    '%s is not corrected to another script, nor a sentence cut to a word',
    async (typed) => {
      for (const corrected of await scripts.corrected(typed)) expect(corrected).toBeUndefined();
    },
  );
});
