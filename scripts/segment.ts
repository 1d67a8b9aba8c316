#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Line } from '../src/segments/index.ts';
import { exitForUsage } from './command.ts';
import { tellingFaults } from './telling-faults.ts';
import { printJson, warn } from './terminal.ts';

const program = new Command()
  .name('segment')
  .description(
    'Labels the lines of mail bodies. Reads {"id", "text"}, one object a line, on standard input; writes {"id", "labels": [[begin, end, label], ...]}, offsets in code points, end exclusive. Exits 1 where a line was skipped, 2 on wrong usage.',
  )
  .allowExcessArguments(false)
  .exitOverride(exitForUsage);
program.parse();

/** One span a run of lines with one label, the line ends within it included. */
function spans(lines: readonly Line[]): [number, number, string][] {
  const labelled: [number, number, string][] = [];
  let begin = 0;
  for (const { label, marks, content } of lines) {
    const end = begin + codePoints(marks) + codePoints(content);
    const last = labelled.at(-1);
    if (last && last[2] === label) last[1] = end;
    else labelled.push([begin, end, label]);
    begin = end + 1;
  }
  return labelled;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The mail of an input line, or what is wrong with it. */
function mailOf(line: string): { id: unknown; text: string } | string {
  try {
    const mail: unknown = JSON.parse(line);
    if (typeof mail !== 'object' || mail === null || Array.isArray(mail)) return 'not an object';
    const { id, text } = mail as Record<string, unknown>;
    if (id === undefined) return 'no "id"';
    return typeof text === 'string' ? { id, text } : '"text" is not a string';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A fault of standard input by its name. */
function unread(fault: { code?: string }): Error {
  return Object.assign(new Error(`standard input: ${fault.code}`), {
    code: fault.code,
    path: 'standard input',
  });
}

/** Labels each mail of standard input. Returns the exit code: 1 where a line was skipped. */
async function segment(): Promise<number> {
  // Node reads nothing from a folder and reports no error.
  if (fstatSync(0).isDirectory()) throw unread({ code: 'EISDIR' });
  const { segmentLines } = await import('../src/segments/index.ts');
  let fault: Error | undefined;
  process.stdin.once('error', (error: NodeJS.ErrnoException) => {
    fault = unread(error);
  });
  let number = 0;
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const mail = mailOf(line);
    if (typeof mail === 'string') {
      warn(`line ${number}: skipped: ${mail}; expected {"id": ..., "text": "..."}`);
      code = 1;
    } else await printJson({ id: mail.id, labels: spans(segmentLines(mail.text)) }, 0);
  }
  // Without this the input would seem to end normally.
  if (fault !== undefined) throw fault;
  return code;
}

process.exitCode = await tellingFaults('segment', segment);
