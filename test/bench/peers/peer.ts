/* A library that others offer for the same job, as it is measured beside ours: its own code, on data of the same size. */
import type { Scale } from '../browser/api.js';

export type Screen = 'members' | 'switcher';

export interface Peer {
  /** As a table names it. */
  name: string;
  /** What somebody has to know to compare fairly: a sentence without its subject. */
  note: string;
  /** Exact versions by package: fetched when they are to be measured, never part of this project. */
  packages: Record<string, string>;
  /** Folder of the modules below. */
  folder: string;
  screens: Partial<Record<Screen, PeerScreen>>;
  /** Answers what its code asks for below `/peers/NAME/`, `NAME` being that of its folder; `path` is what follows, without the query. */
  answer(path: string, request: Request, scale: Scale): Promise<Response> | Response;
}

export interface PeerScreen {
  /** File in the folder that puts the screen into the element `#peer`, its styles imported. */
  entry: string;
  /** What is there once the first member, or the current organization, is; `>>>` steps into a shadow root. */
  painted: string;
}
