import type { ReactElement } from 'react';

/** A printed document at a glance: the server's own page, in the console's font where the machine has none. */
export function Preview({
  title,
  src,
  className,
}: {
  readonly title: string;
  readonly src: string;
  readonly className: string;
}): ReactElement {
  return (
    <iframe
      title={title}
      src={src}
      onLoad={({ currentTarget }) => void lendFont(currentTarget)}
      className={`w-full border border-solid-gray-420 ${className}`}
    />
  );
}

const FONT = '16px "Noto Sans JP Variable"';

/**
 * The document has to stand alone as a file, so it brings no font; without a Japanese one it would show boxes.
 * The font comes in a hundred pieces: the page is laid out once they are there, not anew with each.
 */
async function lendFont({ contentDocument }: HTMLIFrameElement): Promise<void> {
  if (!contentDocument) return;
  const { body, fonts, head } = contentDocument;
  body.hidden = true;
  try {
    await import('@fontsource-variable/noto-sans-jp/wght.css');
    const style = contentDocument.createElement('style');
    style.textContent = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ cssText }) => cssText)
      .join('\n');
    head.append(style);
    await fonts.load(FONT, [...new Set(body.textContent)].join(''));
  } finally {
    body.hidden = false;
  }
}
