import { describe, expect, test } from 'vitest';
import { segmentLines } from './segment-lines.ts';

const BODY =
  'Hello,\n\nI think that the lock is needed in this place, because two writers may\ncome at once and nobody would know which of them was first.\n\nAnn\n\n';

const labelsBelow = (footer: string) =>
  segmentLines(`${BODY}${footer}\n`)
    .slice(BODY.split('\n').length - 1)
    .filter(({ content }) => content.trim() !== '')
    .map(({ label }) => label);

describe('what a mail program puts below is its signature', () => {
  test.each([
    'Sent from my iPhone',
    '[Sent from my phone]',
    'Von meinem Telefon gesendet',
    'Envoyé de mon iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Sent with Proton Mail secure email.',
    'Отправлено с iPhone',
    'iPhoneから送信',
    '发自我的iPhone',
    "iPhone'umdan gönderildi",
    'Get Outlook for Android',
    'This email has been checked for viruses by a scanner.',
    'CONFIDENTIALITY NOTICE: This e-mail and any files with it are confidential and\nintended solely for the use of the individual to whom they are addressed.',
    'This message may contain information that is privileged or confidential. If you\nare not the intended recipient, delete it.',
  ])('%s', (footer) => expect(new Set(labelsBelow(footer))).toEqual(new Set(['mua_signature'])));
});

describe('what only sounds so is not', () => {
  test.each([
    'Sent from my side there is nothing to object, but the tests that you wrote do not cover the case of two writers, as I said.',
    'This message is confidential: that is what the header of the driver says, and I ask why.\n\nBecause if it is, then nobody may read the register, which is absurd.',
    'Gesendet hat er es nicht.',
  ])('%s', (text) => expect(labelsBelow(text)).toContain('paragraph'));
});
