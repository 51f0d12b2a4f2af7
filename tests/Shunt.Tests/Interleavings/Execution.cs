namespace Shunt.Tests.Interleavings;

/// <summary>One schedule as it is carried out: what happened so far, and what can happen next.</summary>
internal sealed class Execution(Shared shared, IReadOnlyList<Process> processes, Extent extent)
{
    private readonly List<Step> _steps = [];
    private readonly List<(Step Step, string Text, Process By)> _story = [];
    private int _deaths;
    private int _preemptions;

    public Shared Shared => shared;

    public IReadOnlyList<Process> Processes => processes;

    /// <summary>The steps so far: <see cref="Step.Parse"/> reads them again.</summary>
    public string Schedule => string.Join(' ', _steps);

    public string Story => string.Join('\n', _story.Select(told => $"{told.Step} {told.By.Name}: {told.Text}"));

    /// <summary>Equal for executions that have the same future.</summary>
    public Digest Key => Sum(shared.Key, processes.Select(process => process.Key)).Add(Context(_steps.Count == 0 ? null : _steps[^1], _preemptions));

    /// <summary>Equal for executions that came to the same end.</summary>
    public Digest End => Sum(shared.Key, processes.Select(process => process.Key));

    /// <summary>What can happen next, each with a number that tells whether it leads where another step led.</summary>
    public IEnumerable<(Step Step, Digest Leads)> Next()
    {
        for (var number = 0; number < processes.Count; number++)
        {
            foreach (var step in Of(number))
                yield return step;
        }
    }

    /// <summary>Takes a step.</summary>
    public void Take(Step step)
    {
        var process = processes[step.Process];
        _story.Add((step, Tell(step), process));
        if (IsPreemption(step))
            _preemptions++;

        _steps.Add(step);
        switch (step.Kind)
        {
            case StepKind.Go:
                process.Go(process.Asked!);
                break;
            case StepKind.Renew:
                process.Go(process.Renewal!);
                break;
            case StepKind.Tick:
                process.Tick();
                break;
            default:
                _deaths++;
                process.Die(step.Kind == StepKind.DieAfter ? process.Asked : null);
                break;
        }

        if (process.HasEnded)
            _story.Add((step, $"ended, {process.Failure?.Message ?? "done"}", process));
        if (shared.Violations is [var violation, ..])
            throw new InvalidOperationException(violation);
    }

    private static Digest Sum(SharedKey key, IEnumerable<Digest> processes) => processes.Aggregate(key.Sum, (sum, process) => sum.Add(process));

    private Digest Context(Step? last, int preemptions) =>
        extent.Preemptions is null ? Digest.Empty : Digest.Empty.Add((ulong)(last?.Process ?? 99)).Add((ulong)preemptions);

    private IEnumerable<(Step Step, Digest Leads)> Of(int number)
    {
        var process = processes[number];
        if (process.IsDead)
            yield break;

        if (process.Asked is { } asked && May(new(number, StepKind.Go)))
            yield return (new(number, StepKind.Go), Leads(number, asked, StepKind.Go));
        if (process.Renewal is { } renewal && May(new(number, StepKind.Renew)))
            yield return (new(number, StepKind.Renew), Leads(number, renewal, StepKind.Renew));
        if (process.CanTick && !process.HasEnded && process.Ticks < extent.Ticks && May(new(number, StepKind.Tick)))
            yield return (new(number, StepKind.Tick), Leads(number, null, StepKind.Tick));
        if (_deaths >= extent.Deaths || process.Asked is not { } last)
            yield break;

        yield return (new(number, StepKind.Die), Leads(number, null, StepKind.Die));
        if (last.Foresee(shared).After != shared.Key)
            yield return (new(number, StepKind.DieAfter), Leads(number, last, StepKind.DieAfter));
    }

    private Digest Leads(int number, Operation? operation, StepKind kind)
    {
        var foreseen = operation?.Foresee(shared) ?? new Foresight(Digest.Empty, shared.Key);
        var process = processes[number];
        var moved = kind switch
        {
            StepKind.Die or StepKind.DieAfter => default,
            StepKind.Tick => process.KnownAfterTick(),
            _ => process.KnownAfter(operation!, foreseen),
        };
        var step = new Step(number, kind);
        return Sum(foreseen.After, processes.Select((each, other) => other == number ? moved : Known(each)))
            .Add(Context(step, _preemptions + (IsPreemption(step) ? 1 : 0)));
    }

    private static Digest Known(Process process) => process.IsDead ? default : process.HasEnded ? process.Key : process.Known;

    private bool May(Step step) => extent.Preemptions is not { } limit || _preemptions < limit || !IsPreemption(step);

    // A death preempts nobody: nothing of the others waits for it.
    private bool IsPreemption(Step step) => _steps.Count > 0 && step.Kind is StepKind.Go or StepKind.Renew or StepKind.Tick
        && _steps[^1].Process != step.Process && processes[_steps[^1].Process].Asked is not null;

    private string Tell(Step step) => step.Kind switch
    {
        StepKind.Go => processes[step.Process].Asked?.Text ?? throw new InvalidOperationException($"{step}: it asks for nothing."),
        StepKind.Renew => processes[step.Process].Renewal?.Text ?? throw new InvalidOperationException($"{step}: its renewal asks for nothing."),
        StepKind.Tick => "its renewal is due",
        StepKind.Die => "is killed",
        _ => $"is killed after it could {processes[step.Process].Asked?.Text}",
    };
}
