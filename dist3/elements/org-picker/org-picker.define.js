import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { OrgPicker } from "./org-picker.js";
// src/elements/org-picker/org-picker.define.ts
define("org-picker", OrgPicker);

//# sourceMappingURL=org-picker.define.js.map