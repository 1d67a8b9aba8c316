/** An mbox of so many posts in threads of ten, each replying to the first of its thread and quoting it. */
export function generatedMbox(count: number): string {
  return Array.from({ length: count }, (_, index) => generatedPost(index)).join('\n');
}

const AUTHORS = ['A. Author', 'B. Writer', 'C. Reader'];
const THREAD = 10;

function generatedPost(index: number): string {
  const root = index - (index % THREAD);
  const author = AUTHORS[index % AUTHORS.length] ?? 'A. Author';
  const address = `${author.toLowerCase().replace('. ', '.')}@example.org`;
  const sent = new Date(Date.UTC(2025, 0, 1) + index * 3_600_000);
  const date = sent.toUTCString().replace('GMT', '+0000');
  const isReply = index !== root;
  const lines = [
    `From ${address} ${sent.toUTCString()}`,
    `From: ${author} <${address}>`,
    `Subject: ${isReply ? 'Re: ' : ''}Question ${root}`,
    `Date: ${date}`,
    `Message-ID: <generated-${index}@example.org>`,
    ...(isReply ? [`In-Reply-To: <generated-${root}@example.org>`] : []),
    '',
    ...(isReply
      ? [`> What becomes of question ${root}?`, '', `It is answered by post ${index}.`]
      : [`What becomes of question ${root}?`]),
    '',
  ];
  return lines.join('\n');
}
