import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { setDisasterMode, useDisasterMode } from './disaster';

/** 災害モード on and off, kept on the device. */
export function DisasterSwitch(): ReactElement {
  const { t } = useTranslation();
  const on = useDisasterMode();
  const press = (): void => {
    setDisasterMode(!on);
    announce(t(on ? 'disaster.isOff' : 'disaster.isOn'));
  };
  return (
    <Button look="plain" onClick={press}>
      {t(on ? 'disaster.leave' : 'disaster.enter')}
    </Button>
  );
}
