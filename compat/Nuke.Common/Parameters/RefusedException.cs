namespace Nuke.Common.Parameters;

/// <summary>The command cannot be carried out as given: nothing is run, exit code 2. One line a problem.</summary>
#pragma warning disable CA1064 // It never leaves the engine; NUKE has no such public type.
internal sealed class RefusedException : Exception
{
    public const int ExitCode = 2;

    public RefusedException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    public RefusedException(string problem)
        : this([problem])
    {
    }

    public IReadOnlyList<string> Problems { get; }
}
