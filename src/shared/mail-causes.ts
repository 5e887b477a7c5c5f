import type { Language } from '../accounts/caller.js';
import { webhookWords } from './webhook-causes.js';
import type { Word } from './words.js';

/** What a relay came to grief on, and what whoever looks after it does. */
const RELAY = {
  name: {
    what: { ja: '中継サーバーの名前が見つかりません', en: 'The name of the relay is not found' },
    act: {
      ja: '設定 smtpUrl のサーバー名と、このサーバーの名前解決（DNS）を確かめてください。',
      en: 'Check the host name in smtpUrl and the name resolution (DNS) of this server.',
    },
  },
  connect: {
    what: { ja: '中継サーバーに接続できません', en: 'The relay cannot be reached' },
    act: {
      ja: '中継サーバーが動いているか、設定 smtpUrl のポート番号、間のファイアウォールを確かめてください。',
      en: 'Check that the relay runs, the port in smtpUrl, and the firewall between.',
    },
  },
  greeting: {
    what: {
      ja: '中継サーバーがメールの受付を始めません',
      en: 'The relay does not begin to take mails',
    },
    act: {
      ja: 'そのポートがメール（SMTP）のものか、このサーバーからの接続が許されているかを確かめてください。',
      en: 'Check that the port speaks SMTP and that this server may connect.',
    },
  },
  silent: {
    what: { ja: '中継サーバーが途中で応答しなくなりました', en: 'The relay fell silent' },
    act: {
      ja: '中継サーバーの負荷と、間の機器（ウイルス検査など）を確かめてください。',
      en: 'Check the load of the relay and what lies between (virus scanners and the like).',
    },
  },
  tls: {
    what: { ja: '暗号化（TLS）に失敗しました', en: 'Encryption (TLS) failed' },
    act: {
      ja: '中継サーバーの証明書の期限と名前を確かめてください。庁内の認証局なら NODE_EXTRA_CA_CERTS に指定します。TLS のない中継サーバーなら smtpUrl の末尾に ?tls=no を付けます。',
      en: 'Check date and name of its certificate. Name a CA of your own in NODE_EXTRA_CA_CERTS; for a relay without TLS end smtpUrl with ?tls=no.',
    },
  },
  login: {
    what: { ja: '中継サーバーの認証に失敗しました', en: 'The relay refuses the log-in' },
    act: {
      ja: '設定 smtpUrl の利用者名とパスワードを確かめてください。',
      en: 'Check user and password in smtpUrl.',
    },
  },
  sender: {
    what: {
      ja: '差出人のアドレスが受け付けられません',
      en: 'The relay refuses the sender address',
    },
    act: {
      ja: '設定 mailFrom のアドレスで送ってよいか、中継サーバーの管理者に確かめてください。',
      en: 'Ask whoever runs the relay whether it takes mails from the address in mailFrom.',
    },
  },
  recipient: {
    what: {
      ja: '宛先のアドレスが受け付けられません',
      en: 'The relay refuses the recipient address',
    },
    act: {
      ja: '宛先のアドレスが正しいか、このサーバーから外への中継が許されているかを確かめてください。',
      en: 'Check the address, and that the relay passes on mails of this server.',
    },
  },
  'mailbox-full': {
    what: { ja: '宛先の受信箱がいっぱいです', en: 'The mailbox of the recipient is full' },
    act: { ja: '受信箱を空けるよう、本人に伝えてください。', en: 'Tell the person to empty it.' },
  },
  later: {
    what: {
      ja: '中継サーバーが「後で送り直すように」と答えました',
      en: 'The relay answered "later"',
    },
    act: {
      ja: '自動で送り直します。続くときは中継サーバーの管理者に確かめてください。',
      en: 'It is sent again by itself. If it goes on, ask whoever runs the relay.',
    },
  },
  content: {
    what: {
      ja: '中継サーバーがメールの本文を受け付けません',
      en: 'The relay refuses the text of the mail',
    },
    act: {
      ja: '迷惑メールやウイルスの検査に止められていないか、中継サーバーの管理者に確かめてください。',
      en: 'Ask whoever runs the relay whether a scanner for spam or viruses stops it.',
    },
  },
  cut: {
    what: {
      ja: '送信の途中で切れました（届いたかもしれません）',
      en: 'Cut off while sending (it may have arrived)',
    },
    act: {
      ja: '届いたか、宛先に確かめてください。続くときは間の機器を確かめてください。',
      en: 'Ask the recipient. If it goes on, check what lies between.',
    },
  },
} as const satisfies Record<string, { readonly what: Word; readonly act: Word }>;

/** Why a relay does not have a mail, as far as whoever mends it has to know. */
export type RelayCause = keyof typeof RELAY;

/** Why a mail is where it is, when no relay is the reason. */
const OWN: ReadonlyMap<string, Word> = new Map(
  Object.entries({
    uncertain: {
      ja: '送信の途中で止まりました（届いたかもしれません）',
      en: 'Stopped while sending (it may have arrived)',
    },
    'perhaps-delivered': {
      ja: '3通送りましたが、届いたか分かりません',
      en: 'Three copies left; nobody knows whether one arrived',
    },
    'not-accepted': { ja: '時間内に受け付けられませんでした', en: 'It was not accepted in time' },
    bounced: {
      ja: '相手のサーバーから戻ってきました',
      en: 'The server of the recipient returned it',
    },
    'not-written': { ja: 'メールを作れませんでした', en: 'The mail could not be written' },
    'no-address': { ja: 'メールアドレスがありません', en: 'There is no mail address' },
    merged: {
      ja: 'たまっていた連絡を、別の1通にまとめました',
      en: 'Said by another mail that waited for the same person',
    },
    over: { ja: '要らなくなったため送りませんでした', en: 'Not sent: not needed any more' },
    vacant: { ja: '役職に人がいないため送りませんでした', en: 'Not sent: the office is vacant' },
    absent: { ja: '不在のため送りませんでした', en: 'Not sent: absent' },
    'handed-over': { ja: '担当が替わったため送りませんでした', en: 'Not sent: handed over' },
  }),
);

/** Before the status that came with it: `bounced 5.1.1`. */
const BOUNCED = 'bounced ';

/** A cause on record in words; null for what a relay, or a person, said in its own. */
export function causeWords(cause: string, language: Language): string | null {
  const code = cause.startsWith(BOUNCED) ? 'bounced' : cause;
  const words: Word | undefined = isRelayCause(code)
    ? RELAY[code].what
    : (webhookWords(code)?.what ?? OWN.get(code));
  return words?.[language] ?? null;
}

/** What to do about a relay that comes to grief on this. */
export function remedyOf(cause: RelayCause, language: Language): string {
  return RELAY[cause].act[language];
}

/** Why a mail is where it is, for people, and beside it what a relay or a person said. */
export interface Shown {
  readonly why: string;
  readonly said: string;
}

/** What people read of a cause on record and of the words beside it. */
export function shown(cause: string, text: string, language: Language): Shown {
  const own = causeWords(text, language);
  const why = causeWords(cause, language) ?? own ?? '';
  return { why, said: own === null ? text : statusOf(text) };
}

/** Of a mail that came back; nothing for all else. */
function statusOf(text: string): string {
  return text.startsWith(BOUNCED) ? text.slice(BOUNCED.length) : '';
}

/** Whether a relay is the reason. */
export function isRelayCause(code: string): code is RelayCause {
  return Object.hasOwn(RELAY, code);
}
