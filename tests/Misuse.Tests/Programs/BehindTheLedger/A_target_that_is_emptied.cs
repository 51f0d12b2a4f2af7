// Refused:
await context.Platform.TeardownAsync("prod", session.Epoch, cancellation);
// error SHUNT002: 'IPlatform.TeardownAsync' changes a target behind its ledger, and nobody could finish or undo it. 'TeardownStep.RunAsync(session, reason, ...)' ends everything on a target.

// Instead:
await TeardownStep.RunAsync(session, "the fair is over", cancellation);
