using Shunt;
using Shunt.Doctor;
using Shunt.Local.Secrets;
using Source;

namespace Release;

/// <summary>What Doctor found: one line a check, and what to do below it.</summary>
static class DoctorText
{
    private const int VerdictWidth = 12;
    private const int SubjectWidth = 18;

    /// <summary>Repairs the ledger when that was asked for, then checks everything and prints it.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the checks.</param>
    /// <exception cref="NeedsAttentionException">Something is not as it should be; all of it was printed.</exception>
    public static async Task PrintAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var context = run.Target.Context;
        if (run.Request is { Repair: true, DryRun: true })
            run.Narrator.Say("Nothing was repaired: this is a dry run.");
        else if (run.Request.Repair && await LedgerRepair.RunAsync(context, run.Request.Reason, cancellation) is null)
            run.Narrator.Say($"The ledger of '{run.Request.Target}' is whole: there is nothing to repair.");

        var findings = new List<Finding>(await Checkup.RunAsync(context, cancellation)) { Git(run) };
        findings.AddRange(await SecretExamination.RunAsync(run.Target.Settings, cancellation));
        if (await DockerUse.ExamineAsync(cancellation) is { } engine)
            findings.Add(engine);
        Terminal.Write(Of(run.Request.Target, findings));
        var wrong = findings.Where(finding => finding.Verdict == Verdict.NotOk).ToList();
        if (wrong.Count > 0)
            throw new NeedsAttentionException(run.Request.Target, [.. wrong.Select(finding => finding.Subject).Distinct()]);
    }

    /// <summary>The findings for people.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="findings">What was found.</param>
    public static string Of(string target, IReadOnlyList<Finding> findings) => string.Join('\n', [$"{target}:", .. findings.SelectMany(Lines)]);

    private static IEnumerable<string> Lines(Finding finding)
    {
        var verdict = finding.Verdict switch
        {
            Verdict.Ok => "OK",
            Verdict.NotOk => "NG",
            _ => "not checked",
        };
        yield return $"  {verdict.PadRight(VerdictWidth)}{finding.Subject.PadRight(SubjectWidth)}{finding.Detail}";
        if (finding.Remedy is { } remedy)
            yield return $"  {new string(' ', VerdictWidth + SubjectWidth)}{remedy}";
    }

    private static Finding Git(ReleaseRun run)
    {
        try
        {
            var head = run.History.Resolve("HEAD");
            var changes = run.History.UncommittedChanges();
            return Finding.Ok("git", $"HEAD is {head.Suffix}{(changes.Any ? $"; {changes} differ from it and would be left out of a release" : "")}");
        }
        catch (Exception refusal) when (refusal is GitException or BadUsageException)
        {
            return Finding.NotOk("git", refusal.Message.TrimEnd('.'), "Run this in a clone of the repository that has at least one commit, with git 2.24 or newer on the PATH.");
        }
    }
}
