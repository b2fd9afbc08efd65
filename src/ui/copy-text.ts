/** Copies a text. Resolves to false where the browser refuses, or has no clipboard because the page is no secure context. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
