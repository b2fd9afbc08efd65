import type { MemberImport as Import } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { download } from '../../data-list/csv.js';
import type { ImportContext } from './import-content.types.js';

/** Saves the results of all rows as a CSV file. */
export class ImportReport {
  isLoading = false;
  hasFailed = false;
  readonly #context: ImportContext;

  constructor(context: ImportContext) {
    this.#context = context;
  }

  clear(): void {
    this.hasFailed = false;
  }

  async download({ id }: Import): Promise<void> {
    const { host, org } = this.#context;
    const isCurrent = captureScope(org);
    [this.isLoading, this.hasFailed] = [true, false];
    host.requestUpdate();
    try {
      const parts: string[] = [];
      for await (const part of org.client!.imports.report(org.organizationId!, id)) parts.push(part);
      if (isCurrent()) download('import.csv', parts.join(''));
    } catch {
      this.hasFailed = isCurrent();
    }
    this.isLoading = false;
    host.requestUpdate();
  }
}
