const warned = new Set<string>();

/** Logs, once for each tag, that an element has neither an `<org-provider>` around it nor a `client` property. */
export function warnNoClient({ localName }: Element): void {
  if (warned.has(localName)) return;
  warned.add(localName);
  console.warn(`<${localName}> has no client. Place it inside an <org-provider>, or set its \`client\` property.`);
}
