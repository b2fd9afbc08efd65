/*
 * The public tokens as data: for the page that edits them, for tools of designers, for documentation. Elements read the
 * custom properties themselves (`tokens.ts`); a test holds the two together.
 */
export type TokenType = 'color' | 'dimension' | 'fontFamily' | 'duration' | 'cubicBezier' | 'shadow';
export type TokenGroup = 'input' | 'brand' | 'surface' | 'line' | 'signal' | 'type' | 'shape' | 'motion';

export interface Token {
  /** Custom property: `--org-brand`. */
  name: `--org-${string}`;
  type: TokenType;
  group: TokenGroup;
  /** What it is for, in a few words. */
  use: string;
  /** How it follows from others where nobody sets it. */
  follows?: string;
  /** As painted with the default inputs, in light and in dark. Hex for colours. */
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

/** Every token, the few that most hosts set first. */
export const tokenList: readonly Token[] = [
  color(
    'input',
    'brand',
    '#2d5fbe',
    '#2d5fbe',
    'Fills: the one filled button, badges, the current step. Any colour; text on it stays readable.',
  ),
  color('input', 'surface', '#ffffff', '#17191d', 'What the page is painted with where the elements stand.'),
  color('input', 'text', '#1c1f24', '#e8eaed', 'Text.'),
  color(
    'brand',
    'on-brand',
    '#ffffff',
    '#ffffff',
    'Text on the brand.',
    'black or white, whichever is readable on the brand',
  ),
  color(
    'brand',
    'accent',
    '#1d4eac',
    '#86b4ff',
    'The brand as text, icon, line and ring.',
    'the hue of the brand, as dark or light as text has to be',
  ),
  color(
    'brand',
    'accent-tint',
    '#ecf1f9',
    '#252c39',
    'Selected, changed, filtered.',
    '8 % accent over the surface, in dark 14 %',
  ),
  color('brand', 'focus', '#1d4eac', '#86b4ff', 'The focus ring.', 'the accent'),
  color(
    'surface',
    'text-muted',
    '#55585c',
    '#a5a7aa',
    'Second lines, hints, column heads.',
    '71 % text over the surface',
  ),
  color(
    'surface',
    'surface-sunken',
    '#f7f7f8',
    '#121317',
    'Panels, pending rows, read-only fields.',
    'surface with 3 % text, in dark 12 % darker',
  ),
  color(
    'surface',
    'surface-raised',
    '#ffffff',
    '#202226',
    'Menus, dialogs, drawers.',
    'the surface, in dark 5 % lighter',
  ),
  color('surface', 'hover', '#1c1f240f', '#e8eaed0f', 'Laid over whatever is pointed at.', '6 % text'),
  color('line', 'border', '#dededf', '#2d3034', 'Hairlines; decoration only.', '13 % text'),
  color(
    'line',
    'border-control',
    '#848689',
    '#77797d',
    'Edges that must be seen: field, checkbox, switch.',
    '50 % text',
  ),
  color('signal', 'danger', '#b01f1f', '#f98f87', 'Refused, failed, destroys.'),
  color('signal', 'warning', '#7d4f12', '#e8bd6d', 'Will hurt later.'),
  color('signal', 'success', '#1b683e', '#7ed09c', 'Is fine, was done.'),
  plain('type', 'font', 'fontFamily', 'inherit', 'The font of the page; none is ever loaded.'),
  plain(
    'type',
    'font-mono',
    'fontFamily',
    'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace',
    'Ids, claims, hex values, records.',
  ),
  plain(
    'type',
    'font-size',
    'dimension',
    '14px',
    'Base size; the other steps follow from it.',
    'max(.875rem, 14px): grows with the reader’s setting',
  ),
  plain(
    'shape',
    'radius',
    'dimension',
    '6px',
    'Corners of fields and buttons; chips two thirds of it, dialogs five thirds.',
  ),
  plain('shape', 'control-height', 'dimension', '32px', 'Height of buttons and fields; 40px where fingers point.'),
  plain('shape', 'row-height', 'dimension', '52px', 'Height of a row.'),
  plain('shape', 'space', 'dimension', '4px', 'The grid that distances are made of.'),
  plain(
    'shape',
    'shadow',
    'shadow',
    '0 2px 4px rgb(16 24 40 / .05), 0 12px 28px -6px rgb(16 24 40 / .16)',
    'Only for what floats.',
  ),
  plain(
    'motion',
    'duration',
    'duration',
    '160ms',
    'How long a menu takes to open; none where somebody prefers reduced motion.',
  ),
  plain('motion', 'ease', 'cubicBezier', 'cubic-bezier(.2, 0, 0, 1)', 'How it moves.'),
];
