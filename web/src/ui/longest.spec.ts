import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Days and numbers, which are read letter by letter, and what is only searched for. */
const OTHERWISE = /name="(?:day|time|due|retentionYears)"|type="search"/;

describe('a text field', () => {
  it('says how long its text may be, in every form of the console', () => {
    const files = readdirSync('web/src', { recursive: true, encoding: 'utf8' });
    const pages = files.filter((name) => name.endsWith('.tsx') && !name.startsWith('catalogue'));
    const fields = pages.flatMap((name) => {
      const text = readFileSync(join('web/src', name), 'utf8');
      const found = [...text.matchAll(/<(?:Area|Text)Field\b.*?\/>/gsu)];
      return found.map(([field]) => ({ name, field }));
    });
    expect(fields.length).toBeGreaterThan(80);
    const endless = fields.filter(
      ({ field }) => !field.includes('maxLength') && !OTHERWISE.test(field),
    );
    expect(endless).toEqual([]);
  });
});
