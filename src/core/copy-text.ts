/** Copies a text. Resolves to false where the browser refuses, or where the page is not a secure context and so has no clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
