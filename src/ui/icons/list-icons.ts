/* Icons of the first render. */
import { svg } from 'lit';
import { icon } from './icon.js';

/** Shapes are part of the single path of an icon, because a list renders hundreds of icons. */
const shield = 'M8 1.8 13 3.6v4c0 3-2 5.4-5 6.6-3-1.2-5-3.6-5-6.6v-4z';
const circle = 'M8 2.25a5.75 5.75 0 1 1 0 11.5 5.75 5.75 0 0 1 0-11.5z';
const line = (path: string) => icon(svg`<path d=${path}/>`);

export const alertIcon = () => line(`${circle}M8 5v3.5M8 10.9v.05`);
export const banIcon = () => line(`${circle}M4 4l8 8`);
export const chevronIcon = () => icon(svg`<path d="m4 6 4 4 4-4"/>`);
export const clockIcon = () => line(`${circle}M8 4.8V8l2 1.5`);
export const closeIcon = () => icon(svg`<path d="m4 4 8 8M12 4l-8 8"/>`);
export const checkCircleIcon = () => line(`${circle}M5.5 8.2l1.8 1.8 3.3-3.8`);
export const downloadIcon = () => icon(svg`<path d="M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10"/>`);
export const lockIcon = () =>
  icon(svg`<rect x="3" y="7" width="10" height="6.5" rx="1.5"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/>`);
export const ellipsisIcon = () => icon(svg`<path stroke-width="2.7" d="M3.5 8h.01M8 8h.01M12.5 8h.01"/>`);
export const personAddIcon = () =>
  icon(
    svg`<circle cx="6.5" cy="5.5" r="2.5"/><path d="M2 13c.5-2.4 2.2-3.5 4.5-3.5 1.4 0 2.6.4 3.4 1.3M12.5 9v5M10 11.5h5"/>`,
  );
export const searchIcon = () => icon(svg`<circle cx="7" cy="7" r="4.25"/><path d="m10.2 10.2 3.3 3.3"/>`);
export const shieldIcon = () => line(`${shield}M5.8 7.9l1.6 1.6 2.9-3.2`);
export const shieldOffIcon = () => line(`${shield}M6.3 6.2l3.4 3.4M9.7 6.2 6.3 9.6`);
export const sortUpIcon = () => icon(svg`<path d="m4 10 4-4 4 4"/>`, 'small');
export const sortDownIcon = () => icon(svg`<path d="m4 6 4 4 4-4"/>`, 'small');
