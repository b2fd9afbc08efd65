/**
 * A centered pop-up, or `null` when it is blocked. The SDK polls each second whether it is closed, which counts as
 * "cancelled". A page that closes itself after posting its response (response mode `web_message`) can be closed before the
 * response arrives, so only the second poll that finds it closed counts.
 */
export function openPopup() {
  const [width, height] = [400, 600];
  const popup = window.open(
    '',
    'auth0:authorize:popup',
    `popup,left=${screenX + (innerWidth - width) / 2},top=${screenY + (innerHeight - height) / 2},width=${width},height=${height}`,
  );
  let looks = 0;
  return (
    popup && {
      get location() {
        return popup.location;
      },
      get closed() {
        return popup.closed && looks++ > 0;
      },
      close: () => popup.close(),
    }
  );
}
