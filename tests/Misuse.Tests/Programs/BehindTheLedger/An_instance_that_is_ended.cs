// Refused:
await context.Platform.TerminateAsync(instance, session.Epoch, cancellation);
// error SHUNT002: 'IPlatform.TerminateAsync' changes a target behind its ledger, and nobody could finish or undo it. A cutover ends the previous version, and 'TeardownStep.RunAsync(session, reason, ...)' all of them.

// Instead:
var state = await context.Platform.ObserveAsync("prod", cancellation);
narrator.Say($"{state.Runs(instance)}");
