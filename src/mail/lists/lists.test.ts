import { expect, test } from 'vitest';
import { readHead } from '../head.ts';
import { listOfFile, listSlug, mailingLists } from './index.ts';

function listsOf(...lines: string[]) {
  return mailingLists(readHead(Buffer.from(`${lines.join('\n')}\n\n`))).map(({ name, id }) =>
    id === undefined ? name : `${name}: ${id}`,
  );
}

test.each([
  [['List-Id: <linux-kernel.vger.kernel.org>'], ['linux-kernel: linux-kernel.vger.kernel.org']],
  [['List-Id: Example development <dev.lists.example.org>'], ['dev: dev.lists.example.org']],
  [['List-Id: dev.lists.example.org'], ['dev: dev.lists.example.org']],
  [['List-Id: "Dev" <dev@lists.example.org>'], ['dev: dev.lists.example.org']],
  [
    ['List-Id: <dev.tools.lists.example.org>', 'List-Post: <mailto:dev.tools@lists.example.org>'],
    ['dev.tools: dev.tools.lists.example.org'],
  ],
  [['List-Id: <~ann/proj-devel.lists.example.org>'], ['ann-proj-devel: ~ann/proj-devel.lists.example.org']],
  [
    ['List-Id: <a.example.org>', 'List-Id: <b.example.org>', 'List-Id: <a.example.org>'],
    ['a: a.example.org', 'b: b.example.org'],
  ],
  // What is no id is none; the name is left.
  [['List-Id: 12:30\x1d^,<'], ['12-30']],
  [['List-Id: <dev.\xff.example.org>'], ['dev']],
  [['List-Id: <dev.example.org>', 'X-BeenThere: other@example.org'], ['dev: dev.example.org']],
  [['X-BeenThere: dev@lists.example.org'], ['dev: dev.lists.example.org']],
  [['X-Mailing-List: dev@vger.example.org'], ['dev: dev.vger.example.org']],
  [['Mailing-list: list dev@groups.example; contact dev+owners@groups.example'], ['dev: dev.groups.example']],
  [['Mailing-List: contact dev-help@lists.example.org; run by ezmlm'], ['dev: dev.lists.example.org']],
  [['Delivered-To: mailing list dev@lists.example.org'], ['dev: dev.lists.example.org']],
  [['Delivered-To: ann@ann.example'], []],
  [['Delivered-To: ann@ann.example', 'To: ann@ann.example'], []],
  [
    ['Delivered-To: dev@lists.example.org', 'To: Dev <dev@lists.example.org>'],
    ['dev: dev.lists.example.org'],
  ],
  [
    ['Delivered-To: dev@tools.example', 'Cc: dev@tools.example', 'Precedence: bulk'],
    ['dev: dev.tools.example'],
  ],
  [['Newsgroups: comp.lang.parser,alt.parser'], ['comp.lang.parser', 'alt.parser']],
  [['X-Google-Groups: parser-dev'], ['parser-dev: parser-dev.googlegroups.com']],
  [
    ['X-Google-Group-Id: 123', 'To: Ann <ann@ann.example>, parser-dev@googlegroups.com'],
    ['parser-dev: parser-dev.googlegroups.com'],
  ],
  [['X-Google-Group-Id: 357212215037'], ['357212215037']],
  [['List-Post: <mailto:Dev@lists.example.org>'], ['dev: dev.lists.example.org']],
  [['List-Post: NO (posting not allowed on this list)'], []],
  [
    ['List-Archive: <https://mail.example.org/archives/list/dev@lists.example.org/>'],
    ['dev: dev.lists.example.org'],
  ],
  [['List-Archive: <http://lists.example.org/pipermail/dev/>'], ['dev']],
  [
    ['List-Archive: <https://groups.google.com/group/parser-dev>'],
    ['parser-dev: parser-dev.googlegroups.com'],
  ],
  [['List-Unsubscribe: <mailto:dev-request@lists.example.org>'], ['dev: dev.lists.example.org']],
  [['Sender: dev-bounces+ann=ann.example@lists.example.org'], ['dev: dev.lists.example.org']],
  [['Sender: owner-dev@lists.example.org'], ['dev: dev.lists.example.org']],
  [['Sender: ann@ann.example'], []],
  [['List-Id: <../../etc/passwd>'], []],
  [['List-Id: no id at all'], []],
  [['Subject: x'], []],
])('%j is of %j', (lines, lists) => {
  expect(listsOf(...lines)).toEqual(lists);
});

test('a list name is never a path', () => {
  expect(listSlug('../../Etc/Passwd')).toBe('etc-passwd');
  expect(listSlug('..')).toBe('');
  expect(listSlug('a..b/c')).toBe('a.b-c');
});

test.each([
  ['dev/2022-December.txt.gz', ['dev']],
  ['pipermail/dev/2022-December.txt', ['dev']],
  ['tools-dev/2022/202212.mbox', ['tools-dev']],
  ['dev@lists.example.org.mbox.gz', ['dev: dev.lists.example.org']],
  ['dev@lists.example.org/2022-12.mbox', ['dev: dev.lists.example.org']],
  ['2022-December.txt', []],
  ['pipermail/2022-December.txt', []],
  ['dev.mbox', []],
  ['20221206055816.292304-1-ann@arp.example.mbox.gz', []],
  ['ann@arp.example/cur/1.eml', []],
  ['mail/holiday.eml', []],
])('the file %s is of %j', (file, lists) => {
  expect(listOfFile(file).map(({ name, id }) => (id === undefined ? name : `${name}: ${id}`))).toEqual(lists);
});
