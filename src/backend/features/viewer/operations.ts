/*
 * The viewer.
 */
import { ok, type UserOperation } from '../../core/request-context.js';
import { serializeViewer } from './serialize.js';

export const getViewer: UserOperation = async (context) => ok(serializeViewer(context.user, [], []));
