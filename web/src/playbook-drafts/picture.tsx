import { useEffect, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Graph, TextCheck } from '../api/types';
import { PlaybookGraph } from '../playbooks/graph';
import { announce } from '../ui/announcer';

interface Props {
  readonly check: TextCheck | undefined;
  readonly goTo: (line: number) => void;
}

/** The text as a picture; while it cannot be read, the last one that could. */
export function Picture({ check, goTo }: Props): ReactElement {
  const { t } = useTranslation();
  const [last, setLast] = useState<Graph | null>(null);
  const now = check?.graph ?? null;
  if (now && now !== last) setLast(now);
  const graph = now ?? last;
  if (check?.sort === 'part') return <p>{t('drafts.noPictureOfPart')}</p>;
  if (!graph) return <p>{t('drafts.noPicture')}</p>;
  return (
    <>
      <p className="text-dns-14N-130">{t('drafts.pictureHint')}</p>
      {!now && <p role="status">{t('drafts.oldPicture')}</p>}
      <Drawn graph={graph} lines={check?.lines ?? {}} goTo={goTo} />
    </>
  );
}

interface DrawnProps extends Pick<Props, 'goTo'> {
  readonly graph: Graph;
  readonly lines: TextCheck['lines'];
}

/** A node leads to its line. */
function Drawn({ graph, lines, goTo }: DrawnProps): ReactElement {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => showFirstStep(box.current), [graph.width]);
  const toLine = (event: MouseEvent): void => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a[href^="#step-"]') : null;
    if (!link) return;
    event.preventDefault();
    const line = lines[link.getAttribute('href')?.slice('#step-'.length) ?? ''];
    if (line === undefined) announce(t('drafts.notHere'));
    else goTo(line);
  };
  return (
    <div ref={box} className="draft-picture" onClick={toLine}>
      <PlaybookGraph graph={graph} />
    </div>
  );
}

/** A wide phase begins in its middle, which may lie outside of a narrow box. */
function showFirstStep(box: HTMLElement | null): void {
  const region = box?.querySelector('[role=region]');
  const first = region?.querySelector('a');
  if (!region || !first) return;
  const [seen, step] = [region.getBoundingClientRect(), first.getBoundingClientRect()];
  if (step.right > seen.right) region.scrollLeft += step.left - seen.left - seen.width / 4;
}
