import type { Word } from './words.js';

/** What a webhook came to grief on, and what whoever looks after it does. The stages are 名前解決・接続・TLS・応答. */
const WEBHOOK = {
  'webhook-name': {
    what: { ja: '名前解決: 宛先の名前が見つかりません', en: 'Name: the host is not found' },
    act: {
      ja: 'URL のサーバー名と、このサーバーの名前解決（DNS）を確かめてください。',
      en: 'Check the host in the URL and the name resolution (DNS) of this server.',
    },
  },
  'webhook-connect': {
    what: { ja: '接続: 宛先につながりません', en: 'Connection: the host cannot be reached' },
    act: {
      ja: '宛先が動いているか、ポート番号、間のファイアウォールを確かめてください。',
      en: 'Check that it runs, the port, and the firewall between.',
    },
  },
  'webhook-tls': {
    what: { ja: 'TLS: 暗号化に失敗しました', en: 'TLS: encryption failed' },
    act: {
      ja: '証明書の期限と名前を確かめてください。庁内の認証局なら NODE_EXTRA_CA_CERTS に指定します。',
      en: 'Check date and name of the certificate. Name a CA of your own in NODE_EXTRA_CA_CERTS.',
    },
  },
  'webhook-answer': {
    what: { ja: '応答: 返事がありません', en: 'Answer: none came' },
    act: {
      ja: '宛先の負荷と、間の機器を確かめてください。',
      en: 'Check the load of the endpoint and what lies between.',
    },
  },
  'webhook-cut': {
    what: {
      ja: '応答: 送った後、返事がありません（届いたかもしれません）',
      en: 'Answer: none came after it was sent (it may have arrived)',
    },
    act: {
      ja: '届いたか、通知先の部屋で確かめてください。続くときは宛先の負荷を確かめてください。',
      en: 'Look whether it arrived. If it goes on, check the load of the endpoint.',
    },
  },
  'webhook-later': {
    what: { ja: '応答: 宛先が「今は受け取れない」と答えました', en: 'Answer: not now' },
    act: {
      ja: '自動で送り直します。続くときは宛先の管理者に確かめてください。',
      en: 'It is sent again by itself. If it goes on, ask whoever runs the endpoint.',
    },
  },
  'webhook-refused': {
    what: { ja: '応答: 宛先が受け付けません', en: 'Answer: the endpoint refuses it' },
    act: {
      ja: 'URL と、宛先に入れた署名の鍵を確かめてください。',
      en: 'Check the URL, and the signing secret on the other side.',
    },
  },
  'webhook-redirect': {
    what: { ja: '応答: 宛先が別の URL を案内しました', en: 'Answer: it leads to another URL' },
    act: {
      ja: '案内には従いません。最後の URL を登録し直してください。',
      en: 'Redirects are not followed: register the final URL.',
    },
  },
  'webhook-gone': {
    what: {
      ja: '応答: 宛先はなくなりました（410）。止めました',
      en: 'Answer: the endpoint is gone (410); it was switched off',
    },
    act: {
      ja: '新しい URL を登録し、この通知先を消してください。',
      en: 'Register the new URL and remove this destination.',
    },
  },
  'webhook-forbidden': {
    what: {
      ja: '名前解決: 送ってはならない宛先です（庁内のアドレスなど）',
      en: 'Name: it leads to an address that must not be called',
    },
    act: {
      ja: '庁内の宛先に送るなら、サーバーの設定 webhookNetworks（HTTP なら webhookPlainHosts も）に加えてください。',
      en: 'For an endpoint inside, add it to webhookNetworks (and webhookPlainHosts for HTTP) of the settings.',
    },
  },
} as const satisfies Record<string, { readonly what: Word; readonly act: Word }>;

/** Why an endpoint does not have a message. */
export type WebhookCause = keyof typeof WEBHOOK;

/** What a webhook came to grief on and what to do; null: no webhook is the reason. */
export function webhookWords(cause: string): { readonly what: Word; readonly act: Word } | null {
  return isWebhookCause(cause) ? WEBHOOK[cause] : null;
}

function isWebhookCause(cause: string): cause is WebhookCause {
  return Object.hasOwn(WEBHOOK, cause);
}
