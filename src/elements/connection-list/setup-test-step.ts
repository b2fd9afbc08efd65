import { html, nothing } from 'lit';
import type { ConnectionTestStep } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { minusIcon } from '../../ui/icons/action-icons.js';
import { alertIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';
import type { ConnectionTestRunner } from './connection-test-runner.js';
import { connectionSetup } from './connection-setup.strings.js';
import type { SetupStep, SetupStrings, SetupView } from './setup-step.js';

type Key = keyof typeof connectionSetup;

const STEP_NAMES = 'discovery authorization response token signature time audience recipient email domain roles'.split(
  ' ',
);

const stepLabel = (text: SetupStrings, name: string): string =>
  STEP_NAMES.includes(name) ? text.text((name === 'roles' ? 'roles_step' : name) as Key) : name;

/** What is wrong and how to mend it. */
const advice = (text: SetupStrings, code = ''): string =>
  code in connectionSetup ? text.text(code as Key) : text.text('unknownCode', { code });

/** Fifth step: a real sign-in in a window, step by step. */
export function testStep(view: SetupView, runner: ConnectionTestRunner, run: () => void, canTest: boolean): SetupStep {
  const { text, draft, connection } = view;
  const steps = runner.test?.steps ?? (runner.phase === 'idle' ? connection?.lastTest?.steps : undefined) ?? [];
  const isRunning = runner.mutation.pending || runner.phase === 'running';
  return {
    title: text.text('stepTest'),
    body: canTest
      ? html`<p class="muted">${text.text('testLead', { name: draft.name })}</p>
          <div>
            <button type="button" class="button secondary" aria-busy=${isRunning ? 'true' : nothing} @click=${run}>
              ${isRunning ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text(
                steps.length ? 'runAgain' : 'runTest',
              )}
            </button>
          </div>
          <div role="status">${renderStatus(view, runner)}</div>
          ${
            steps.length
              ? html`<ol class="steps">
                  ${steps.map((step) => renderStep(step, text))}
                </ol>`
              : nothing
          }`
      : html`<p class="muted">${text.text('noTests')}</p>`,
  };
}

function renderStatus({ text }: SetupView, { mutation, phase, test, blockedUrl }: ConnectionTestRunner) {
  if (mutation.error) return inlineAlert({ kind: 'danger', text: errorMessage(text, mutation.error) });
  if (blockedUrl)
    return inlineAlert({
      kind: 'warning',
      text: text.text('testBlocked'),
      actions: html`<a href=${blockedUrl} target="_blank" rel="noopener">${text.text('openTest')}</a>`,
    });
  if (phase === 'running') return text.text('testing');
  if (phase === 'closed') return inlineAlert({ kind: 'warning', text: text.text('testClosed') });
  if (phase !== 'finished') return nothing;
  const isPassed = test?.status === 'passed';
  return inlineAlert({
    kind: isPassed ? 'success' : 'danger',
    text: text.text(isPassed ? 'testPassed' : 'testFailed'),
  });
}

function renderStep({ name, ok, code, received, expected }: ConnectionTestStep, text: SetupStrings) {
  const label = stepLabel(text, name);
  if (ok) return html`<li><span class="status success">${checkCircleIcon()}${label}</span></li>`;
  return html`<li>
    <span class="status danger">${alertIcon()}<span class="strong">${advice(text, code)}</span></span>
    ${received ? html`<span>${text.text('received')}: <bdi class="mono" dir="ltr">${received}</bdi></span>` : nothing}
    ${expected ? html`<span>${text.text('expected')}: <bdi class="mono" dir="ltr">${expected}</bdi></span>` : nothing}
  </li>`;
}

/** Last step: enables the connection. */
export function enableStep({ text, draft, connection }: SetupView): SetupStep {
  const names = connection?.domains.map(({ domain }) => domain) ?? [];
  const code = connection?.reasons?.enable;
  return {
    title: text.text('stepEnable', { name: draft.name }),
    body: html`<p>
        ${
          names.length
            ? text.text('enableLead', { name: draft.name, domains: text.list(names) })
            : text.text('enableNobody')
        }
      </p>
      ${
        code && !connection?.allowed.enable
          ? html`<p class="reason" id="enable-reason">${minusIcon()}${errorMessage(text, { code })}</p>`
          : nothing
      }`,
  };
}
