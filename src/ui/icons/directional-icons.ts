/* Directional icons, mirrored in right-to-left text. */
import { svg } from 'lit';
import { icon } from './icon.js';

export const chevronEndIcon = () => icon(svg`<path d="m6 4 4 4-4 4"/>`, 'flip');
