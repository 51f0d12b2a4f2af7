// Refused:
var mine = await ReleaseSession.OpenAsync(context, cancellation);
await CutoverStep.RunAsync(mine, verified, cancellation);
// error SHUNT005: The session is never given back: the target stays held until its lease has run out. Write 'await using' before it.

// Instead:
await using var mine = await ReleaseSession.OpenAsync(context, cancellation);
await CutoverStep.RunAsync(mine, verified, cancellation);
