// Refused:
await ReleaseGate.PassAsync(context, image, plan, consent, toolIsCommitted: true, cancellation);
// error SHUNT003: 'toolIsCommitted' is decided by a constant, for every release to come. 'git status' knows; 'run.Tool.Changes.Any' asks it.

// Instead:
await ReleaseGate.PassAsync(context, image, plan, consent, toolIsCommitted: isCommitted, cancellation);
