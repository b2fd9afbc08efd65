import { css } from 'lit';

/** Placeholder shapes while content loads, as large as the content. They appear after 300 ms. */
export const skeletonStyles = css`
  .bone {
    display: block;
    block-size: 10px;
    border-radius: 5px;
    background: light-dark(
      color-mix(in oklab, var(--_text) 9%, var(--_surface)),
      color-mix(in oklab, var(--_text) 13%, var(--_surface))
    );
    animation: breathe 1600ms ease-in-out infinite;
  }
  .bone.round {
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    flex: none;
  }
  .bone.chip-bone {
    inline-size: 64px;
    block-size: 22px;
    border-radius: var(--_radius-s);
  }
  .bones {
    animation: appear 1ms 300ms backwards;
  }
  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .bone {
      background: GrayText;
    }
  }
`;
