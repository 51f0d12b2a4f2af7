using System.Globalization;
using Acceptance.Running;

namespace Acceptance.Chaos;

/// <summary>One round: harm, a look at who serves, the next command, and a look at everything.</summary>
internal sealed class RoundRun(Lane lane, RoundPlan plan)
{
    private const int Questions = 6;
    private const int ManyQuestions = 60;

    private readonly List<string> _faults = [];
    private readonly Dictionary<string, int> _known = plan.Order.Targets.Union(plan.Next.Targets)
        .ToDictionary(target => target, target => Facts.Of(lane.Home, target).Count);

    private World After => plan.Before.Follow(plan.Order).After;

    private bool IsBuildHarmed => plan.Harm is Harm.BuildKilled or Harm.BuildPaused;

    /// <summary>Runs it. The lane's world is afterwards what is true, unless there are faults.</summary>
    public async Task<RoundResult> RunAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var load = new SteadyLoad(lane.Port, Served().Select(Host));
        var strike = new Strike(lane, plan, _known);
        var result = plan.Harm == Harm.BuildPaused ? await PauseAsync(strike) : await KillAsync(strike);
        var (sent, failures, suffixes) = await load.StopAsync();
        JudgeLoad(failures, suffixes);

        var inspection = await Inspection.OfAsync(lane, isStrict: plan.Next == plan.Order);
        _faults.AddRange(inspection.Faults);
        lane.World = inspection.World;
        return result with
        {
            Sent = sent,
            Failed = failures.Count,
            RuntimeFiles = inspection.RuntimeFiles,
            Duration = TimeProvider.System.GetElapsedTime(began),
            Faults = _faults,
        };
    }

    private static string Host(string target) => $"app.{target}.localhost";

    // The routes that must answer all the time.
    private IEnumerable<string> Served() => _known.Keys.Where(target =>
        plan.Before[target].Live is not null && (plan.Order, plan.Next) is ({ Verb: not Verb.Teardown }, { Verb: not Verb.Teardown }));

    private async Task<RoundResult> KillAsync(Strike strike)
    {
        var first = await strike.RunAsync();
        if (!strike.HasHit)
            Lane.Learn(plan.Order, first.Duration);

        var served = IsBuildHarmed ? await JudgeServingAsync(strike) : "";
        var result = new RoundResult { Plan = plan, Struck = strike.HasHit, Point = strike.Point, Served = served, FirstExitCode = first.ExitCode, Narration = Told(first) };
        if (IsBuildHarmed && !strike.HasHit && plan.Next == plan.Order)
        {
            Expect(first, plan.Before.Follow(plan.Order));
            await JudgeEndAsync();
            return result;
        }

        // A rollback that was gone to its end is not asked for again: that would be another one.
        var isGone = strike.HasFinished && plan.Next == plan.Order;
        return await NextAsync(result, isGone ? Again() : plan.Next, strike.HasHit ? strike.Held : []);
    }

    private async Task<RoundResult> NextAsync(RoundResult result, Order order, IReadOnlyCollection<string> held)
    {
        var started = TimeProvider.System.GetUtcNow().UtcDateTime;
        var undone = await IsToBeUndoneAsync(order) ? plan.Before : null;
        var next = await lane.FinishAsync(order.Arguments(lane.Rehearsal));
        var takeover = held.SelectMany(TakenOver).Select(entry => (TimeSpan?)(entry.Written - started)).Max();
        if (held.Count == 0)
            Lane.Learn(order, next.Duration);

        // Who asks for a rollback while a release is to be undone means that release, and not the one before it.
        var expected = undone is null ? Expected(order) : (ExitCode: 0, After: undone);
        Expect(next, expected);
        await JudgeEndAsync();
        result = result with { Takeover = takeover, Narration = result.Narration + Told(next) };

        // A command that was refused took no lease and settled nothing: the harmed one, run again, does.
        var again = Again();
        return expected.ExitCode != 0 && order != plan.Order && order != again ? await NextAsync(result, again, []) : result;
    }

    // A rollback that names its version can be asked for twice.
    private Order Again() => plan.Order is { Verb: Verb.Rollback, Version: null } ? plan.Order with { Version = After[plan.Order.Target].Live } : plan.Order;

    private async Task<bool> IsToBeUndoneAsync(Order order)
    {
        if (order is not { Verb: Verb.Rollback, Version: null, Target: var target } || plan.Order is not { Verb: Verb.Cutover or Verb.CutoverOfTheSick } || plan.Order.Target != target)
            return false;

        // A move of a tenth may not be in the ledger yet.
        return Strike.HasMoved(lane.Home, target) || (await lane.AskAsync(Host(target), ManyQuestions)).Distinct().Count() > 1;
    }

    private async Task<RoundResult> PauseAsync(Strike strike)
    {
        var first = strike.RunAsync();
        await Task.WhenAny(strike.Hit, first);
        if (first.IsCompleted)
            return await KillAsync(strike);

        var held = strike.Look();
        var result = new RoundResult { Plan = plan, Struck = true, Point = strike.Point, Served = "" };
        result = await NextAsync(result, plan.Next, held);
        var before = _known.Keys.ToDictionary(target => target, target => Facts.Of(lane.Home, target).Count);
        Signals.ResumeGroup(strike.Group);
        var resumed = await first;
        foreach (var target in held)
        {
            var stale = Facts.Of(lane.Home, target).Skip(before[target]).Where(entry => entry.Process == strike.Group).ToList();
            if (stale.Count > 0)
                Fault($"The resumed release wrote to the ledger of {target} after it was superseded: {string.Join(", ", stale.Select(entry => entry.Kind))}.");
        }

        // It steps aside; between two steps it may find that what it was asked for was done meanwhile, and says so.
        var isDone = resumed.ExitCode == 0 && plan.Before.Follow(plan.Order).ExitCode == 0;
        if (held.Count > 0 && resumed.ExitCode != 6 && !isDone)
            Fault($"The superseded release ended with {resumed.ExitCode}, not 6.");

        await JudgeEndAsync();
        return result with { FirstExitCode = resumed.ExitCode, Narration = result.Narration + Told(resumed) };
    }

    // What serves between the death and the next command: old or new, and a share of each only while a move in steps is open.
    private async Task<string> JudgeServingAsync(Strike strike)
    {
        List<string> words = [];
        foreach (var target in plan.Order.Targets)
        {
            var old = plan.Before[target].Live;
            var coming = plan.Order is { Verb: Verb.CutoverOfTheSick } ? plan.Order.Version : After[target].Live;
            var (answers, known) = await WhoAnswersAsync(target, old, coming);

            // A move that the edge was asked for before the death may come to pass between two questions: then it is over by the next ones.
            if (known.Count == 2 && !HasSteps(strike, target))
                (answers, known) = await WhoAnswersAsync(target, old, coming);
            var word = string.Join('+', known);
            var isSplit = word == "new+old";
            if (known.Any(name => name is not ("old" or "new")))
            {
                // An edge that comes up refuses connections first, and then routes: both are nothing.
                var isNothing = (old is null || coming is null) && !known.Any(name => name is "old" or "new");
                word = isNothing ? "nothing" : word;
                if (!isNothing)
                    Fault($"After the death {target} was answered: {string.Join(", ", answers)}.");
            }

            if (isSplit && !HasSteps(strike, target))
                Fault($"After the death {target} was shared between old and new, and no move in steps is open.");
            words.Add(word);
        }

        return words[^1];
    }

    private static bool HasSteps(Strike strike, string target) => Rehearsal.HasSteps(target) && strike.HasOpenMove(target);

    private async Task<(List<string> Answers, List<string> Known)> WhoAnswersAsync(string target, int? old, int? coming)
    {
        var answers = (await lane.AskAsync(Host(target), Questions)).Distinct().ToList();
        var known = answers.Select(answer => answer == SuffixOf(old) ? "old" : answer == SuffixOf(coming) ? "new" : answer).Distinct().Order(StringComparer.Ordinal).ToList();
        return (answers, known);
    }

    private async Task JudgeEndAsync()
    {
        foreach (var target in lane.Kind.Targets)
        {
            var answers = (await lane.AskAsync(Host(target), Questions)).Distinct().ToList();
            var live = SuffixOf(lane.World[target].Live);
            if (live is not null ? answers is not [var only] || only != live : answers.Any(answer => lane.Rehearsal.Versions.Any(version => version[..12] == answer)))
                Fault($"At the end {target} was answered: {string.Join(", ", answers)}; expected: {live ?? "nothing"}.");
        }
    }

    private (int ExitCode, World After) Expected(Order next)
    {
        if (plan.Next != plan.Order)
            return Arrived().Follow(next);

        return next == plan.Order ? plan.Before.Follow(next) : (0, After);
    }

    // What the harmed command came to, be it by itself or because the next one finished it.
    private World Arrived() => _known.Aggregate(plan.Before, (world, known) =>
        Facts.Of(lane.Home, known.Key).Skip(known.Value).Any(entry => entry.Live is { } live && live == CommitOf(After[known.Key].Live) && live != CommitOf(plan.Before[known.Key].Live))
            ? world.With(known.Key, After[known.Key])
            : world);

    private void Expect(Finished command, (int ExitCode, World After) expected)
    {
        if (command.ExitCode != expected.ExitCode)
            Fault($"{command.Command} ended with {command.ExitCode}, not {expected.ExitCode}.");

        lane.World = expected.After;
    }

    private void JudgeLoad(IReadOnlyList<string> failures, IReadOnlyCollection<string> suffixes)
    {
        if (IsBuildHarmed && failures.Count > 0)
            Fault($"{failures.Count} requests failed: {string.Join("; ", failures.Take(3))}");
        if (plan.Harm == Harm.WorkerKilled && failures.Any(failure => failure.Contains("refused", StringComparison.OrdinalIgnoreCase)))
            Fault($"Connections were refused while the worker was replaced: {failures[0]}");

        var unknown = suffixes.Where(suffix => !lane.Rehearsal.Versions.Any(version => suffix.EndsWith(version[..12], StringComparison.Ordinal))).ToList();
        if (unknown.Count > 0)
            Fault($"Answers came from nobody known: {string.Join(", ", unknown)}.");
    }

    private IEnumerable<EntrySeen> TakenOver(string target) =>
        Facts.Of(lane.Home, target).Skip(_known[target]).Where(entry => entry.Kind == "lease-acquired").Skip(1).Take(1);

    private string? SuffixOf(int? version) => version is { } number ? lane.Rehearsal.Suffix(number) : null;

    private string? CommitOf(int? version) => version is { } number ? lane.Rehearsal.Versions[number] : null;

    private void Fault(string text) => _faults.Add(text);

    private static string Told(Finished command) => string.Create(
        CultureInfo.InvariantCulture,
        $"\n$ {command.Command}\n{command.Output}{command.Narration}(exit code {command.ExitCode} after {command.Duration.TotalSeconds:0.0} s)\n");
}
