import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { BrandingPreview } from "./branding-preview.js";
// src/elements/branding-preview/branding-preview.define.ts
define("branding-preview", BrandingPreview);

//# sourceMappingURL=branding-preview.define.js.map