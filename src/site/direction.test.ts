import { expect, test } from 'vitest';
import { directionOf, directionOfLanguage } from './direction.ts';

test('the first letter of a text gives its direction, whatever signs and digits stand before it', () => {
  expect(directionOf('[PATCH 1/2] טבעת')).toBeUndefined();
  expect(directionOf('1. «טבעת» vfio_pci')).toBe('rtl');
  expect(directionOf('\u{1e900}')).toBe('rtl');
  expect(directionOf('vfio_pci טבעת')).toBeUndefined();
  expect(directionOf('12:30')).toBeUndefined();
});

test('a language gives the direction of a page, by its script', () => {
  expect(['ar', 'he-IL', 'fa', 'ur', 'az-Arab', 'yi', 'dv'].map(directionOfLanguage)).toEqual(
    Array(7).fill('rtl'),
  );
  expect(['en', 'pt-BR', 'ar-Latn', 'zh', 'az'].map(directionOfLanguage)).toEqual(Array(5).fill(undefined));
});
