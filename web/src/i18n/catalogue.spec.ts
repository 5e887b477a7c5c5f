import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { what as alarmsEn } from '../../../src/words/en/alarms';
import { EN } from '../../../src/words/en/labels';
import * as statesEn from '../../../src/words/en/states';
import { what as alarmsJa } from '../../../src/words/ja/alarms';
import { JA } from '../../../src/words/ja/labels';
import * as statesJa from '../../../src/words/ja/states';
import { en } from './en';
import { ja } from './ja';

type Texts = ReadonlyMap<string, string>;

/** What the screens, the mails and the light pages say alike. */
const SHARED = {
  ja: texts({ label: JA, alarm: alarmsJa, ...statesJa }),
  en: texts({ label: EN, alarm: alarmsEn, ...statesEn }),
};
const CONSOLE = { ja: texts(ja), en: texts(en) };

/** Whatever writes a mail, a light page, an acknowledgement, the 経過 or a problem. */
const WRITERS = [
  'bulletins',
  'contacts',
  'desk',
  'inbound',
  'lite',
  'notices',
  'shared',
  'timeline',
  'updates',
  'watch',
].map((folder) => `src/${folder}`);

describe('the catalogue of words', () => {
  it.each([
    ['shared with the mails', SHARED],
    ['of the console', CONSOLE],
  ])('has each text %s in both languages, with the same gaps to fill', (_, both) => {
    expect([...both.en.keys()].map(single).sort()).toEqual([...both.ja.keys()].map(single).sort());
    for (const [key, text] of both.en) {
      const japanese = both.ja.get(key) ?? both.ja.get(single(key));
      expect([key, text.trim() !== '', gaps(text)]).toEqual([key, true, gaps(japanese ?? '')]);
    }
  });

  it('has no text of the console that no screen shows', () => {
    const shown = keysIn('web/src');
    const unused = [...CONSOLE.ja.keys()].filter((key) => !shown.some((one) => one.test(key)));
    expect(unused).toEqual([]);
  });

  it('has no shared word that either side has dropped', () => {
    const sources = [...WRITERS, 'web/src/i18n'].flatMap(filesIn).map(textOf).join('\n');
    const unused = Object.keys(JA).filter(
      (key) => !new RegExp(`\\b(JA|ja)\\.${key}\\b|both\\('${key}'\\)`, 'u').test(sources),
    );
    expect(unused).toEqual([]);
  });

  it('is where the console takes a word from that a mail says in both languages too', () => {
    const shared = [...SHARED.ja].map(([key, text]) => said(text, SHARED.en.get(key)));
    const own = filesIn('web/src/i18n/ja')
      .flatMap(writtenIn)
      .filter(({ key, text }) => shared.includes(said(text, CONSOLE.en.get(key))))
      .map(({ key, text }) => `${key}: ${text}`);
    expect(own).toEqual([]);
  });

  it('is where mails and light pages take a word from that a screen says too', () => {
    const known = new Set([...SHARED.ja.values(), ...CONSOLE.ja.values()]);
    const own = WRITERS.flatMap(filesIn).flatMap((file) =>
      literalsIn(file)
        .filter((text) => /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text))
        .filter((text) => known.has(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(own).toEqual([]);
  });
});

/** Every text by its path. */
function texts(catalogue: object, path = ''): Texts {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...texts(value as object, `${path}${key}.`)],
    ),
  );
}

/** One and many are one key in Japanese. */
function single(key: string): string {
  return key.replace(/_(one|other)$/u, '');
}

function gaps(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /(?<!\.spec)\.tsx?$/u.test(each.name))
    .map((each) => join(each.parentPath, each.name));
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Keys that screens name, those put together from parts with anything in the gap. */
function keysIn(folder: string): RegExp[] {
  const files = filesIn(folder).filter((file) => !file.includes('/i18n/'));
  const named = files.flatMap(literalsIn).filter((text) => /^[\w.-]+$/u.test(text));
  const exact = [...new Set(named)].map(escaped).join('|');
  const made = new Set(files.flatMap(templatesIn).filter((text) => text.includes('.')));
  return [exact, ...made].map((one) => new RegExp(`^(${one})(_one|_other)?$`, 'u'));
}

/** `steps.state.${state}` as a pattern. */
function templatesIn(file: string): string[] {
  return nodesIn(file)
    .filter(ts.isTemplateExpression)
    .map(({ head, templateSpans }) =>
      [head.text, ...templateSpans.map(({ literal }) => literal.text)].map(escaped).join('[\\w-]+'),
    );
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}

/** A term is a word in both languages: the same Japanese with another English is another one. */
function said(japanese: string, english = ''): string {
  return `${japanese} ${english.toLowerCase()}`;
}

/** Texts of the console that stand in its own files, by their path. */
function writtenIn(file: string): { key: string; text: string }[] {
  return nodesIn(file)
    .filter(ts.isPropertyAssignment)
    .flatMap((node) =>
      ts.isStringLiteralLike(node.initializer)
        ? [{ key: pathOf(node), text: node.initializer.text }]
        : [],
    );
}

function pathOf(node: ts.Node): string {
  const outer = ts.isSourceFile(node) ? '' : pathOf(node.parent);
  if (!ts.isPropertyAssignment(node)) return outer;
  const name = ts.isComputedPropertyName(node.name) ? '' : node.name.text;
  return outer ? `${outer}.${name}` : name;
}

function literalsIn(file: string): string[] {
  return nodesIn(file)
    .filter(ts.isStringLiteralLike)
    .map(({ text }) => text);
}

function nodesIn(file: string): ts.Node[] {
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return found;
}
