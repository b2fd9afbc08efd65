/* Icons of sessions and devices. */
import { svg } from 'lit';
import { icon } from './icon.js';

export const laptopIcon = () => icon(svg`<rect x="3" y="3.5" width="10" height="7" rx="1.2"/><path d="M1.5 13h13"/>`);
export const phoneIcon = () => icon(svg`<rect x="4.5" y="2" width="7" height="12" rx="1.5"/><path d="M7.3 11.8h1.4"/>`);
export const terminalIcon = () =>
  icon(svg`<rect x="2" y="3" width="12" height="10" rx="1.5"/><path d="m4.8 6.2 2 1.8-2 1.8M8.5 10h2.7"/>`);
export const signOutIcon = () => icon(svg`<path d="M6.5 13.5h-3v-11h3M10 11l3-3-3-3M13 8H6.500"/>`, 'flip');
