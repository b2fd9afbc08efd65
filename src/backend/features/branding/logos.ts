/*
 * Logo images: what can be uploaded, and how they are served. Images come from customers and are shown to others, so
 * only plain pictures are accepted.
 */
import type { OperationResult, RequestContext } from '../../core/request-context.js';
import { sha256 } from '../../core/crypto.js';
import { problem, type ProblemError } from '../../http/problem.js';
import type { StoreTransaction } from '../../store/store.js';
import { readSize } from './image-size.js';
import { findSvgFault } from './svg.js';

export function readVariant(context: RequestContext): 'light' | 'dark' {
  const variant = context.query.get('variant') ?? 'light';
  if (variant !== 'light' && variant !== 'dark') throw problem('unsupported_query', 'variant must be light or dark');
  return variant;
}

/** The public name of an image. The same image has another name in another organization. */
export function logoId(organizationId: string, variant: string, bytes: Uint8Array): Promise<string> {
  return sha256(`${organizationId}\n${variant}\n`, bytes);
}

/** Maximum pixels of each side. */
const MAX_SIDE = 4096;

/**
 * Inspects an uploaded image before the transaction. The problem is thrown later, and only to a caller who can upload
 * it.
 */
export function inspectLogo(bytes: Uint8Array, mediaType: string): ProblemError | undefined {
  const found = detectImageType(bytes);
  if (mediaType === 'image/svg+xml' && found === undefined) {
    const fault = findSvgFault(bytes);
    return (
      fault &&
      problem(
        fault.isTooLarge ? 'too_large' : 'unsupported_media_type',
        `The SVG cannot be taken: ${fault.reason}. Export it as a plain SVG, or upload a PNG.`,
      )
    );
  }
  if (found === undefined) return problem('unsupported_media_type', 'The image must be PNG, JPEG, WebP or SVG');
  if (found !== mediaType)
    return problem(
      'unsupported_media_type',
      `The image says that it is ${mediaType.slice(0, 50) || 'nothing'}, but it is ${found}`,
    );
  const size = readSize(bytes);
  if (!size) return problem('unsupported_media_type', 'The image cannot be read; it may be damaged');
  if (Math.max(size.width, size.height) > MAX_SIDE)
    return problem(
      'too_large',
      `The image is ${size.width} x ${size.height} pixels; the maximum is ${MAX_SIDE} for each side`,
    );
  return undefined;
}

/** The uploaded image. Throws the problem that the inspection found. */
export function requireLogo(context: RequestContext): { bytes: Uint8Array; mediaType: string } {
  if (context.imageProblem) throw context.imageProblem;
  return { bytes: context.bytes!, mediaType: context.mediaType! };
}

/** Which logo a request sets, or removes if `mediaType` is null. Throws what `requireLogo` throws. */
export function readLogoChange(context: RequestContext): { variant: 'light' | 'dark'; mediaType: string | null } {
  const variant = readVariant(context);
  return { variant, mediaType: context.bytes ? requireLogo(context).mediaType : null };
}

/** By the first bytes (WHATWG MIME Sniffing, section 6.1). */
function detectImageType(bytes: Uint8Array): string | undefined {
  const starts = (offset: number, ...values: number[]) => values.every((value, at) => bytes[offset + at] === value);
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50)) return 'image/webp';
  return undefined;
}

/** Needs no sign-in: `<img>` cannot send a token. */
export async function getLogo(context: RequestContext, tx: StoreTransaction): Promise<OperationResult> {
  const logo = await tx.logo(context.params['id']!);
  if (!logo) throw problem('not_found', 'The image does not exist');
  return {
    status: 200,
    raw: logo.bytes as Uint8Array<ArrayBuffer>,
    headers: {
      'content-type': logo.mediaType,
      // The name is a hash of the content, so the response never changes.
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    },
  };
}
