import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const encoded = (text: string) => `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`;

/** Who writes, in Hebrew and Arabic, each with a comma or a bracket that takes its side from what stands around it. */
const DANA = 'דנה לוי (צוות הליבה)';
const SAMI = 'سامي حداد';

const PARAGRAPH =
  'הפונקציה vfio_pci_core_register_device() קוראת ל־pci_enable_device(), ולכן טבעת אחת מספיקה.\nאין צורך בעוד אחת.';

interface Mail {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly to?: string;
  readonly file?: string;
}

const MAILS: readonly Mail[] = [
  {
    id: 'first',
    from: DANA,
    subject: 'הצעה: טבעת אחת ל־vfio_pci',
    text: `${PARAGRAPH}\n\nstruct ring, כפי שהוא כתוב כאן, נשאר.\n\n    int ring; /* טבעת */\n    int more;\n\nWe keep it.\n\n-- \nדנה\n`,
  },
  {
    id: 'second',
    from: SAMI,
    subject: 'Re: הצעה: טבעת אחת ל־vfio_pci',
    to: 'first',
    text: `On Mon, 2 Mar 2020, ${DANA} wrote:\n> ${PARAGRAPH.replaceAll('\n', '\n> ')}\n\nهذا خطأ: الدالة pci_enable_device() تحتاج إلى حلقتين، كما في drivers/vfio/pci/vfio_pci_core.c.\n`,
  },
  {
    id: 'third',
    from: DANA,
    subject: 'שם אחר לגמרי',
    to: 'second',
    file: 'יומן.log',
    text: `On Tue, 3 Mar 2020, ${SAMI} wrote:\n> هذا خطأ: الدالة pci_enable_device() تحتاج إلى حلقتين، كما في drivers/vfio/pci/vfio_pci_core.c.\n\nצודק.\n`,
  },
  { id: 'cover-1', from: SAMI, subject: '[PATCH 0/1] حلقة واحدة', text: 'سلسلة من رقعة واحدة.\n' },
  {
    id: 'patch-1',
    from: SAMI,
    subject: '[PATCH 1/1] حلقة واحدة تكفي',
    to: 'cover-1',
    text: 'رقعة.\n\n---\n ring.c | 2 +-\n\ndiff --git a/ring.c b/ring.c\n--- a/ring.c\n+++ b/ring.c\n@@ -1,1 +1,1 @@\n-int two; /* حلقتان */\n+int one; /* حلقة */\n',
  },
  { id: 'cover-2', from: SAMI, subject: '[PATCH v2 0/1] حلقة واحدة', text: 'سلسلة من رقعة واحدة، ثانية.\n' },
  {
    id: 'patch-2',
    from: SAMI,
    subject: '[PATCH v2 1/1] حلقة واحدة تكفي',
    to: 'cover-2',
    text: 'رقعة ثانية.\n\n---\n ring.c | 2 +-\n\ndiff --git a/ring.c b/ring.c\n--- a/ring.c\n+++ b/ring.c\n@@ -1,1 +1,1 @@\n-int two; /* حلقتان */\n+int one; /* حلقة */\n',
  },
  {
    id: 'orphan',
    from: DANA,
    subject: 'Re: מה שלא נשמר',
    to: 'missing',
    text: `On Mon, 2 Mar 2020 10:00:00 +0000, נועה כהן <noa@example.org> wrote:\n> מה שכתבה נועה על הטבעות, שורה ראשונה.\n> ועוד שורה, על vfio_pci.\n>\n> ופסקה שנייה שלה.\n\nתודה.\n`,
  },
];

function mailbox(): string {
  return MAILS.map(({ id, from, subject, text, to, file }, at) => {
    const date = new Date(Date.UTC(2020, 2, 2, 10 + at)).toUTCString().replace('GMT', '+0000');
    const address = from === DANA ? 'dana@example.org' : 'sami@example.org';
    const head = [
      `From: ${encoded(from)} <${address}>`,
      `Subject: ${encoded(subject)}`,
      `Date: ${date}`,
      `Message-ID: <${id}@rtl.example.org>`,
      'List-Id: <rings.lists.example.org>',
      ...(to === undefined ? [] : [`In-Reply-To: <${to}@rtl.example.org>`]),
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
    ];
    const plain = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64';
    const attached = `--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename="${encoded(file ?? '')}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from('שורה ביומן.\n').toString('base64')}\n`;
    const body = `--b\n${plain}\n\n${Buffer.from(text).toString('base64')}\n${file === undefined ? '' : attached}--b--\n`;
    return `From x@example.org Mon Mar  2 10:00:00 2020\n${head.join('\n')}\n\n${body}`;
  }).join('\n');
}

/** The knowledge base in Arabic around these mails: every field that a curator fills is written from right to left. */
function curated(idOf: (mail: string) => string, personOf: (mail: string) => string): Record<string, string> {
  const [dana, sami] = [personOf('first'), personOf('second')];
  return {
    'parley.yaml':
      "format: 2\ntitle: 'חלקה: טבעות'\ntagline: 'من قال ماذا، وبأي كلمات'\ndescription: 'نقاشات عن الحلقات في vfio_pci، كما جرت.'\nlanguage: ar\nlists:\n  rings.lists.example.org: { name: 'رسائل الحلقات' }\n  rings: { name: 'رسائل الحلقات' }\nlicence: { posts: 'רישיון כלשהו', annotations: 'CC BY, بشروط' }\n",
    'debates/rings.mdx': `---
title: 'כמה טבעות צריך vfio_pci?'
question: 'كم حلقة نحتاج؟'
summary: 'על [[one-ring]], ועל vfio_pci.'
status: settled
outcome: 'اختيرت [[one-ring|الحلقة الواحدة]] في v6.1.'
issues:
  - id: how-many
    question: 'כמה טבעות?'
    summary: 'سؤال عن العدد.'
    result: 'אחת, ב־v6.1.'
    positions: [one-ring, two-rings]
    adopted: { position: one-ring, by: 'إصدار 6.1', on: 2020-04-01 }
  - id: who
    question: 'من يملكها؟'
    adopted: { position: driver, by: '${idOf('first')}#enough', on: 2020-04-02 }
concepts: [ring]
curators: ['עורכת פלונית', ${dana}]
reviewed:
  - { by: 'مراجع', on: 2020-05-01 }
seeAlso:
  - { title: 'מאמר על טבעות', url: 'https://example.org/', note: 'ملاحظة عنه.' }
  - { title: 'كتاب قديم', note: 'לא מקוון.' }
arguments:
  - id: cited
    supports: two-rings
    gist: 'שתיים בטוחות יותר.'
    note: 'ملاحظة.'
    citesMessage: away@rtl.example.org
    by: ${sami}
    date: 2020-03-01
---

## הסיפור

ראו [[one-ring]] ואת [[ring|הטבעות]].[^1]

### עוד פרט

- פריט עם vfio_pci

<Evidence of="${idOf('first')}#enough" />

<Evidence of="rings#cited" />

| طول | עומק |
| --- | --- |
| واحد | שתיים |

> מובאה של מישהו

[^1]: הערת שוליים.
`,
    'positions/one-ring.mdx':
      "---\ntitle: 'טבעת אחת'\nclaim: 'حلقة واحدة تكفي vfio_pci'\ndebate: rings\nissue: how-many\nstatement: 'טבעת אחת של vfio_pci מספיקה.'\nconcepts: [ring]\naliases: [single-ring]\n---\n\nמה שנאמר.\n",
    'positions/two-rings.mdx':
      "---\ntitle: 'שתי טבעות'\ndebate: rings\nissue: how-many\nstatement: 'נדרשות שתי טבעות.'\nsupersededBy: one-ring\n---\n",
    'positions/driver.mdx':
      "---\ntitle: 'المشغل يملكها'\ndebate: rings\nissue: who\nstatement: 'يملكها المشغل vfio_pci.'\n---\n",
    'concepts/ring.mdx':
      "---\ntitle: 'טבעת'\naliases: ['حلقة', 'טבעות']\nformerIds: [circle]\nsummary: 'חוצץ בלי קצוות, כמו [[lock]].'\nsee: [lock]\n---\n\nעוד על כך.\n",
    'concepts/lock.mdx': "---\ntitle: 'قفل'\nsummary: 'ما يمسكه واحد.'\n---\n",
  };
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  first:
    "debate: rings\nnote: 'הערה של העורכת.'\npositions: [one-ring]\narguments:\n  - id: enough\n    supports: one-ring\n    gist: 'אחת מספיקה ל־vfio_pci.'\n    note: 'ملاحظة عن الحجة.'\n    exact: 'טבעת אחת מספיקה'\n  - id: keep\n    supports: driver\n    gist: 'היא נשארת.'\n    exact: 'אין צורך בעוד אחת.'\n",
  second:
    "debate: rings\npositions: [two-rings]\narguments:\n  - id: wrong\n    objectsTo: [one-ring, FIRST#enough]\n    gist: 'تحتاج pci_enable_device() إلى حلقتين.'\n    exact: 'هذا خطأ'\n",
  third:
    "debate: rings\nleaves:\n  - { position: one-ring, by: right }\narguments:\n  - id: right\n    concedes: FIRST#enough\n    gist: 'צודק, שתיים.'\n    exact: 'צודק.'\n",
};

/** Writes a knowledge base in which every text of a person is in Hebrew or Arabic, with Latin identifiers in it: imported mail, and entries around it. */
export async function writeRightToLeft(
  content: string,
  must: (script: string, ...args: string[]) => Promise<void>,
): Promise<void> {
  mkdirSync(content, { recursive: true });
  const mbox = `${content}.mbox`;
  writeFileSync(mbox, mailbox());
  await must('import', mbox, '--content', content);
  const posts = readdirSync(join(content, 'posts')).map((name) => {
    const path = join(content, 'posts', name);
    const file = readFileSync(path, 'utf8');
    return { path, id: name.slice(0, -'.mdx'.length), file };
  });
  const postOf = (mail: string) => {
    const post = posts.find(({ file }) => /^messageId: (.*)$/m.exec(file)?.[1] === `${mail}@rtl.example.org`);
    if (post === undefined) throw new Error(`no entry for ${mail}`);
    return post;
  };
  const idOf = (mail: string) => postOf(mail).id;
  const personOf = (mail: string) => /^from: (.*)$/m.exec(postOf(mail).file)?.[1] ?? '';
  for (const [mail, added] of Object.entries(ARGUMENTS)) {
    const { path, file } = postOf(mail);
    writeFileSync(path, file.replace('\n---\n', `\n${added.replaceAll('FIRST', idOf('first'))}---\n`));
  }
  for (const [path, text] of Object.entries(curated(idOf, personOf))) {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const person = join(content, 'people', `${personOf('first')}.mdx`);
  const entry = readFileSync(person, 'utf8');
  writeFileSync(
    person,
    entry.replace('\n---\n', "\nnames: ['ד. לוי']\nabout: 'כותבת על vfio_pci.'\n---\n\nעל דנה.\n"),
  );
  await must('revise', '--content', content);
}
