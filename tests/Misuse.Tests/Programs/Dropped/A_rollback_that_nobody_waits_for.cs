// Refused:
void Back() => RollbackStep.RunAsync(session, way, "it is slow", cancellation);
Back();
// error SHUNT005: Nobody waits for 'RollbackStep.RunAsync': the command would end in the middle of it. Write 'await' before it.

// Instead:
Task Back() => RollbackStep.RunAsync(session, way, "it is slow", cancellation);
await Back();
