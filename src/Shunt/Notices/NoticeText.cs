using Shunt.Gates;
using Shunt.History;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Shunt.Notices;

/// <summary>Says what is told of, and in which words. What comes from outside of Shunt, and could hold a secret, is left in the command's own log.</summary>
internal static class NoticeText
{
    /// <summary>The notice of a fact; null for one that is only a step on the way.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="by">Who wrote it.</param>
    public static Notice? Of(string target, Fact fact, Author by) => Subject(fact) is { } subject
        ? new Notice(subject, $"{FactText.Of(fact)}\n{Footer(target, by)}")
        : null;

    /// <summary>The notice of a command that ended without its effect; null where that is nothing that others have to know.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="command">The command, such as <c>Cutover</c>.</param>
    /// <param name="failure">How it ended.</param>
    /// <param name="by">Who ran it.</param>
    public static Notice? Of(string target, string command, ReleaseException failure, Author by) => failure.ExitCode switch
    {
        ExitCode.Refused when failure is GateRefusedException => new Notice($"{command} was refused", $"{failure.Message}\n{Footer(target, by)}"),
        ExitCode.Failed or ExitCode.RolledBack or ExitCode.Refused or ExitCode.NeedsAttention => new Notice(
            $"{command} ended with exit code {(int)failure.ExitCode}",
            $"{command} ended with exit code {(int)failure.ExitCode}. Its own log says why.\n{Footer(target, by)}"),
        _ => null,
    };

    /// <summary>Whether a fact is how a run ended: then its command's own end is no news.</summary>
    /// <param name="fact">The fact.</param>
    public static bool IsEnd(Fact fact) => fact is TakenLive or TurnedBack or RolledBack or LeftServing or TornDown;

    private static string? Subject(Fact fact) => fact switch
    {
        RunIntended { Run: RunKind.Release } x => $"{x.Component} {x.To?.Suffix} is being released",
        RunIntended { Run: RunKind.Rollback } x => $"{x.Component} goes back to {x.To?.Suffix}",
        // Its end is told by nobody: what tells goes with the rest.
        RunIntended { Run: RunKind.Teardown } => "is being torn down",
        TakenLive x => $"{x.Component} {x.Live.Suffix} is live",
        RolledBack x => $"{x.Component} {x.From.Suffix} was rolled back",
        TurnedBack { Version: { } version } x => $"{x.Component} {version.Suffix} failed",
        LeftServing x => $"{x.Component} {x.Version.Suffix} serves and is not good",
        Approved x => $"{x.Component} {x.Version.Suffix} was approved",
        GlassBroken x => $"the glass was broken for {x.Component} {x.Version.Suffix}",
        _ => null,
    };

    private static string Footer(string target, Author by) => $"By {by}. All of it: ./build.sh History --target {target}";
}
