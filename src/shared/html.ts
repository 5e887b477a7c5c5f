/** Markup that is safe to send: only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Value = Html | readonly Html[] | string | number;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page; every value in it is escaped unless it is itself a piece (OWASP, output encoding). */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts
    .map((part, index) => tight(part) + (index < values.length ? written(values[index] ?? '') : ''))
    .join('');
  return { markup };
}

/** The indentation of our source is nothing to send over a thin line. */
function tight(part: string): string {
  return part.replaceAll(/\n\s+/gu, '\n');
}

/** Nothing at all. */
export const NOTHING: Html = { markup: '' };

/** Text as it may stand between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

function written(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('markup' in value) return value.markup;
  return value.map((each) => each.markup).join('');
}
