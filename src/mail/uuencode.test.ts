import { expect, test } from 'vitest';
import { decodeTransfer } from './transfer.ts';

test('a body in uuencode is read from its beginning to its end', () => {
  const body = 'begin 644 a.patch\n4*VYE=U]C86QL*"D["BUO;&0H*3L*\n`\nend\nmore\n';
  expect(decodeTransfer(Buffer.from(body), 'x-uuencode').bytes.toString()).toBe(
    '+new_call();\n-old();\n'.slice(0, 20),
  );
});

test('what is not in it stays as it is, with a defect', () => {
  const read = decodeTransfer(Buffer.from('no such thing\n'), 'x-uuencode');
  expect(read.bytes.toString()).toBe('no such thing\n');
  expect(read.defect).toBe('The transfer encoding "x-uuencode" is unknown; left as it is.');
});

test('what would be many times as long stays as it is, with a defect; zeros whose blanks were removed are read', () => {
  const zeros = (lines: number) => Buffer.from(`begin 644 a\n${'M\n'.repeat(lines)}\`\nend\n`);
  expect(decodeTransfer(zeros(1000), 'x-uuencode').bytes).toHaveLength(45_000);
  const body = zeros(500_000);
  const read = decodeTransfer(body, 'x-uuencode');
  expect(read.bytes).toBe(body);
  expect(read.defect).toBe('Its uuencoded text would be many times as long; left as it is.');
});
