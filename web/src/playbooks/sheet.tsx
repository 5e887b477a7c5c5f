import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../ui/button';
import { cls } from '../ui/class';
import './sheet.css';

interface Props {
  readonly title: string;
  readonly size: 'A4' | 'A5';
  readonly back: { readonly to: string; readonly label: string };
  readonly className?: string;
  readonly children: ReactNode;
}

/** A page that is made to be printed: what stands in the sheet is what the paper shows. */
export function Sheet({ title, size, back, className, children }: Props): ReactElement {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} | 火消し`;
  }, [title]);
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap items-center gap-4">
        <Link to={back.to} className="inline-flex min-h-11 items-center">
          {back.label}
        </Link>
        <Button look="main" onClick={() => window.print()}>
          {t('paper.print')}
        </Button>
        <p className="text-dns-14N-130">{t('paper.lead', { size })}</p>
      </div>
      <article className={cls('sheet', className)}>{children}</article>
    </>
  );
}
