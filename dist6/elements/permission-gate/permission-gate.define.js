import "../org-provider/org-provider.define.js";
import { define } from "../../session/define.js";
import { PermissionGate } from "./permission-gate.js";
// src/elements/permission-gate/permission-gate.define.ts
define("permission-gate", PermissionGate);

//# sourceMappingURL=permission-gate.define.js.map