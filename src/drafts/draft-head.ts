import type { TextSort } from './text-check.js';

/** What a list says of a text. */
export interface DraftHead {
  readonly sort: TextSort;
  readonly playbook: string;
  readonly title: string;
}

const LONGEST_TITLE = 200;

/**
 * The sort, id and title of a text that may be half written: read line by line, since it may be no YAML at all.
 */
export function draftHead(text: string): DraftHead {
  const override = idAt(text, 'override');
  if (override) return { sort: 'override', playbook: override, title: '' };
  const part = /^steps:/m.test(text) && !/^phases:/m.test(text);
  return { sort: part ? 'part' : 'playbook', playbook: idAt(text, 'id'), title: titleOf(text) };
}

function idAt(text: string, key: 'id' | 'override'): string {
  const value = new RegExp(`^${key}:[ \\t]*["']?([a-z][a-z0-9-]*)`, 'm').exec(text)?.[1];
  return value && value.length <= LONGEST_ID ? value : '';
}

/** As the language has it. */
const LONGEST_ID = 61;

function titleOf(text: string): string {
  const written = /^title:[ \t]*(.*)$/m.exec(text)?.[1] ?? '';
  const quoted = /^(["'])(.*?)\1/.exec(written)?.[2];
  return (quoted ?? written.split(' #')[0] ?? '').trim().slice(0, LONGEST_TITLE);
}
