// Refused:
await CutoverStep.RunAsync(session, verified, cancellation, breakGlass: "just this once");
// error SHUNT003: 'breakGlass' is decided by a constant, for every release to come. It comes from '--break-glass', with the reason of the person who decides.

// Instead:
await CutoverStep.RunAsync(session, verified, cancellation, breakGlass: consent.BreakGlass);
