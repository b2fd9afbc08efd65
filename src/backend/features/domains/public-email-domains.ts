/*
 * Public mail services, where anyone can get an address. A short list is enough: customers cannot publish a DNS record
 * for these domains, so the list only gives them the reason at once. Hosts extend it with `publicEmailDomains`.
 */
// cspell:disable
const PUBLIC_EMAIL_DOMAINS = new Set(
  `
  126.com 163.com aim.com alice.it aliyun.com aol.com att.net bellsouth.net bigpond.com bluewin.ch bol.com.br btinternet.com
  comcast.net cox.net daum.net duck.com earthlink.net fastmail.com free.fr freenet.de gmail.com gmx.at gmx.ch gmx.com
  gmx.de gmx.net googlemail.com hanmail.net hey.com hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it
  hushmail.com icloud.com inbox.com laposte.net libero.it live.ca live.co.uk live.com live.fr live.nl mac.com mail.com
  mail.ru mailbox.org mailinator.com me.com msn.com naver.com ntlworld.com online.de orange.fr outlook.com outlook.de
  outlook.es outlook.fr pm.me posteo.de proton.me protonmail.com qq.com rediffmail.com rocketmail.com sbcglobal.net
  seznam.cz sfr.fr shaw.ca sina.com sky.com sympatico.ca t-online.de talktalk.net telia.com terra.com.br tiscali.it
  tuta.com tutanota.com uol.com.br verizon.net virgilio.it virginmedia.com wanadoo.fr web.de wp.pl xs4all.nl yahoo.ca
  yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru
  ymail.com zoho.com
  `
    .trim()
    .split(/\s+/),
);
// cspell:enable

/** Whether the domain, or one above it, belongs to a public mail service. `more`: domains that the host adds. */
export function isPublicEmailDomain(domain: string, more: readonly string[]): boolean {
  const labels = domain.split('.');
  return labels.some((_, at) => {
    const above = labels.slice(at).join('.');
    return PUBLIC_EMAIL_DOMAINS.has(above) || more.some((one) => one.toLowerCase() === above);
  });
}
