/*
 * Committed pictures and accessibility trees of stories. `npm run accept` writes all of them,
 * `npm run accept -- member-list org-picker--narrow` those with one of these texts in their names.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementOf, type Entry } from './storybook.js';

/** Parts of the names to write, separated by spaces; empty for all; `undefined` while records are compared. */
const accepted = process.env['ACCEPT']?.split(' ');

/** The file name of a story, `member-list--ready`. */
export const nameOf = (story: Entry) => `${elementOf(story)}--${story.id.slice(story.id.lastIndexOf('--') + 2)}`;

/** One folder of records, each named after a story. */
export class Records {
  readonly #folder: string;
  readonly #ending: string;

  constructor(name: string, ending: string) {
    this.#folder = join('test/stories', name);
    this.#ending = ending;
  }

  /** Whether this record is written instead of compared. */
  isAccepted(name: string): boolean {
    return !!accepted?.some((letters) => name.includes(letters));
  }

  read(name: string): Buffer | undefined {
    const file = this.#file(name);
    return existsSync(file) ? readFileSync(file) : undefined;
  }

  write(name: string, content: Buffer | string): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#file(name), content);
  }

  /** Records without a story; removed if they are accepted. */
  left(stories: readonly Entry[]): string[] {
    if (!existsSync(this.#folder)) return [];
    const known = new Set(stories.map(nameOf));
    const names = readdirSync(this.#folder)
      .filter((file) => file.endsWith(this.#ending))
      .map((file) => file.slice(0, -this.#ending.length));
    const left = names.filter((name) => !known.has(name));
    for (const name of left) if (this.isAccepted(name)) rmSync(this.#file(name));
    return left.filter((name) => !this.isAccepted(name));
  }

  #file(name: string): string {
    return join(this.#folder, `${name}${this.#ending}`);
  }
}

/** A hint on how to accept a missing or changed record. */
export const howToAccept = (name: string) => `look at it, then accept it: npm run accept -- ${name}`;
