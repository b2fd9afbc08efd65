import { css } from 'lit';

/** Placeholder shapes while content loads, as large as the content. They appear after 300 ms. */
export const skeletonStyles = css`
  .skeleton {
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: light-dark(
      color-mix(in oklab, var(--_text) 9%, var(--_surface)),
      color-mix(in oklab, var(--_text) 13%, var(--_surface))
    );
    animation: skeleton-pulse 1600ms ease-in-out infinite;
  }
  .skeleton.round {
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    flex: none;
  }
  .skeleton.skeleton-chip {
    inline-size: 64px;
    block-size: 22px;
    border-radius: var(--_radius-s);
  }
  .is-loading {
    animation: delayed-appear 1ms 300ms backwards;
  }
  @keyframes skeleton-pulse {
    50% {
      opacity: 0.5;
    }
  }
  @keyframes delayed-appear {
    from {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      background: GrayText;
    }
  }
`;
