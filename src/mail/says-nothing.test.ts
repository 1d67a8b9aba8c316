import { expect, test } from 'vitest';
import { saysNothing } from './says-nothing.ts';

test.each([
  ['Sent from my phone', 'program'],
  ['Von meinem Telefon gesendet', 'program'],
  ['Virus-free. www.scanner.example', 'program'],
  ['Diese E-Mail ist in HTML. Bitte nehmen Sie ein Programm, das es anzeigen kann.', 'placeholder'],
  ['Ce message est au format HTML, que votre logiciel ne peut afficher.', 'placeholder'],
  ['Este mensaje está en HTML; use un programa que lo pueda mostrar.', 'placeholder'],
  ['このメールはHTML形式です。対応のソフトでご覧ください。', 'placeholder'],
  ['This mail has no plain text version.', 'placeholder'],
  ['I could not view the HTML version.', undefined],
  ["ATTENTION : ce message vient de l'extérieur. Ne cliquez pas sur les liens.", 'banner'],
  ['[EXTERNAL] Do not click links.', 'banner'],
  ['External links do not work any more.', undefined],
  ['View this mail in your browser: https://example.org/m/1', 'placeholder'],
  ['\u00a0\n', 'blank'],
  ['Sent from my side there is nothing to object.\nThe tests are good.', undefined],
  ['+1', undefined],
  ['n/a', undefined],
])('%j is %s', (text, nothing) => expect(saysNothing(text)).toBe(nothing));
