import { expect, test } from 'vitest';
import { saysNothing } from './says-nothing.ts';

test.each([
  ['Sent from my phone', 'program'],
  ['Von meinem Telefon gesendet', 'program'],
  ['Virus-free. www.scanner.example', 'program'],
  ['Diese E-Mail ist in HTML. Bitte nehmen Sie ein Programm, das es anzeigen kann.', 'placeholder'],
  ['Ce message est au format HTML, que votre logiciel ne peut afficher.', 'placeholder'],
  ['View this mail in your browser: https://example.org/m/1', 'placeholder'],
  ['\u00a0\n', 'blank'],
  ['Sent from my side there is nothing to object.\nThe tests are good.', undefined],
  ['+1', undefined],
  ['n/a', undefined],
])('%j is %s', (text, nothing) => expect(saysNothing(text)).toBe(nothing));
