/** Returns the color if it is hexadecimal, so that it is safe in a style, and `undefined` otherwise. */
export const hexColor = (value: string | null | undefined): string | undefined =>
  value && /^#([\da-f]{3}|[\da-f]{6})$/i.test(value) ? value : undefined;
