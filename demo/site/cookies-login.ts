const messages: Record<string, string> = {
  password: 'E-mail address and password do not match.',
  wait: 'Too many attempts. Try again in a quarter of an hour.',
};
const message = messages[new URLSearchParams(location.search).get('failed') ?? ''];
const place = document.querySelector<HTMLElement>('.failed');
if (place && message) {
  place.textContent = message;
  place.hidden = false;
}
export {};
