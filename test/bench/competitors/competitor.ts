/* A competing library: its published code, measured with data of the same size. */
import type { Scale } from '../browser/api.js';

export type Screen = 'members' | 'switcher';

export interface Competitor {
  /** Name in tables. */
  name: string;
  /** A note about the comparison: a sentence without its subject. */
  note: string;
  /** Exact versions by package. Installed for the benchmark only. */
  packages: Record<string, string>;
  /** Folder of the modules. */
  folder: string;
  screens: Partial<Record<Screen, PeerScreen>>;
  /** Handles requests below `/competitors/NAME/`, where `NAME` is its folder. `path` is the rest, without the query. */
  answer(path: string, request: Request, scale: Scale): Promise<Response> | Response;
}

export interface PeerScreen {
  /** Module in the folder that renders the screen into `#competitor` and imports its styles. */
  entry: string;
  /** Selector of the first member or the current organization; `>>>` enters a shadow root. */
  painted: string;
}
