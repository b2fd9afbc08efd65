/** A color that may become part of a style: hexadecimal, as the contract says, and nothing else. */
export const hexColor = (value: string | null | undefined): string | undefined =>
  value && /^#([\da-f]{3}|[\da-f]{6})$/i.test(value) ? value : undefined;
