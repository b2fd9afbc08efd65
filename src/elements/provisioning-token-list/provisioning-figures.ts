import { html, nothing } from 'lit';
import type { ProvisioningTokenPage } from '../../contract/index.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { checkIcon, copyIcon } from '../../ui/icons/action-icons.js';
import type { provisioningTokenList } from './provisioning-token-list.strings.js';

interface FiguresOptions {
  strings: LocalizeController<typeof provisioningTokenList>;
  /** `undefined` while it loads: then the figures are skeletons. */
  page: ProvisioningTokenPage | undefined;
  copyUrl: (url: string) => void;
  /** The URL was copied a moment ago. */
  isCopied: boolean;
}

/** What the directory manages, and the URL that it needs. Backends can leave both out. */
export function renderFigures({ strings: text, page, copyUrl, isCopied }: FiguresOptions) {
  const figure = (label: string, value: unknown, note: unknown = nothing) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${page ? value : html`<span class="skeleton figure"></span>`}</dd>
      <dd class="note">${page ? note : html`<span class="skeleton"></span>`}</dd>
    </div>`;
  const { managedMemberCount, memberCount, groupCount, scimUrl } = page ?? {};
  const used = page?.items.toSorted((a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''))[0];
  return html`${
    page && managedMemberCount === undefined
      ? nothing
      : html`<dl class="figures" part="figures">
          ${figure(
            text.text('managedMembers'),
            text.number(managedMemberCount ?? 0),
            memberCount === undefined ? nothing : text.text('ofMembers', { count: memberCount }),
          )}
          ${figure(text.text('groups'), text.number(groupCount ?? 0), text.text('groupsText'))}
          ${figure(
            text.text('lastRequest'),
            used?.lastUsedAt
              ? html`<time datetime=${used.lastUsedAt}>${formatRelativeTime(text, used.lastUsedAt)}</time>`
              : text.common('never'),
            used?.lastUsedAt ? html`<bdi>${used.name}</bdi>` : text.text('noRequest'),
          )}
        </dl>`
  }${
    page && scimUrl === undefined
      ? nothing
      : html`<dl class="values">
          <div>
            <dt>${text.text('baseUrl')}</dt>
            <dd class="mono">
              ${scimUrl === undefined ? html`<span class="skeleton middle"></span>` : html`<span><bdi dir="ltr">${scimUrl}</bdi></span>`}
            </dd>
            <dd>
              <button
                type="button"
                class="button quiet small icon-only"
                aria-label=${text.text('copyUrl')}
                aria-disabled=${scimUrl === undefined ? 'true' : nothing}
                @click=${() => scimUrl !== undefined && copyUrl(scimUrl)}
              >
                ${isCopied ? checkIcon() : copyIcon()}
              </button>
            </dd>
          </div>
        </dl>`
  }`;
}
