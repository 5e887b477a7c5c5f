import type { ReactElement } from 'react';
import { DeskPart, MergedNotice } from '../desk/desk-part';
import { AssetsPart } from './assets-part';
import { Closing } from './closing';
import { Essentials } from './essentials';
import { FactsOf } from './facts-of';
import { HarmPart } from './harm-part';
import { Measures } from './measures';
import { NextMove } from './next-move';
import { SeverityPart } from './severity-part';
import { useIncident } from './use-incident';

/** 概要 */
export function Overview(): ReactElement {
  const incident = useIncident();
  return (
    <div className="flex flex-col gap-4">
      <MergedNotice incident={incident} />
      <Essentials incident={incident} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <NextMove incident={incident} />
          <FactsOf incident={incident} />
        </div>
        <div className="flex flex-col gap-4">
          <SeverityPart incident={incident} />
          <AssetsPart incident={incident} />
          <HarmPart incident={incident} />
          <DeskPart incident={incident} />
          <Measures incident={incident} />
          <Closing incident={incident} />
        </div>
      </div>
    </div>
  );
}
