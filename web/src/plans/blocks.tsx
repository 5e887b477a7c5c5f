import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../api/types';
import { Tag } from '../ui/chip';
import { StepAsWritten } from './step-as-written';

interface Props {
  readonly blocks: readonly Block[];
  readonly titles: Readonly<Record<string, string>>;
}

/** Steps, tracks side by side and choices, as nested lists: the list is the truth. */
export function Blocks({ blocks, titles }: Props): ReactElement {
  return (
    <ol className="flex flex-col gap-3">
      {blocks.map((block) => (
        <li key={block.id}>
          <One block={block} titles={titles} />
        </li>
      ))}
    </ol>
  );
}

function One({ block, titles }: { block: Block; titles: Props['titles'] }): ReactElement {
  const { t } = useTranslation();
  if (block.block === 'step') return <StepAsWritten step={block} titles={titles} />;
  const parallel = block.block === 'parallel';
  const branches = parallel ? block.tracks : block.options;
  return (
    <div className="rounded-8 border border-solid-gray-420 p-3">
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{t(parallel ? 'plan.parallel' : 'steps.choice')}</Tag>
        <span className="text-std-16B-170">{block.title}</span>
      </p>
      {!parallel && <p className="whitespace-pre-line">{block.how.trim()}</p>}
      {branches.map(({ id, title, steps }) => (
        <div key={id} className="mt-3 border-l-4 border-key-300 pl-3">
          <h3>{title}</h3>
          <Blocks blocks={steps} titles={titles} />
        </div>
      ))}
    </div>
  );
}
