/* Icons of dialogs, menus and alerts, loaded with those. */
import { svg } from 'lit';
import { icon } from './icon.js';

export const arrowIcon = () => icon(svg`<path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5"/>`, 'flip');
export const buildingIcon = () =>
  icon(
    svg`<path d="M3.5 13.5v-10a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v10M10.5 6.5H12a1 1 0 0 1 1 1v6M2 13.5h12M6 5.5h2M6 8h2M6 10.5h2"/>`,
  );
export const checkIcon = () => icon(svg`<path d="m3.5 8.5 3 3 6-7"/>`);
export const cloudOffIcon = () =>
  icon(
    svg`<path d="M5.5 4.5a3.6 3.6 0 0 1 5.8 1.9 2.9 2.9 0 0 1 2.2 4.6M11 12.5H4.8a3 3 0 0 1-.6-5.9M2.5 2.5l11 11"/>`,
  );
export const copyIcon = () =>
  icon(
    svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5"/>`,
  );
export const infoIcon = () => icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="M8 7.3V11M8 5v.05"/>`);
export const keyIcon = () => icon(svg`<circle cx="5" cy="11" r="2.5"/><path d="m6.8 9.2 6-6M10.5 5.5l2 2"/>`);
export const linkIcon = () =>
  icon(
    svg`<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8"/>`,
  );
export const minusIcon = () => icon(svg`<path d="M3.5 8h9"/>`);
export const peopleIcon = () =>
  icon(
    svg`<circle cx="6" cy="5.5" r="2.5"/><path d="M1.5 13c.5-2.4 2.2-3.5 4.5-3.5s4 1.1 4.5 3.5M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.8c1.4.5 2.2 1.6 2.5 3.2"/>`,
  );
export const editIcon = () => icon(svg`<path d="m3 13 .6-2.8 7-7 2.2 2.2-7 7z"/>`);
export const personIcon = () =>
  icon(svg`<circle cx="8" cy="5.5" r="2.75"/><path d="M2.8 13.5c.6-2.7 2.6-4 5.2-4s4.6 1.3 5.2 4"/>`);
export const pinIcon = () => icon(svg`<path d="M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5"/>`);
export const plusIcon = () => icon(svg`<path d="M8 3.5v9M3.5 8h9"/>`);
export const reloadIcon = () => icon(svg`<path d="M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.8V6H9.8"/>`);
export const trashIcon = () => icon(svg`<path d="M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9"/>`);
export const uploadIcon = () => icon(svg`<path d="M8 11V3.500M4.800 6.500 8 3.300l3.200 3.200M3 13.500h10"/>`);
export const undoIcon = () => icon(svg`<path d="M3 6h6.5a3.5 3.5 0 0 1 0 7H7M6 3 3 6l3 3"/>`, 'flip');
export const warningIcon = () => icon(svg`<path d="M8 2.3 14.2 13H1.8z"/><path d="M8 6.5v3M8 11.2v.05"/>`);
