namespace House.Tests.Launcher;

/// <summary>How a run of build.sh ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);
