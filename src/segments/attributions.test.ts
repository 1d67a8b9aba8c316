import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributions, segmentLines } from './index.ts';

const of = (...lines: string[]) => attributions(segmentLines(`${lines.join('\n')}\n`));
const one = (line: string) => of('Hello,', '', ...line.split('\n'), '> The words.')[0];

const utc = { name: 'A. Author', date: '2022-12-07T13:52:03Z', zone: '+01:00' };
const local = { name: 'A. Author', date: '2022-12-07T14:52:00' };
const address = 'a.author@example.org';

test.each([
  ['On Wed, Dec 07, 2022 at 02:52:03PM +0100, A. Author wrote:', utc],
  ['On Wed, 7 Dec 2022 14:52:03 +0100, A. Author <a.author@example.org> wrote:', { ...utc, address }],
  ['On Wed, 7 Dec 2022 at 14:52, A. Author <a.author at example.org> wrote:', { ...local, address }],
  ['On 12/7/22 14:52, A. Author wrote:', local],
  ['On 12/7/2022 2:52 PM, A. Author wrote:', local],
  ['At 14:52 07/12/2022, A. Author wrote:', local],
  ['On Wed 07-12-22 14:52:03, A. Author wrote:', { ...local, date: '2022-12-07T14:52:03' }],
  ['A. Author <a.author@example.org> writes:', { name: 'A. Author', address }],
  ['* A. Author <a.author@example.org> [2022-12-07 14:52:03 +0100]:', { ...utc, address }],
  ['* A. Author <a.author@example.org> [221207 14:52]:', { ...local, address }],
  ['On 12/7/22 14:52, A. Author wrote:> The first words,', local],
  ['Quoting A. Author <a.author@example.org>:', { name: 'A. Author', address }],
  ['Quoting A. Author (2022-12-07 14:52:03)', { ...local, date: '2022-12-07T14:52:03' }],
  ['In message <7@example.org>, A. Author wrote:', { name: 'A. Author', messageId: '7@example.org' }],
  ['Am Mittwoch, 7. Dezember 2022, 14:52:03 CET schrieb A. Author:', utc],
  ['Am Mi., 7. Dez. 2022 um 14:52 Uhr schrieb A. Author <a.author@example.org>:', { ...local, address }],
  ['Le 07/12/2022 à 14:52, A. Author a écrit\u00a0:', local],
  ['El mié, 7 dic 2022 a las 14:52, A. Author (<a.author@example.org>) escribió:', { ...local, address }],
  ['Em qua., 7 de dez. de 2022 às 14:52, A. Author <a.author@example.org> escreveu:', { ...local, address }],
  [
    'Il giorno mer 7 dic 2022 alle ore 14:52 A. Author <a.author@example.org> ha scritto:',
    { ...local, address },
  ],
  ['Op wo 7 dec. 2022 om 14:52 schreef A. Author <a.author@example.org>:', { ...local, address }],
  ['śr., 7 gru 2022 o 14:52 A. Author <a.author@example.org> napisał(a):', { ...local, address }],
  ['Dne 7. 12. 2022 v 14:52 A. Author napsal(a):', local],
  ['Den ons 7 dec. 2022 kl 14:52 skrev A. Author <a.author@example.org>:', { ...local, address }],
  [
    '7 декабря 2022 г., 14:52:00 +0300, A. Author написал:',
    { name: 'A. Author', date: '2022-12-07T11:52:00Z', zone: '+03:00' },
  ],
  ['ср, 7 дек. 2022 г. в 14:52, A. Author <a.author@example.org>:', { ...local, address }],
  ['A. Author <a.author@example.org> 于2022年12月7日周三 14:52写道：', { ...local, address }],
  ['在 2022/12/7 14:52, A. Author 写道:', local],
  ['2022年12月7日(水) 14:52 A. Author <a.author@example.org>:', { ...local, address }],
  ['A. Author <a.author@example.org> ezt írta (időpont: 2022. dec. 7., Sze, 14:52):', { ...local, address }],
  ['A. Author さんは書きました:', { name: 'A. Author' }],
  [
    'Pada tanggal Rab, 7 Des 2022 pukul 14.52 A. Author <a.author@example.org> menulis:',
    { ...local, address },
  ],
  ['เมื่อ พ. 7 ธ.ค. 2565 เวลา 14:52 A. Author <a.author@example.org> เขียนว่า:', { ...local, address }],
  ['वि, 7 दिस॰ 2022 को 2:52 pm बजे को A. Author <a.author@example.org> ने लिखा:', { ...local, address }],
  [
    '\u202bבתאריך יום ד׳, 7 בדצמ׳ 2022 ב-14:52 מאת \u202aA. Author\u202c\u200f <\u202aa.author@example.org\u202c\u200f>:\u202c',
    { ...local, address },
  ],
  [
    'في الأربعاء، 7 ديسمبر 2022 في 2:52 م تمت كتابة ما يلي بواسطة \u202aA. Author\u202c\u200f <\u202aa.author@example.org\u202c\u200f>:',
    { ...local, address },
  ],
  [
    'در تاریخ چهارشنبه ۷ دسامبر ۲۰۲۲ ساعت ۱۴:۵۲ A. Author <a.author@example.org> نوشت:',
    { ...local, address },
  ],
  ['Vào Th 4, 7 thg 12, 2022 vào lúc 14:52 A. Author <a.author@example.org> đã viết:', { ...local, address }],
  [
    'Vào lúc 14:52 ngày 7 tháng 12 năm 2022, A. Author <a.author@example.org> đã viết:',
    { ...local, address },
  ],
  ['বুধ, ৭ ডিসেম্বর, ২০২২ তারিখে ১৪:৫২ A. Author <a.author@example.org> লিখেছেন:', { ...local, address }],
  ['On 2022-12-07, A. Author wrote:', { name: 'A. Author', date: '2022-12-07' }],
])('%s', (line, said) => {
  expect(one(line)).toEqual({ start: 2, end: 3, depth: 0, ...said });
});

test.each([
  ['W dniu 4.12.2022 o 09:00, Adam pisze:', 'Adam'],
  ['Le Thi Hoa wrote:', 'Le Thi Hoa'],
  ['On Wed, 7 Dec 2022, Ha Nguyen <hn@example.org> wrote:', 'Ha Nguyen'],
  ['Le 07/12/2022 à 14:52, El Khoury a écrit :', 'El Khoury'],
  ['Om Prakash wrote:', 'Om Prakash'],
  ['Den Ivanov <di@example.org> skrev:', 'Den Ivanov'],
  ['W dniu 4.12.2022 o 09:00, ewa.nowak@example.org pisze:', undefined],
  ['Kontakt Mart Mets (<mets@example.org>) kirjutas kuupäeval P, 4. detsember 2022 kell 09:00:', 'Mart Mets'],
  ['W dniu 2022-12-04 09:00:00 użytkownik Jan Kowalsky <jk@example.org> napisał:', 'Jan Kowalsky'],
  ['Vào 09:00, CN, 4 thg 12, 2022 Tran Van <tv@example.org> đã viết:', 'Tran Van'],
  ['Pada tanggal Min, 4 Des 2022 pukul 09.00 Budi San <budi@example.org> menulis:', 'Budi San'],
  ['V V ned., 4. dec. 2022 ob 09:00 je oseba Janez Kos <kos@example.org> napisala:', 'Janez Kos'],
  ['воскресенье, 4 декабря 2022 г., 09:00:00 MSK пользователь Ivan Petrox написал:', 'Ivan Petrox'],
  ['Citeren Piet Pox <pox@example.org>:', 'Piet Pox'],
  ['On Sun, 32 Dec 2022 09:00:00 +0000, Quo Quy <quo@example.org> wrote:', 'Quo Quy'],
  ['On Sun, 4 Foo 2022 09:00:00 +0000, Quo Qux <qux@example.org> wrote:', 'Quo Qux'],
  ['Dňa 4. 12. 2022 o 9:00 Jan Novax napísal(a):', 'Jan Novax'],
  ['2022. 12. 04. 9:00 keltezéssel, Nagy Bela írta:', 'Nagy Bela'],
  ['Στις 4/12/2022 9:00 π.μ., ο/η Nikos Pap έγραψε:', 'Nikos Pap'],
  ['Le mer. 7 déc. 2022 à 14 h 52, Ann Arp <ann@example.org> a écrit :', 'Ann Arp'],
  ['Dana Scully <dana@example.org> wrote:', 'Dana Scully'],
  ['Am 20.02.2008 um 18:29 schrieb nescivi:', 'nescivi'],
  ['Le 09/09/2012 08:16, peter green a écrit :', 'peter green'],
  ['Op wo 7 dec. 2022 om 14:52 schreef de Vries <dv@example.org>:', 'de Vries'],
  ['Bay 12 Games <b@example.org> wrote:', 'Bay 12 Games'],
])('the words round a name in "%s" are none of it', (line, name) => {
  expect(one(line)).toBeDefined();
  expect(one(line)?.name).toBe(name);
});

test('an attribution wrapped over two or three lines is one', () => {
  expect(one('On Wed, Dec 7, 2022 at 2:52 PM A. Author\n<a.author@example.org> wrote:')).toMatchObject({
    ...local,
    address,
    end: 4,
  });
  expect(one('On Wed, 7 Dec 2022\n14:52:03 +0100, A. Author\n<a.author@example.org> wrote:')).toMatchObject({
    ...utc,
    address,
    end: 5,
  });
});

test('a name above an address that "wrote" is one attribution', () => {
  const said = { name: 'Ann Author', address };
  expect(one('Ann Author\n<a.author@example.org> wrote:')).toMatchObject({ ...said, start: 2, end: 4 });
  expect(one('The answer is no\n<a.author@example.org> wrote:')).toMatchObject({ start: 3, end: 4 });
});

test.each([
  ['Feladó: %', 'Küldve: 2022. december 7., szerda 14:52', 'Címzett: &', 'Tárgy: A'],
  ['Από: %', 'Στάλθηκε: Τετάρτη, 7 Δεκεμβρίου 2022 14:52', 'Προς: &', 'Θέμα: A'],
  ['Kimden: %', 'Gönderme: 7 Aralık 2022 Çarşamba 14:52', 'Kime: &', 'Konu: A'],
  ['De la: %', 'Trimis: 7 decembrie 2022 14:52', 'Către: &', 'Subiect: A'],
  ['מאת: %', 'נשלח: 2022-12-07 14:52', 'אל: &', 'נושא: A'],
  ['寄件者: %', '傳送日期: 2022年12月7日 14:52', '收件者: &', '主旨: A'],
])('the head of a copied message in another language: %s', (...head) => {
  const [said] = of(
    'No.',
    '',
    ...head.map((line) => line.replace('%', `Ann Author <${address}>`).replace('&', 'dev@example.org')),
    '',
    'The words.',
  );
  expect(said).toMatchObject({ ...local, name: 'Ann Author', address, head: { subject: 'A' } });
});

test('attributions inside quotations are found, at their depth', () => {
  const attributions = of('A. Author wrote:', '> B. Author wrote:', '>> The words.', '> An answer.');
  expect(attributions.map(({ name, depth }) => [name, depth])).toEqual([
    ['A. Author', 0],
    ['B. Author', 1],
  ]);
});

test('a name that "wrote" is no attribution where no quotation follows', () => {
  expect(of('As A. Author wrote:', '', 'all of this is prose.')).toEqual([]);
});

test('the header block of a copied message is one attribution, with its divider', () => {
  const attributions = of(
    '-----Original Message-----',
    'From: A. Author [mailto:a.author@example.org]',
    'Sent: Wednesday, December 7, 2022 2:52 PM',
    'To: the list',
    'Subject: Re: words',
    '',
    'The words.',
  );
  const head = { to: ['the list'], subject: 'Re: words' };
  expect(attributions).toEqual([{ start: 0, end: 5, depth: 0, head, ...local, address }]);
});

test('the author that git names above a patch is nobody quoted', () => {
  expect(of('From: A. Author <a.author@example.org>', '', 'A change.')).toEqual([]);
});

test('a year that is not given is not guessed', () => {
  expect(one('On 12/07, A. Author wrote:')).toEqual({ start: 2, end: 3, depth: 0, name: 'A. Author' });
});

test('those of one depth are asked for alone, and are the same', () => {
  const level = (marks: string) =>
    fc
      .array(
        fc.constantFrom(
          'From: A. Author <a.author@example.org>',
          'Cc: B. Reader <b.reader@example.org>',
          'To: list@example.org',
          'Date: Wed, 7 Dec 2022 14:52:03 +0100',
          'Subject: the words',
          '-----Original Message-----',
          'On 12/7/22 14:52, A. Author wrote:',
          'The words.',
          '',
        ),
        { maxLength: 8 },
      )
      .map((lines) => lines.map((line) => marks + line));
  const text = fc.array(fc.oneof(level(''), level('> '), level('> > ')), { maxLength: 5 });
  fc.assert(
    fc.property(text, (levels) => {
      const lines = segmentLines(`${levels.flat().join('\n')}\n`);
      const all = attributions(lines);
      for (const depth of [0, 1, 2])
        expect(attributions(lines, depth)).toEqual(all.filter((found) => found.depth === depth));
    }),
    { numRuns: 300 },
  );
});

test('a head is found below fields of another that names no sender', () => {
  const fields = ['Cc: b.reader@example.org', 'To: list@example.org', 'Subject: one', '', 'Text.', ''];
  const head = [
    'From: A. Author <a.author@example.org>',
    'To: list@example.org',
    'Subject: two',
    '',
    'Words.',
  ];
  expect(of(...fields, ...head)).toMatchObject([{ start: 6, end: 9, name: 'A. Author' }]);
});

test.each([
  'จาก: A. Author <a.author@example.org>\nวันที่: 7 ธ.ค. 2565 14:52\nถึง: list@example.org\nเรื่อง: Locks',
  'प्रेषक: A. Author <a.author@example.org>\nदिनांक: 7 दिस॰ 2022 14:52\nप्रति: list@example.org\nविषय: Locks',
  'از: A. Author <a.author@example.org>\nتاریخ: ۷ دسامبر ۲۰۲۲ ۱۴:۵۲\nبه: list@example.org\nموضوع: Locks',
  'Từ: A. Author <a.author@example.org>\nNgày: 7 thg 12, 2022 14:52\nĐến: list@example.org\nChủ đề: Locks'.normalize(
    'NFD',
  ),
])('the header of a copied message is read: %s', (head) => {
  expect(of('I think so.', '', ...head.split('\n'), '', 'The words.')).toEqual([
    { start: 2, end: 6, depth: 0, ...local, address, head: { to: ['list@example.org'], subject: 'Locks' } },
  ]);
});

test('a verb and a name are known with their accents composed or not', () => {
  const line = 'Le 07/12/2022 à 14:52, Rémy Été a écrit :';
  expect(one(line.normalize('NFD'))).toEqual({ start: 2, end: 3, depth: 0, ...local, name: 'Rémy Été' });
});
