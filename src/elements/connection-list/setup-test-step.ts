import { html, nothing } from 'lit';
import type { Connection, ConnectionTestStep } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { minusIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import { alertIcon, checkCircleIcon, lockIcon } from '../../ui/icons/list-icons.js';
import type { ConnectionTestRunner } from './connection-test-runner.js';
import { connectionSetup } from './connection-setup.strings.js';
import { renderPreview } from './setup-preview.js';
import type { SetupStep, SetupStrings, SetupView } from './setup-step.js';

type Key = keyof typeof connectionSetup;

const COMMON_STEPS = ['email', 'domain', 'roles'];
/** The steps of a test in the usual order. */
const STEPS: Partial<Record<string, readonly string[]>> = {
  oidc: ['discovery', 'authorization', 'response', 'token', 'time', 'audience', 'signature', ...COMMON_STEPS],
  saml: ['authorization', 'response', 'signature', 'time', 'audience', 'recipient', ...COMMON_STEPS],
};

const stepLabel = (text: SetupStrings, name: string): string => {
  const key = name === 'roles' ? 'roles_step' : name;
  return Object.values(STEPS).some((steps) => steps?.includes(name)) ? text.text(key as Key) : name;
};

/** What is wrong and how to fix it. */
const advice = (text: SetupStrings, code = ''): string =>
  Object.hasOwn(connectionSetup, code) ? text.text(code as Key) : text.text('unknownCode', { code });

/** Whether the backend requires a test that has not passed yet. */
const needsTest = (connection: Connection | undefined): boolean => connection?.tested === false && !connection.enabled;

/** Fifth step: a real sign-in in a window, step by step. */
export function testStep(view: SetupView, runner: ConnectionTestRunner, run: () => void, canTest: boolean): SetupStep {
  const { text, draft, connection } = view;
  const steps = runner.test?.steps ?? (runner.phase === 'idle' ? connection?.lastTest?.steps : undefined) ?? [];
  const isRunning = runner.mutation.pending || runner.phase === 'running';
  const isNeeded = needsTest(connection);
  const order = STEPS[draft.choice.strategy] ?? [];
  const rest = order.slice(order.indexOf(steps.at(-1)?.name ?? '') + 1);
  return {
    title: text.text('stepTest'),
    blocked: canTest && isNeeded ? errorMessage(text, { code: 'connection_not_tested' }) : undefined,
    body: canTest
      ? html`<p class="muted">${text.text('testLead', { name: draft.name })}</p>
          <div>
            <button
              type="button"
              class="button ${isNeeded ? 'primary' : 'secondary'}"
              aria-busy=${isRunning ? 'true' : nothing}
              @click=${run}
            >
              ${isRunning ? html`<span class="spinner" aria-hidden="true"></span>` : reloadIcon()}${text.text(
                steps.length ? 'runAgain' : 'runTest',
              )}
            </button>
            <div class="test-status" role="status">${renderStatus(view, runner)}</div>
          </div>
          ${
            steps.length
              ? html`<ol class="steps">
                  ${steps.map((step) => renderStep(step, view))}
                  ${steps.some(({ ok }) => !ok) ? rest.map((name) => renderRest(name, text)) : nothing}
                </ol>`
              : nothing
          }
          ${runner.test ? renderPreview(view, runner.test) : nothing}`
      : html`<p class="muted">${text.text('noTests')}</p>`,
  };
}

function renderStatus({ text }: SetupView, { mutation, phase, test, blockedUrl }: ConnectionTestRunner) {
  if (mutation.error) return inlineAlert({ kind: 'danger', text: errorMessage(text, mutation.error) });
  if (blockedUrl)
    return inlineAlert({
      kind: 'warning',
      text: text.text('testBlocked'),
      actions: html`<a class="button secondary small" href=${blockedUrl} target="_blank" rel="noopener"
        >${text.text('openTest')}</a
      >`,
    });
  if (phase === 'running') return html`<p class="muted">${text.text('testing')}</p>`;
  if (phase === 'closed') return inlineAlert({ kind: 'warning', text: text.text('testClosed') });
  if (phase !== 'finished') return nothing;
  const isPassed = test?.status === 'passed';
  return inlineAlert({
    kind: isPassed ? 'success' : 'danger',
    text: text.text(isPassed ? 'testPassed' : 'testFailed'),
  });
}

function renderStep({ name, ok, code, received, expected, durationMs }: ConnectionTestStep, view: SetupView) {
  const { text, copyButton } = view;
  const label = stepLabel(text, name);
  if (ok)
    return html`<li>
      <span class="status success">${checkCircleIcon()}${label}</span
      ><span class="end">${durationMs === undefined ? nothing : seconds(text, durationMs)}</span>
    </li>`;
  const values = [
    { name: text.text('received'), value: received },
    { name: text.text('expected'), value: expected },
  ].filter(({ value }) => value);
  return html`<li>
    <span class="status danger">${alertIcon()}<span class="strong">${label}</span></span
    ><span class="end">${text.text('stepFailed')}</span>
    <div class="advice">
      <p>${advice(text, code)}</p>
      ${
        values.length
          ? html`<dl class="values">
              ${values.map(
                ({ name: term, value }) =>
                  html`<dt>${term}</dt>
                    <dd class="mono"><bdi dir="ltr">${value}</bdi></dd>`,
              )}
            </dl>`
          : nothing
      }
      ${expected ? copyButton(text.text('expectedValue'), expected, text.text('copyExpected')) : nothing}
    </div>
  </li>`;
}

const renderRest = (name: string, text: SetupStrings) =>
  html`<li class="muted">
    <span class="status off">${minusIcon()}${stepLabel(text, name)}</span
    ><span class="end">${text.text('stepNotRun')}</span>
  </li>`;

const seconds = (text: SetupStrings, milliseconds: number): string =>
  text
    .format(
      's',
      (lang) =>
        new Intl.NumberFormat(lang, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 }),
    )
    .format(milliseconds / 1000);

/** Last step: enables the connection. */
export function enableStep({ text, draft, connection }: SetupView): SetupStep {
  const names = connection?.domains.map(({ domain }) => domain) ?? [];
  const isEnabled = connection?.enabled;
  const code = isEnabled || connection?.allowed.enable ? undefined : connection?.reasons?.enable;
  return {
    title: text.text(isEnabled ? 'enabledNow' : 'stepEnable', { name: draft.name }),
    blocked: code && errorMessage(text, { code }),
    body: html`${connection?.tested ? inlineAlert({ kind: 'success', text: text.text('testPassed') }) : nothing}
      <p>
        ${
          names.length
            ? text.text('enableLead', { name: draft.name, domains: text.list(names) })
            : text.text('enableNoDomains')
        }
      </p>`,
  };
}

/** The reason why a step is blocked, at the start of the buttons. */
export const renderBlocked = (reason: string) =>
  html`<p class="reason" id="blocked-reason">${lockIcon()}<span>${reason}</span></p>`;
