import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyPlaybook } from '../../../../test/fixtures/any-playbook.js';
import { graphSvg } from './graph-svg.js';
import { layout } from './layout.js';

const WORDS = { language: 'ja', office: (id: string) => id } as const;
const drawn = (title: string): string => {
  const [playbook] = fc.sample(anyPlaybook(), { numRuns: 1, seed: 1 });
  if (!playbook) throw new Error('no playbook');
  return graphSvg(layout(playbook, WORDS), { title, description: '' });
};

describe('the picture as an SVG file', () => {
  it('says what it shows to whoever cannot see it', () => {
    const svg = drawn('停電');
    expect(svg).toContain('role="img" aria-labelledby="name about"');
    expect(svg).toContain('<title id="name">停電</title>');
  });

  it('lets no text be taken for markup', () => {
    const svg = drawn('<script>alert("1" & \'2\')</script>\u0007');
    expect(svg).toContain(
      '<title id="name">&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</title>',
    );
  });

  it('closes what it opens, whatever the playbook', () => {
    fc.assert(
      fc.property(anyPlaybook(), (playbook) => {
        const svg = graphSvg(layout(playbook, WORDS), { title: '図', description: '' });
        const count = (part: RegExp): number => (svg.match(part) ?? []).length;
        expect(count(/<(g|text|title|desc|svg|defs|marker|style)[ >]/g)).toBe(
          count(/<\/(g|text|title|desc|svg|defs|marker|style)>/g),
        );
        expect(svg).not.toContain('NaN');
      }),
      { numRuns: 30 },
    );
  });
});
