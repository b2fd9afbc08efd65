import { css, html } from 'lit';

export const emailAddressStyles = css`
  .middle-ellipsis {
    position: relative;
    display: flex;
    min-inline-size: 0;
    white-space: nowrap;
    direction: ltr;
  }
  /* Generated content shows the shortened address. The full text covers it, transparent and in one run, for selecting, copying and find-in-page. */
  .middle-ellipsis::before,
  .middle-ellipsis::after {
    overflow: hidden;
    text-overflow: ellipsis;
    content: attr(data-local) / '';
  }
  .middle-ellipsis::before {
    min-inline-size: 0;
  }
  .middle-ellipsis::after {
    flex: none;
    max-inline-size: calc(100% - 3ch);
    content: attr(data-domain) / '';
  }
  .middle-ellipsis > span {
    position: absolute;
    inset: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    -webkit-text-fill-color: transparent;
    forced-color-adjust: none;
  }
  .marked {
    display: flex;
    gap: 6px;
    min-inline-size: 0;
  }
  .marked > :last-child {
    flex: none;
    font-weight: 600;
  }
  :dir(rtl) > .middle-ellipsis {
    justify-content: flex-end;
    text-align: right;
  }
`;

/** An email address that is shortened before the @. Always left to right. */
export function emailAddress(email: string, classes = '') {
  const at = email.lastIndexOf('@');
  return html`<span
    class="middle-ellipsis ${classes}"
    title=${email}
    data-local=${at > 0 ? email.slice(0, at) : email}
    data-domain=${at > 0 ? email.slice(at) : ''}
    ><span>${email}</span></span
  >`;
}

/** The email address of a member, marked when it is unverified. */
export function memberAddress(
  { email, emailVerified }: { email: string; emailVerified?: boolean },
  unverified: () => string,
  classes = '',
) {
  return emailVerified === false
    ? html`<span class="marked ${classes}">${emailAddress(email)}<span>${unverified()}</span></span>`
    : emailAddress(email, classes);
}
