import { createOrgBackend } from "./handler.js";
import { InvalidTokenError, jwtAuthenticator } from "./authenticate.js";
import { ActionRequired, HookRejection } from "./hooks.js";
import { createMemoryStore } from "./stores/memory.js";
import { InvalidCursorError, SlugTakenError, TooFarError, foldText } from "./store.js";
export { ActionRequired, HookRejection, InvalidCursorError, InvalidTokenError, SlugTakenError, TooFarError, createMemoryStore, createOrgBackend, foldText, jwtAuthenticator };
