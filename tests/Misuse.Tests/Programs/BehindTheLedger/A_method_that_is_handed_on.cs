// Refused:
Func<InstanceId, int, CancellationToken, Task> end = context.Platform.TerminateAsync;
// error SHUNT002: 'IPlatform.TerminateAsync' changes a target behind its ledger, and nobody could finish or undo it. A cutover ends the previous version, and 'TeardownStep.RunAsync(session, reason, ...)' all of them.

// Instead:
Func<InstanceId, CancellationToken, Task> probe = context.Platform.ProbeAsync;
