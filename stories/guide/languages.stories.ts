import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import './language-choice.js';
import { code } from './code.js';
import { languages } from './language-choice.js';
import { guidePage, page, section, table } from './page.js';

const meta: Meta = { title: 'Guide/Languages', tags: ['!autodocs'] };
export default meta;

export const Languages = guidePage(() =>
  page(
    'Languages',
    html` Twelve languages come along, and a page fetches only the one that it shows. Dates, numbers and plural forms
      are those of the language, by <code>Intl</code>.`,
    html`
      ${section('Try them', html`<guide-language-choice></guide-language-choice>`)}
      ${section(
        'Which language is shown',
        html`
          <p>
            The nearest <code>lang</code> around an element decides, that of the provider included, then the document’s,
            then English. On the document and on the provider it may change at any time.
          </p>
          ${code(
            `
<html lang="de">
  <org-provider api-base="/org-api">
    <member-list></member-list>            <!-- German -->
    <div lang="fr"><member-list></member-list></div> <!-- French -->
  </org-provider>
</html>`,
            'The nearest lang wins',
          )}
          ${table(
            'Languages',
            ['Language', 'lang', 'Writes', 'Also for'],
            languages
              .filter(({ tag }) => tag !== 'en-XA')
              .map(({ tag, name, also }) => [
                html`<bdi lang=${tag}>${name}</bdi>`,
                html`<code>${tag}</code>`,
                ['ar', 'he'].includes(tag) ? 'right to left' : 'left to right',
                also ?? '',
              ]),
          )}
          <p>
            A tag finds the words of its language and script: <code>de-AT</code> reads German, <code>pt-PT</code> the
            Portuguese of Brazil, <code>zh-SG</code> simplified Chinese, but <code>zh-TW</code> English, because
            simplified characters would be wrong.
          </p>
        `,
      )}
      ${section(
        'Other words',
        html`
          <p>Any word can be replaced, for everything in a provider or for one element.</p>
          ${code(
            `
document.querySelector('org-provider').strings = { memberList: { title: 'Team', invite: 'Ask somebody in' } };
document.querySelector('member-list').strings = { title: 'Crew' };`,
            'Replacing words',
          )}
          <p>
            Where a number decides, a message has one sentence for each plural form of the language
            (<code>Intl.PluralRules</code>): two in English, one in Japanese, six in Arabic.
          </p>
          ${code(
            `
{ foundStatus: { one: '{count} member found', other: '{count} members found' } }
{ foundStatus: { zero: '…', one: '…', two: '…', few: '…', many: '…', other: '…' } } // Arabic`,
            'Plural forms',
          )}
          <p>
            A language of your own is a module of the same shape; the type <code>Strings</code> holds it to every key.
          </p>
          ${code(
            `
import { registerLocale, type Strings } from 'org-elements';
import en from 'org-elements/locales/en.js';

const da: Strings = { ...en, memberList: { ...en.memberList, title: 'Medlemmer' } };
registerLocale('da', da);`,
            'Adding a language',
          )}
        `,
      )}
      ${section(
        'What was forgotten',
        html`
          <p>
            The pseudo-locale is English that can be read, but is longer, accented and in brackets. What shows without
            brackets was never translated; what is cut off would be cut off in German.
          </p>
          ${code(
            `
import { pseudo, registerLocale } from 'org-elements';
import en from 'org-elements/locales/en.js';

registerLocale('en-XA', pseudo(en)); // then <html lang="en-XA">`,
            'Pseudo-locale',
          )}
        `,
      )}
      ${section(
        'Right to left',
        html`
          <p>
            Elements follow the inherited <code>dir</code>: set it on the document as you would anyway. Arrows that
            point along the text turn round; addresses and ids keep their own direction.
          </p>
          ${code('<html lang="ar" dir="rtl">', 'Arabic')}
        `,
      )}
    `,
  ),
);
