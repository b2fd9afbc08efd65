/** Parses `Accept-Language` (RFC 9110, section 12.5.4). Returns the languages in order of preference. */
export function requestedLanguages({ request }: { request: Request }): string[] {
  return (request.headers.get('accept-language') ?? '')
    .split(',')
    .slice(0, 20)
    .flatMap((part) => {
      const [, tag, weight = '1'] =
        /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*$/i.exec(part) ?? [];
      return tag && Number(weight) > 0 ? [{ tag, weight: Number(weight) }] : [];
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
