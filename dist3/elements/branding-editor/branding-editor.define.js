import "../branding-preview/branding-preview.define.js";
import { define } from "../../session/define.js";
import { BrandingEditor } from "./branding-editor.js";
// src/elements/branding-editor/branding-editor.define.ts
define("branding-editor", BrandingEditor);

//# sourceMappingURL=branding-editor.define.js.map