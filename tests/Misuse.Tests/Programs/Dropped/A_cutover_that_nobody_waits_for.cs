// Refused:
_ = CutoverStep.RunAsync(session, verified, cancellation);
// error SHUNT005: Nobody waits for 'CutoverStep.RunAsync': the command would end in the middle of it. Write 'await' before it.

// Instead:
_ = await CutoverStep.RunAsync(session, verified, cancellation);
