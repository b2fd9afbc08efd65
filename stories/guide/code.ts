/* Code to copy, with a little color. */
import { html, type TemplateResult } from 'lit';

const pieces =
  /(?<comment><!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<![:\w'"`])\/\/[^\n]*)|(?<string>'[^'\n]*'|"[^"\n]*"|`[^`]*`)|(?<word>\b(?:import|export|from|const|await|async|function|return|default|new|if|type|declare|module|interface|extends|void)\b(?![=:-]))|(?<tag><\/?[a-z][\w.-]*)/g;

function colored(text: string): unknown[] {
  const parts: unknown[] = [];
  let at = 0;
  for (const match of text.matchAll(pieces)) {
    const [kind] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!;
    parts.push(text.slice(at, match.index), html`<span class=${`code-${kind}`}>${match[0]}</span>`);
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)];
}

async function copy({ currentTarget }: Event, text: string): Promise<void> {
  const button = currentTarget as HTMLButtonElement;
  button.textContent = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Select and copy',
  );
}

/** Code with a copy button. `label` is its accessible name. */
export function code(text: string, label: string): TemplateResult {
  const whole = text.replace(/^\n|\s+$/g, '');
  return html`<figure class="guide-code">
    <figcaption>
      <span>${label}</span
      ><button type="button" aria-label=${`Copy: ${label}`} @click=${(event: Event) => void copy(event, whole)}>
        Copy
      </button>
    </figcaption>
    <pre tabindex="0" role="region" aria-label=${label}><code>${colored(whole)}</code></pre>
  </figure>`;
}
