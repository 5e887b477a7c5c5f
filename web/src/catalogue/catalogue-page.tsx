import type { ReactElement } from 'react';
import { LanguageSwitch } from '../app/language-switch';
import { Announcer } from '../ui/announcer';
import { Page, Section } from '../ui/page';
import { CHARTS } from './charts';
import { FORMS } from './forms';
import { SHOWN } from './shown';

/** /ui while the console is developed: every component of web/src/ui in its states. Not in what is shipped. */
export function CataloguePage(): ReactElement {
  return (
    <main className="mx-auto max-w-6xl px-4 py-6" data-catalogue>
      <Announcer />
      <Page title="web/src/ui" actions={<LanguageSwitch />}>
        {[...SHOWN, ...CHARTS, ...FORMS].map(({ name, show: Show }) => (
          <Section key={name} title={name} id={name}>
            <div className="flex flex-col items-start gap-4">
              <Show />
            </div>
          </Section>
        ))}
      </Page>
    </main>
  );
}
