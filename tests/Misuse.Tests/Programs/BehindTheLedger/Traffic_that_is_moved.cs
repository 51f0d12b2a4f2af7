// Refused:
await context.Platform.RouteAsync("prod", "app", [new Weight(instance, 100)], TimeSpan.Zero, session.Epoch, cancellation);
// error SHUNT002: 'IPlatform.RouteAsync' changes a target behind its ledger, and nobody could finish or undo it. 'CutoverStep.RunAsync(session, verified, ...)' moves the alias, and 'RollbackStep.RunAsync(session, plan, ...)' moves it back.

// Instead:
await CutoverStep.RunAsync(session, verified, cancellation);
