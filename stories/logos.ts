/* Marks of the organizations in stories. As addresses: a backend may hand out nothing else. */

const tile = (fill: string, shape: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><rect width="64" height="64" rx="14" fill="${fill}"/>${shape}</svg>`)}`;

const stroke = (color: string, path: string) =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;

const parcel = 'M14 44 32 16l18 28M23 44h18M32 30v14';
const wind = 'M12 25h28a7 7 0 1 0-7-7M12 35h38a7 7 0 1 1-7 7M12 45h18';
const globe = 'M32 14a18 18 0 1 0 0 36 18 18 0 1 0 0-36M14 32h36M32 14c10 9 10 27 0 36M32 14c-10 9-10 27 0 36';

/** Logo and logo for dark pages of the first organizations. */
export const logos: readonly { light: string; dark: string }[] = [
  { light: tile('#0059d6', stroke('#fff', parcel)), dark: tile('#8fbaff', stroke('#06214d', parcel)) },
  { light: tile('#0f766e', stroke('#fff', wind)), dark: tile('#7fd6cc', stroke('#04322e', wind)) },
  { light: tile('#7c3aed', stroke('#fff', globe)), dark: tile('#c3a4ff', stroke('#2a0f57', globe)) },
];
