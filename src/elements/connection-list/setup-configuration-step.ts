import { html, nothing } from 'lit';
import type {
  ConnectionMetadata,
  ConnectionMetadataRequest,
  ConnectionUpdate,
  SigningCertificate,
} from '../../contract/index.js';
import { formatDate } from '../../i18n/format-date.js';
import { fieldError } from '../../ui/form/form.js';
import { segmented } from '../../ui/form/segmented.js';
import { trashIcon } from '../../ui/icons/action-icons.js';
import { certificateStatus } from './certificates.js';
import type { SamlSource } from './setup-draft.js';
import { checkbox, ruleOf, textField, type SetupStep, type SetupView } from './setup-step.js';

type ReadMetadata = (request: ConnectionMetadataRequest) => Promise<ConnectionMetadata>;

/** The largest metadata that the backend accepts, in bytes. */
const MAX_FILE_BYTES = 200_000;
/** Of one connection: the one in use and the next. */
const MAX_CERTIFICATES = 2;

const isUrl = (value: string) => /^https?:\/\/[^\s/]+/.test(value.trim());

/** Third step: the configuration of the identity provider. */
export function configurationStep(view: SetupView, readMetadata: ReadMetadata): SetupStep {
  const { text, draft } = view;
  return {
    title: text.text('stepConfiguration', { name: draft.name }),
    ...(draft.choice.strategy === 'oidc' ? oidcStep(view, readMetadata) : samlStep(view, readMetadata)),
  };
}

function rule(view: SetupView, id: 'issuer' | 'clientId' | 'url' | 'entityId' | 'ssoUrl', pointers: string[]) {
  const { text, draft } = view;
  const needsUrl = id === 'issuer' || id === 'url' || id === 'ssoUrl';
  return ruleOf(text, {
    invalid: text.text(needsUrl ? 'urlInvalid' : 'required'),
    isValid: () => (needsUrl ? isUrl(draft[id]) : draft[id].trim() !== ''),
    pointers,
  });
}

const ENTRA_ISSUER = 'https://login.microsoftonline.com/TENANT/v2.0';

function oidcStep(view: SetupView, readMetadata: ReadMetadata): Omit<SetupStep, 'title'> {
  const { text, draft, connection } = view;
  const issuer = draft.issuer.trim();
  return {
    rules: {
      issuer: rule(view, 'issuer', ['/issuer', '/oidc/issuer']),
      clientId: rule(view, 'clientId', ['/oidc/clientId']),
      clientSecret: ruleOf(text, {
        invalid: text.text('required'),
        isValid: () => true,
        pointers: ['/oidc/clientSecret'],
      }),
    },
    changes: async () => {
      // Nothing is stored before the discovery document of the issuer was read.
      if (issuer !== connection?.oidc?.issuer) await readMetadata({ issuer });
      const clientSecret = draft.clientSecret.trim() || undefined;
      return { oidc: { issuer, clientId: draft.clientId.trim(), ...(clientSecret && { clientSecret }) } };
    },
    body: html`
      ${draft.choice.id === 'entra' ? html`<p class="muted">${text.text('findEntra', { url: ENTRA_ISSUER })}</p>` : nothing}
      ${textField(view, { id: 'issuer', label: text.text('issuer'), hint: text.text('issuerHint'), type: 'url' })}
      ${textField(view, { id: 'clientId', label: text.text('clientId') })}
      ${textField(view, {
        id: 'clientSecret',
        label: text.text('clientSecret'),
        type: 'password',
        hint: keepsSecret(view) ? text.text('secretKept') : undefined,
      })}
    `,
  };
}

/** The backend drops the secret when the issuer changes. */
const keepsSecret = ({ draft, connection }: SetupView): boolean =>
  Boolean(connection?.oidc?.hasClientSecret) && draft.issuer.trim() === connection?.oidc?.issuer;

const FIND = { okta: 'findOkta', google: 'findGoogle', ping: 'findPing' } as const;

function samlStep(view: SetupView, readMetadata: ReadMetadata): Omit<SetupStep, 'title'> {
  const { text, draft, connection, set } = view;
  const { source, idpInitiated } = draft;
  const kept = draft.certificates.map((fingerprint) => ({ fingerprint }));
  const id = draft.choice.id;
  const find = id in FIND && source !== 'manual' ? FIND[id as keyof typeof FIND] : undefined;
  const fields = {
    url: () => textField(view, { id: 'url', label: text.text('samlUrl'), type: 'url' }),
    xml: () => fileField(view),
    manual: () => html`
      ${textField(view, { id: 'entityId', label: text.text('providerEntityId') })}
      ${textField(view, { id: 'ssoUrl', label: text.text('ssoUrl'), type: 'url' })} ${renderCertificates(view)}
      ${
        kept.length < MAX_CERTIFICATES
          ? textField(view, {
              id: 'pem',
              label: text.text(kept.length ? 'nextCertificatePem' : 'certificatePem'),
              rows: 6,
              hint: kept.length ? text.text('nextCertificateHint') : undefined,
            })
          : nothing
      }
    `,
  };
  return {
    rules: {
      url: rule(view, 'url', ['/url', '/saml']),
      file: ruleOf(text, {
        invalid: text.text('fileMissing'),
        isValid: () => draft.xml !== '',
        pointers: ['/xml', '/saml'],
      }),
      entityId: rule(view, 'entityId', ['/saml/entityId']),
      ssoUrl: rule(view, 'ssoUrl', ['/saml/ssoUrl']),
      pem: ruleOf(text, {
        invalid: text.text('required'),
        isValid: () => kept.length > 0 || draft.pem.trim() !== '',
        pointers: ['/saml/certificates'],
      }),
    },
    changes: async (): Promise<ConnectionUpdate> => ({
      saml: source === 'manual' ? manual(view, kept) : await read(view, readMetadata),
      idpInitiated,
    }),
    body: html`${find ? html`<p class="muted">${text.text(find)}</p>` : nothing}
      <div class="field">
        <span class="label">${text.text('source')}</span>
        <div>
          ${segmented<SamlSource>({
            label: text.text('source'),
            segments: [
              { value: 'url', label: text.text('sourceUrl') },
              { value: 'xml', label: text.text('sourceXml') },
              { value: 'manual', label: text.text('sourceManual') },
            ],
            value: source,
            select: (value) => set({ source: value }),
          })}
        </div>
      </div>
      ${fields[source]()}
      ${checkbox({
        id: 'idp-initiated',
        label: text.text('idpInitiated'),
        hint: text.text('idpInitiatedHint'),
        checked: idpInitiated,
        change: (checked) => set({ idpInitiated: checked }),
      })}
      ${connection?.saml && source !== 'manual' ? html`<p class="hint">${text.text('sourceReplaces')}</p>` : nothing}`,
  };
}

function fileField({ text, draft, errors, set, fail }: SetupView) {
  const pick = async ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    if (file.size > MAX_FILE_BYTES) return fail('file', text.text('too_large'));
    const xml = await file.text().catch(() => undefined);
    if (xml?.trim()) set({ xml, fileName: file.name });
    else fail('file', text.text('fileUnreadable'));
  };
  return html`<div class="field">
    <span class="label" id="file-label">${text.text('samlXml')}</span>
    <div class="file-row">
      ${draft.fileName ? html`<bdi class="strong">${draft.fileName}</bdi>` : nothing}
      <label class="button secondary small file"
        >${text.text(draft.fileName ? 'chooseOtherFile' : 'chooseFile')}<input
          type="file"
          id="file"
          class="visually-hidden"
          accept=".xml,text/xml,application/xml"
          aria-invalid=${errors.file ? 'true' : nothing}
          aria-describedby=${errors.file ? 'file-label file-error' : 'file-label'}
          @change=${(event: Event) => void pick(event)}
      /></label>
    </div>
    ${fieldError('file-error', errors.file)}
  </div>`;
}

/** The stored certificates. With two of them, the old one can be removed: the next one takes its place. */
function renderCertificates({ text, draft, connection, set }: SetupView) {
  const stored = connection?.saml?.certificates.filter(({ fingerprint }) => draft.certificates.includes(fingerprint));
  if (!stored?.length) return nothing;
  const renderOne = (certificate: SigningCertificate) => {
    const { fingerprint, notAfter } = certificate;
    const status = certificateStatus(connection!, certificate);
    const date = formatDate(text, notAfter);
    return html`<li>
      <span
        ><bdi class="mono" dir="ltr">${fingerprint}</bdi
        ><span class="hint"
          >${text.text(status)} · ${text.text(status === 'expired' ? 'expiredOn' : 'validUntil', { date })}</span
        ></span
      >
      ${
        stored.length > 1
          ? html`<button
              type="button"
              class="button quiet small"
              aria-label=${text.text('removeCertificateNamed', { fingerprint })}
              @click=${() => set({ certificates: draft.certificates.filter((one) => one !== fingerprint) })}
            >
              ${trashIcon()}${text.text('removeCertificate')}
            </button>`
          : nothing
      }
    </li>`;
  };
  return html`<div class="field">
    <span class="label" id="certificates-label">${text.text('storedCertificates')}</span>
    <ul class="rows" aria-labelledby="certificates-label">
      ${stored.map(renderOne)}
    </ul>
  </div>`;
}

function manual({ draft }: SetupView, kept: { fingerprint: string }[]): NonNullable<ConnectionUpdate['saml']> {
  const pem = draft.pem.trim();
  const isNew = pem !== '' && kept.length < MAX_CERTIFICATES;
  return {
    entityId: draft.entityId.trim(),
    ssoUrl: draft.ssoUrl.trim(),
    certificates: isNew ? [...kept, { pem }] : kept,
  };
}

async function read({ draft }: SetupView, readMetadata: ReadMetadata): Promise<NonNullable<ConnectionUpdate['saml']>> {
  const { saml } = await readMetadata(draft.source === 'url' ? { url: draft.url.trim() } : { xml: draft.xml });
  const { entityId, ssoUrl, certificates } = saml!;
  return {
    entityId,
    ssoUrl,
    certificates: certificates.slice(-MAX_CERTIFICATES).map(({ pem }) => ({ pem: pem! })),
  };
}
