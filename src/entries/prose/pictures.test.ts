import { expect, test } from 'vitest';
import { pictureFault } from './pictures.ts';

test.each([
  ['./map.svg', 'pages show no SVG from the content folder, because it can hold code', '![words](./map.png)'],
  ['../Map.SVG?x', 'pages show no SVG', '![words](../Map.png)'],
  ['./map.PNG', 'lower case', './map.png'],
  ['./map.bmp', 'pages show no .bmp files', 'PNG, JPEG, GIF, WebP or AVIF'],
  ['./map.png', 'there is no such picture', 'PNG, JPEG, GIF, WebP or AVIF'],
  ['./map', 'there is no such picture', 'such as ./file.png'],
])('what is wrong with the picture %s, and what to do', (url, what, todo) => {
  expect(pictureFault(url)).toContain(what);
  expect(pictureFault(url)).toContain(todo);
});
