import type { Asset } from '../register/asset.js';
import type { ComparedPlan, Names } from './compared-plan.js';
import { listed, said, type Item, type Writers } from './item.js';

const words = (text: string): string => text;
const label = (step: { readonly label: string }): string => step.label;

/** 台帳: systems and other assets. */
export function registerItems({ plan }: ComparedPlan, names: Names): Item[] {
  const writers: Writers<Asset> = {
    id: null,
    name: ['名称', words],
    reading: ['ふりがな', words],
    kind: ['種類', label],
    unit: ['所管', ({ name }) => name],
    tier: ['ネットワークの区分', ({ name }) => name],
    confidentiality: ['機密性', label],
    integrity: ['完全性', label],
    availability: ['可用性', label],
    office: ['責任者（役職）', names.office],
    person: ['責任者', names.person],
    vendor: [
      '委託・保守事業者',
      ({ name, phone, office, person }) =>
        [
          name,
          ...(phone ? [`24時間 ${phone}`] : []),
          ...(office ? [names.office(office)] : []),
          ...(person ? [names.person(person)] : []),
        ].join('、'),
    ],
    sns: ['SNS', ({ service, account }) => `${service} ${account}`],
    recovery: ['復旧の要点', words],
  };
  return listed(plan.register ?? [], {
    id: ({ id }) => id,
    title: ({ name }) => `「${name}」`,
    fields: (asset) => said(asset, writers),
  });
}
