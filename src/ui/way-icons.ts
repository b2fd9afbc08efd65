/* Icons that point along the text: the way on. */
import { svg } from 'lit';
import { icon } from './icon.js';

export const chevronEndIcon = () => icon(svg`<path d="m6 4 4 4-4 4"/>`, 'flip');
