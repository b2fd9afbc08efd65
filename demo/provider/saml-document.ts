/*
 * Reads SAML messages. Nothing that is read here is trusted: signatures are verified in `saml-response.ts`, which reads
 * the signed assertion again. Documents with a document type are refused before they are parsed, so there are no entities.
 */
import { DOMParser, onErrorStopParsing, type Element, type Node } from '@xmldom/xmldom';

export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

const TEXT_NODE = 3;

/** A message that is no SAML. */
export class MalformedMessage extends Error {
  override name = 'MalformedMessage';
}

/** Parses XML. Throws a `MalformedMessage`. */
export function parseXml(xml: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new MalformedMessage('The message has a document type');
  let root: Element | null;
  try {
    root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    throw new MalformedMessage('The message is not well-formed XML');
  }
  if (!root) throw new MalformedMessage('The message is empty');
  return root;
}

/** Parses the value of the form field `SAMLResponse`. Throws a `MalformedMessage`. */
export function parseResponse(value: string): Element {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'base64'));
  } catch {
    throw new MalformedMessage('The message is not UTF-8');
  }
  const root = parseXml(xml);
  if (root.namespaceURI !== PROTOCOL || root.localName !== 'Response')
    throw new MalformedMessage('The message is not a response');
  return root;
}

/** The elements with this name, at any depth. */
export const descendants = (element: Element, namespace: string, name: string): Element[] => [
  ...element.getElementsByTagNameNS(namespace, name),
];

/** The elements with this name that are children. */
export const children = (element: Element | undefined, namespace: string, name: string): Element[] =>
  element
    ? descendants(element, namespace, name).filter(({ parentNode }) => (parentNode as Node | null) === element)
    : [];

/** All elements, the given one first. */
export const allElements = (element: Element): Element[] => [element, ...element.getElementsByTagName('*')];

/** Whether an element has text only. Canonical XML omits comments, so a comment could change what a signed text means. */
export const hasOnlyText = (element: Element): boolean =>
  [...element.childNodes].every(({ nodeType }) => nodeType === TEXT_NODE);

export const textOf = (element: Element | undefined): string | undefined => element?.textContent?.trim() || undefined;

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name) || undefined;

/** The content of an assertion. */
export interface SamlAssertion {
  version?: string;
  issuer?: string;
  issueInstant?: string;
  nameId?: { value: string; format?: string; isText: boolean };
  confirmations: {
    method?: string;
    recipient?: string;
    inResponseTo?: string;
    notBefore?: string;
    notOnOrAfter?: string;
  }[];
  conditions?: { notBefore?: string; notOnOrAfter?: string };
  /** The audiences of each restriction. All restrictions have to be met, each by one of its audiences. */
  audiences: string[][];
  authnInstant?: string;
  /** The values by name. Attributes that are not text are omitted. */
  attributes: Map<string, string[]>;
}

/** Reads an assertion. */
export function readAssertion(assertion: Element): SamlAssertion {
  const [subject] = children(assertion, ASSERTION, 'Subject');
  const [nameId] = children(subject, ASSERTION, 'NameID');
  const [conditions] = children(assertion, ASSERTION, 'Conditions');
  const [statement] = children(assertion, ASSERTION, 'AuthnStatement');
  return {
    version: attribute(assertion, 'Version'),
    issuer: textOf(children(assertion, ASSERTION, 'Issuer')[0]),
    issueInstant: attribute(assertion, 'IssueInstant'),
    nameId: nameId && {
      value: textOf(nameId) ?? '',
      format: attribute(nameId, 'Format'),
      isText: hasOnlyText(nameId),
    },
    confirmations: children(subject, ASSERTION, 'SubjectConfirmation').map((confirmation) => {
      const [data] = children(confirmation, ASSERTION, 'SubjectConfirmationData');
      return {
        method: attribute(confirmation, 'Method'),
        recipient: attribute(data, 'Recipient'),
        inResponseTo: attribute(data, 'InResponseTo'),
        notBefore: attribute(data, 'NotBefore'),
        notOnOrAfter: attribute(data, 'NotOnOrAfter'),
      };
    }),
    conditions: conditions && {
      notBefore: attribute(conditions, 'NotBefore'),
      notOnOrAfter: attribute(conditions, 'NotOnOrAfter'),
    },
    audiences: children(conditions, ASSERTION, 'AudienceRestriction').map((restriction) =>
      children(restriction, ASSERTION, 'Audience').flatMap((audience) => textOf(audience) ?? []),
    ),
    authnInstant: attribute(statement, 'AuthnInstant'),
    attributes: readAttributes(assertion),
  };
}

function readAttributes(assertion: Element): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const statement of children(assertion, ASSERTION, 'AttributeStatement'))
    for (const element of children(statement, ASSERTION, 'Attribute')) {
      const name = attribute(element, 'Name');
      const values = children(element, ASSERTION, 'AttributeValue')
        .filter(hasOnlyText)
        .flatMap((value) => textOf(value) ?? []);
      if (name && values.length > 0) attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
    }
  return attributes;
}
