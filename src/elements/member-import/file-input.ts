import { html, nothing, type TemplateResult } from 'lit';

interface FileInputOptions {
  label: string;
  classes: string;
  icon?: TemplateResult;
  error?: string | undefined;
  hint?: string;
  pick: (file: File) => void;
}

/** A button that opens the file picker for a CSV file. */
export const fileInput = ({ label, classes, icon, error, hint, pick }: FileInputOptions) =>
  html`<label class="button ${classes} file"
    >${icon}${label}<input
      type="file"
      id="import-file"
      class="visually-hidden"
      accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${[error && 'import-file-error', hint].filter(Boolean).join(' ') || nothing}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        if (input.files?.[0]) pick(input.files[0]);
        input.value = '';
      }}
  /></label>`;
