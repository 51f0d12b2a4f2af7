using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>One target of a build, with its edges to others and where it stands.</summary>
[DebuggerDisplay("{Name} ({Status})")]
public class ExecutableTarget
{
    /// <summary>The property that defines it.</summary>
    public MemberInfo? Member { get; set; }

    /// <summary>Its name: the property's.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>What it does, in a sentence.</summary>
    public string? Description { get; set; }

    /// <summary>Whether <c>--help</c> shows it.</summary>
    public bool Listed { get; set; }

    /// <summary>The value of the property.</summary>
    public Delegate? Factory { get; set; }

    /// <summary>Conditions checked when its turn comes, with their texts.</summary>
    public List<(string Text, Func<bool> Delegate)> DynamicConditions { get; internal set; } = [];

    /// <summary>Conditions checked before anything runs, with their texts.</summary>
    public List<(string Text, Func<bool> Delegate)> StaticConditions { get; internal set; } = [];

    /// <summary>What becomes of its dependencies when it is skipped.</summary>
    public DependencyBehavior DependencyBehavior { get; internal set; }

    /// <summary>Whether it runs even after a failure.</summary>
    public bool AssuredAfterFailure { get; internal set; }

    /// <summary>Whether the others go on when it fails.</summary>
    public bool ProceedAfterFailure { get; internal set; }

    /// <summary>What must be given before anything runs.</summary>
    public List<LambdaExpression> DelegateRequirements { get; internal set; } = [];

    /// <summary>What it does.</summary>
    public List<Action> Actions { get; internal set; } = [];

    /// <summary>Targets that run first.</summary>
    public List<ExecutableTarget> ExecutionDependencies { get; } = [];

    /// <summary>Targets that go first when both run.</summary>
    public List<ExecutableTarget> OrderDependencies { get; } = [];

    /// <summary>Targets that make it run after them.</summary>
    public List<ExecutableTarget> TriggerDependencies { get; } = [];

    /// <summary>Targets that it makes run after itself.</summary>
    public List<ExecutableTarget> Triggers { get; } = [];

    /// <summary>All targets that go before it when both run.</summary>
    public IReadOnlyCollection<ExecutableTarget> AllDependencies => [.. ExecutionDependencies, .. OrderDependencies, .. TriggerDependencies];

    /// <summary>Files it makes.</summary>
    public List<string> ArtifactProducts { get; internal set; } = [];

    /// <summary>Into how many parts it may be divided; null when it is not.</summary>
    public int? PartitionSize { get; set; }

    /// <summary>How long it has run.</summary>
    public TimeSpan Duration => Clock.Elapsed;

    /// <summary>Whether it runs when the command line names no target.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status { get; set; }

    /// <summary>Whether the command line names it.</summary>
    public bool Invoked { get; set; }

    /// <summary>Pairs shown beside it in the summary.</summary>
    public Dictionary<string, string> SummaryInformation { get; internal set; } = [];

    /// <summary>Why it was skipped, other than by a condition; null when it was not.</summary>
    public string? Skipped
    {
        get => SummaryInformation.GetValueOrDefault(nameof(Skipped));
        set => Note(nameof(Skipped), value);
    }

    /// <summary>The condition that did not hold; null when all did.</summary>
    public string? OnlyWhen
    {
        get => SummaryInformation.GetValueOrDefault(nameof(OnlyWhen));
        set => Note(nameof(OnlyWhen), value);
    }

    /// <summary>Whether it runs because it was asked for: by name, or as the default when no name was given.</summary>
    internal bool IsAskedFor { get; set; }

    /// <summary>Its place in the order of the graph that was made last.</summary>
    internal int Number { get; set; }

    internal RunClock Clock { get; } = new();

    internal TargetDefinition? Definition { get; set; }

    private void Note(string key, string? value)
    {
        if (value is not null)
            SummaryInformation[key] = value;
    }
}
