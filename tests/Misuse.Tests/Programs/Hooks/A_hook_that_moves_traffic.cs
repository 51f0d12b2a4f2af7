// Refused:
HookPoint hurry = During.Cutover(Hook.Code("hurry", (release, token) =>
    context.Platform.RouteAsync(release.Target, release.Component, [new Weight(instance, 100)], TimeSpan.Zero, session.Epoch, token)));
// error SHUNT002: 'IPlatform.RouteAsync' changes a target behind its ledger, and nobody could finish or undo it. 'CutoverStep.RunAsync(session, verified, ...)' moves the alias, and 'RollbackStep.RunAsync(session, plan, ...)' moves it back.

// Instead:
HookPoint doubt = During.Cutover(Hook.Code("doubt", (release, token) => throw new InvalidOperationException("3 orders a minute, not 40")));
