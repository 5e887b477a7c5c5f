import { useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** A part of the document that can be gone to. */
interface Chapter {
  readonly id: string;
  readonly heading: string;
}

/** Fewer are seen without going anywhere. */
const FEW = 3;

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
  const frame = useRef<HTMLIFrameElement>(null);
  const [chapters, setChapters] = useState<readonly Chapter[]>([]);
  const goTo = (id: string): void =>
    frame.current?.contentDocument?.getElementById(id)?.scrollIntoView();
  return (
    <>
      {chapters.length > FEW && <Chapters chapters={chapters} onChosen={goTo} />}
      <iframe
        ref={frame}
        title={title}
        src={src}
        onLoad={({ currentTarget }) => {
          setChapters(chaptersOf(currentTarget));
          void lendFont(currentTarget);
        }}
        className={`w-full border border-solid-gray-420 ${className}`}
      />
    </>
  );
}

/** A hundred pages in a box of a telephone: the chapter is chosen, not looked for. */
function Chapters({
  chapters,
  onChosen,
}: {
  readonly chapters: readonly Chapter[];
  readonly onChosen: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <p className="flex flex-wrap items-center gap-2">
      <label htmlFor={id}>{t('planDocument.chapter')}</label>
      <select
        id={id}
        onChange={({ currentTarget }) => onChosen(currentTarget.value)}
        className="min-h-11 w-full min-w-0 rounded-8 border border-solid-gray-600 bg-white px-3 sm:w-auto"
      >
        {chapters.map(({ id: chapter, heading }) => (
          <option key={chapter} value={chapter}>
            {heading}
          </option>
        ))}
      </select>
    </p>
  );
}

function chaptersOf({ contentDocument }: HTMLIFrameElement): Chapter[] {
  const sections = contentDocument?.querySelectorAll('section[id]') ?? [];
  return [...sections].flatMap(({ id, firstElementChild: first }) =>
    first?.tagName === 'H2' ? [{ id, heading: first.textContent ?? '' }] : [],
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
