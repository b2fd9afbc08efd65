import { css, html } from 'lit';

export const avatarStyles = css`
  .avatar {
    --_hue: 265;
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    flex: none;
    border-radius: 50%;
    overflow: hidden;
    font-size: 12px;
    font-weight: 600;
    line-height: 1;
    background: light-dark(oklch(0.935 0.028 var(--_hue)), oklch(0.35 0.045 var(--_hue)));
    color: light-dark(oklch(0.4 0.075 var(--_hue)), oklch(0.9 0.045 var(--_hue)));
    user-select: none;
  }
  .avatar.square {
    border-radius: var(--_radius);
  }
  .avatar > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .avatar.square > img {
    object-fit: contain;
  }
  .avatar.picture {
    background: none;
  }
  .hue-1 {
    --_hue: 25;
  }
  .hue-2 {
    --_hue: 75;
  }
  .hue-3 {
    --_hue: 150;
  }
  .hue-4 {
    --_hue: 205;
  }
  .hue-5 {
    --_hue: 325;
  }
  .identity {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .identity > .name {
    font-weight: 500;
  }
  .identity > .sub {
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;

/** First letters of the first and last word, as grapheme clusters, so that accents stay. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s/|,._-]*/gu) ?? ['?'];
  const first = (word: string) => /^.\p{M}*/u.exec(word)![0];
  return (first(words[0]!) + (words.length > 1 ? first(words.at(-1)!) : '')).toUpperCase();
}

function hue(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) >>> 0;
  return sum % 6;
}

/** Accepts image URLs only: data of a backend must not make the page load anything else. */
export function imageUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  if (/^data:image\/(png|jpeg|webp|gif|svg\+xml)[;,]/i.test(url)) return url;
  try {
    const { protocol, href, hostname } = new URL(url, globalThis.document?.baseURI);
    const local =
      protocol === 'http:' &&
      (hostname === globalThis.location?.hostname || hostname === 'localhost' || hostname === '127.0.0.1');
    return protocol === 'https:' || local ? href : undefined;
  } catch {
    return undefined;
  }
}

interface AvatarOptions {
  id: string;
  name: string;
  picture?: string | null;
  /** Organizations are square, users are round. */
  square?: boolean;
}

/** Decorative image beside a name. Initials show when the image does not load. */
export function avatar({ id, name, picture, square }: AvatarOptions) {
  const source = imageUrl(picture);
  return html`<span
    class="avatar hue-${hue(id)} ${square ? 'square' : ''} ${source ? 'picture' : ''}"
    aria-hidden="true"
    >${
      source
        ? html`<img
            src=${source}
            alt=""
            loading="lazy"
            referrerpolicy="no-referrer"
            @error=${showInitials}
            data-initials=${initials(name)}
          />`
        : initials(name)
    }</span
  >`;
}

function showInitials({ currentTarget }: Event) {
  const image = currentTarget as HTMLImageElement;
  image.parentElement!.classList.remove('picture');
  image.replaceWith(image.dataset['initials'] ?? '');
}
