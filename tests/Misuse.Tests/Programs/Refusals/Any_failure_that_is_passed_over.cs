// Refused:
try
{
    await CutoverStep.RunAsync(session, verified, cancellation);
}
catch (ReleaseException)
{
    narrator.Say("It went wrong.");
}
// error SHUNT004: 'ReleaseException' is passed over. It says who serves now and what to do: tell its message, and throw it on unless its exit code is one to go on with.

// Instead:
try
{
    await CutoverStep.RunAsync(session, verified, cancellation);
}
catch (ReleaseException failure) when (failure.ExitCode == ExitCode.RolledBack)
{
    narrator.Say(failure.Message);
}
