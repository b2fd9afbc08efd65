import { html } from 'lit';
import type { Connection, SigningCertificate } from '../../contract/index.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { alertIcon, checkCircleIcon, clockIcon } from '../../ui/icons/list-icons.js';
import { certificatesOf, certificateStatus, expiresSoon } from './certificates.js';
import type { connectionList } from './connection-list.strings.js';

type Strings = LocalizeController<typeof connectionList>;

/** The signing certificates of a connection, below its row. */
export const renderCertificates = (connection: Connection, text: Strings) =>
  html`<div class="details">
    <dl class="certificates" aria-label=${text.text('certificatesOf', { name: connection.name })}>
      ${certificatesOf(connection).map((certificate) => renderCertificate(connection, certificate, text))}
    </dl>
  </div>`;

function renderCertificate(connection: Connection, certificate: SigningCertificate, text: Strings) {
  const { fingerprint, notAfter } = certificate;
  const status = certificateStatus(connection, certificate);
  const isEnding = status === 'current' && expiresSoon(certificate);
  const kind = status === 'expired' ? 'danger' : isEnding ? 'warning' : '';
  const icon = status === 'expired' ? alertIcon() : isEnding ? clockIcon() : checkCircleIcon();
  const date = formatDate(text, notAfter);
  return html`<div>
    <dt class="mono">
      <span class="visually-hidden">${text.text('certificate')}</span><bdi dir="ltr">${fingerprint}</bdi>
    </dt>
    <dd class="muted">${text.text(status === 'expired' ? 'expiredOn' : 'validUntil', { date })}</dd>
    <dd>
      <span class="status ${kind}"
        >${icon}<span
          >${text.text(status)}${
            isEnding
              ? html`<br /><span class="muted"
                    >${text.text('expires', { time: formatRelativeTime(text, notAfter) })}</span
                  >`
              : ''
          }</span
        ></span
      >
    </dd>
  </div>`;
}
