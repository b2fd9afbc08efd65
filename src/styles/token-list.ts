/*
 * The public tokens as data, for the token editor, design tools and documentation. Elements use the custom properties of
 * `tokens.ts`; a test compares the two.
 */
export type TokenType = 'color' | 'dimension' | 'fontFamily' | 'duration' | 'cubicBezier' | 'shadow';
export type TokenGroup = 'input' | 'brand' | 'surface' | 'line' | 'signal' | 'type' | 'shape' | 'motion';

export interface Token {
  /** Custom property: `--org-brand`. */
  name: `--org-${string}`;
  type: TokenType;
  group: TokenGroup;
  /** Short description. */
  use: string;
  /** How the default derives from other tokens. */
  follows?: string;
  /** Computed default values in light and dark. Hex for colors. */
  light: string;
  dark: string;
}

const color = (group: TokenGroup, name: string, light: string, dark: string, use: string, follows?: string): Token => ({
  name: `--org-${name}`,
  type: 'color',
  group,
  use,
  light,
  dark,
  ...(follows && { follows }),
});
const plain = (
  group: TokenGroup,
  name: string,
  type: TokenType,
  value: string,
  use: string,
  follows?: string,
): Token => ({ name: `--org-${name}`, type, group, use, light: value, dark: value, ...(follows && { follows }) });

/** All tokens, the most used ones first. */
export const tokenList: readonly Token[] = [
  color(
    'input',
    'brand',
    '#2d5fbe',
    '#2d5fbe',
    'Primary button, badges, current step. Any color; text on it stays readable.',
  ),
  color('input', 'surface', '#ffffff', '#17191d', 'Background of the page around the elements.'),
  color('input', 'text', '#1c1f24', '#e8eaed', 'Text.'),
  color('brand', 'on-brand', '#ffffff', '#ffffff', 'Text on the brand.', 'black or white, whichever has more contrast'),
  color(
    'brand',
    'accent',
    '#1d4eac',
    '#86b4ff',
    'The brand color as text, icon and line.',
    'the hue of the brand with the contrast of text',
  ),
  color(
    'brand',
    'accent-tint',
    '#ecf1f9',
    '#252c39',
    'Background of selected, changed and filtered items.',
    '8 % accent over the surface, 14 % in dark mode',
  ),
  color('brand', 'focus', '#1d4eac', '#86b4ff', 'Focus ring.', 'the accent'),
  color(
    'surface',
    'text-muted',
    '#55585c',
    '#a5a7aa',
    'Secondary text, hints, column headers.',
    '71 % text over the surface',
  ),
  color(
    'surface',
    'surface-sunken',
    '#f7f7f8',
    '#121317',
    'Panels, pending rows, read-only fields.',
    'surface with 3 % text, 12 % darker in dark mode',
  ),
  color(
    'surface',
    'surface-raised',
    '#ffffff',
    '#202226',
    'Menus, dialogs, drawers.',
    'the surface, 5 % lighter in dark mode',
  ),
  color('surface', 'hover', '#1c1f240f', '#e8eaed0f', 'Overlay of hovered items.', '6 % text'),
  color('line', 'border', '#dededf', '#2d3034', 'Decorative lines.', '13 % text'),
  color('line', 'border-control', '#848689', '#77797d', 'Borders of fields, checkboxes and switches.', '50 % text'),
  color('signal', 'danger', '#b01f1f', '#f98f87', 'Errors and destructive actions.'),
  color('signal', 'warning', '#7d4f12', '#e8bd6d', 'Warnings.'),
  color('signal', 'success', '#1b683e', '#7ed09c', 'Success.'),
  plain('type', 'font', 'fontFamily', 'inherit', 'Font. Elements load none.'),
  plain(
    'type',
    'font-mono',
    'fontFamily',
    'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace',
    'Font of IDs, claims, hex values and DNS records.',
  ),
  plain(
    'type',
    'font-size',
    'dimension',
    '14px',
    'Base size. Other sizes derive from it.',
    'max(.875rem, 14px), which grows with the browser setting',
  ),
  plain(
    'shape',
    'radius',
    'dimension',
    '6px',
    'Corner radius of fields and buttons; chips have two thirds of it, dialogs five thirds.',
  ),
  plain('shape', 'control-height', 'dimension', '32px', 'Height of buttons and fields; 40px for touch.'),
  plain('shape', 'row-height', 'dimension', '52px', 'Height of a row.'),
  plain('shape', 'space', 'dimension', '4px', 'Unit of spacing.'),
  plain(
    'shape',
    'shadow',
    'shadow',
    '0 2px 4px rgb(16 24 40 / .05), 0 12px 28px -6px rgb(16 24 40 / .16)',
    'Shadow of menus, dialogs and notices.',
  ),
  plain('motion', 'duration', 'duration', '160ms', 'Duration of transitions; none with reduced motion.'),
  plain('motion', 'ease', 'cubicBezier', 'cubic-bezier(.2, 0, 0, 1)', 'Easing of transitions.'),
];
