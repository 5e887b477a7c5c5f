import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../ui/page';
import { useHoldsOffice, type StepsNow } from './next-step';
import { StepLines } from './ready-steps';
import { StepItem } from './step-item';
import { placeOf, type RunStep } from './step-order';

interface Props {
  readonly id: string;
  readonly now: StepsNow;
}

/** いま行うこと: the next step with its button in the first screen, then the others, each leading to its place. */
export function NowPart({ id, now: { next, mine, others, hold } }: Props): ReactElement {
  const { t } = useTranslation();
  const holdsOffice = useHoldsOffice();
  return (
    <Section title={t('steps.now')} className="gap-2! p-3! sm:p-6!">
      {next ? (
        <NextStep next={next} hold={hold} />
      ) : others.length > 0 ? (
        <p>{t('steps.mineNone')}</p>
      ) : (
        <Nothing id={id} />
      )}
      {mine.length > 0 && (
        <div>
          <h3>{t(holdsOffice ? 'steps.mineToo' : 'steps.more', { count: mine.length })}</h3>
          <StepLines id={id} steps={mine} />
        </div>
      )}
      {others.length > 0 && (
        <details open={!next}>
          <summary className="min-h-11 cursor-pointer content-center">
            {t('steps.others', { count: others.length })}
          </summary>
          <StepLines id={id} steps={others} />
        </details>
      )}
    </Section>
  );
}

/** So long, in milliseconds, what has just moved under a finger does not take a second tap. */
const SETTLES = 500;

function NextStep({
  next,
  hold,
}: {
  readonly next: RunStep;
  readonly hold: StepsNow['hold'];
}): ReactElement {
  const place = placeOf(next);
  const [known, setKnown] = useState(place);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(place), SETTLES);
    return () => clearTimeout(timer);
  }, [place]);
  return (
    <ol inert={known !== place}>
      <StepItem key={place} {...next} onHeld={(held) => hold(place, held)} />
    </ol>
  );
}

/** Nothing to do here: the way on is on the overview. */
function Nothing({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <p>
      {t('steps.nowNone')}{' '}
      <Link to={`/incidents/${id}`} className="inline-flex min-h-11 items-center">
        {t('steps.toOverview')}
      </Link>
    </p>
  );
}
