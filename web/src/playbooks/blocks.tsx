import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, PlaybookChoice, PlaybookParallel, PlaybookRepeat } from '../api/types';
import { Tag } from '../ui/chip';
import { joinText, roundsText, whenText } from './field-texts';
import { LongTag } from './long-tag';
import type { Reading } from './reading';
import { StepLine } from './step-line';
import { howIn, officesOf, titleIn } from './words';

interface Props {
  readonly blocks: readonly Block[];
  readonly reading: Reading;
}

/** Steps, tracks, choices, repeats and parts as nested lists: the list is the truth. */
export function Blocks({ blocks, reading }: Props): ReactElement {
  return (
    <ol className="flex flex-col gap-3">
      {blocks.map((block) => (
        <li key={block.id}>
          <One block={block} reading={reading} />
        </li>
      ))}
    </ol>
  );
}

function One({ block, reading }: { block: Block; reading: Reading }): ReactElement {
  const { t } = useTranslation();
  switch (block.block) {
    case 'step':
      return <StepLine step={block} reading={reading} />;
    case 'parallel':
      return <Tracks parallel={block} reading={reading} />;
    case 'choice':
      return <Options choice={block} reading={reading} />;
    case 'repeat':
      return <Rounds repeat={block} reading={reading} />;
    case 'use':
      return (
        <Frame id={block.id} sort={t('playbooks.use')} title={titleIn(reading.language, block)}>
          <Blocks blocks={block.steps} reading={reading} />
        </Frame>
      );
  }
}

function Tracks({
  parallel,
  reading,
}: {
  readonly parallel: PlaybookParallel;
  readonly reading: Reading;
}): ReactElement {
  const { t } = useTranslation();
  const { language } = reading;
  return (
    <Frame id={parallel.id} sort={t('playbooks.parallel')} title={titleIn(language, parallel)}>
      {parallel.tracks.map((track) => (
        <Branch
          key={track.id}
          title={titleIn(language, track)}
          blocks={track.steps}
          reading={reading}
        />
      ))}
      <p className="text-dns-14N-130">{joinText(parallel, t)}</p>
    </Frame>
  );
}

function Options({
  choice,
  reading,
}: {
  readonly choice: PlaybookChoice;
  readonly reading: Reading;
}): ReactElement {
  const { t } = useTranslation();
  const { playbook, language } = reading;
  const due = playbook.dueTexts[choice.id];
  return (
    <Frame
      id={choice.id}
      sort={t('playbooks.choice')}
      title={titleIn(language, choice)}
      who={officesOf(playbook, [choice.office])[0]}
      due={due}
    >
      <How>{howIn(language, choice)}</How>
      {choice.options.map((option) => (
        <Branch
          key={option.id}
          title={titleIn(language, option)}
          note={whenText(choice, option, reading)}
          blocks={option.steps}
          reading={reading}
        />
      ))}
    </Frame>
  );
}

function Rounds({
  repeat,
  reading,
}: {
  readonly repeat: PlaybookRepeat;
  readonly reading: Reading;
}): ReactElement {
  const { t } = useTranslation();
  const { playbook, language } = reading;
  return (
    <Frame
      id={repeat.id}
      sort={t('playbooks.repeat')}
      title={titleIn(language, repeat)}
      who={officesOf(playbook, [repeat.office])[0]}
    >
      <How>{howIn(language, repeat)}</How>
      <p className="text-dns-14N-130">{roundsText(repeat, reading)}</p>
      <Blocks blocks={repeat.steps} reading={reading} />
    </Frame>
  );
}

function How({ children }: { readonly children: string }): ReactElement | null {
  return children ? <p className="max-w-prose whitespace-pre-line">{children}</p> : null;
}

interface FrameProps {
  readonly id: string;
  readonly sort: string;
  readonly title: string;
  readonly who?: string | undefined;
  readonly due?: string | undefined;
  readonly children: ReactNode;
}

function Frame({ id, sort, title, who, due, children }: FrameProps): ReactElement {
  return (
    <div
      id={`step-${id}`}
      tabIndex={-1}
      className="flex scroll-mt-4 flex-col gap-3 rounded-8 border border-solid-gray-420 p-2 target:border-2 target:border-key-900 sm:p-3"
    >
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{sort}</Tag>
        <span className="text-std-16B-170 min-w-0 flex-1 basis-32">{title}</span>
        {who && <span className="text-dns-14N-130">{who}</span>}
        {due && <LongTag>{due}</LongTag>}
      </p>
      {children}
    </div>
  );
}

interface BranchProps extends Props {
  readonly title: string;
  readonly note?: string;
}

function Branch({ title, note, blocks, reading }: BranchProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="border-l-4 border-key-300 pl-2 sm:pl-3">
      <p className="mb-2">
        <span className="text-std-16B-170">{title}</span>
        {note && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{note}</span>}
      </p>
      {blocks.length === 0 ? (
        <p className="text-dns-14N-130">{t('playbooks.nothing')}</p>
      ) : (
        <Blocks blocks={blocks} reading={reading} />
      )}
    </div>
  );
}
