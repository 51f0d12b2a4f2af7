using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>Collects what a target's property says.</summary>
internal sealed class TargetDefinition(NukeBuild build, PropertyInfo property, string name) : ITargetDefinition
{
    // How often Base() was called: each call goes one class further up.
    private int _depth;

    public string? Text { get; private set; }

    public List<(string Text, Func<bool> Delegate)> DynamicConditions { get; } = [];

    public List<(string Text, Func<bool> Delegate)> StaticConditions { get; } = [];

    public List<LambdaExpression> Requirements { get; } = [];

    public List<Action> Actions { get; } = [];

    public List<string> Products { get; } = [];

    public List<Target> Dependencies { get; } = [];

    public List<Target> Dependents { get; } = [];

    public List<Target> Earlier { get; } = [];

    public List<Target> Later { get; } = [];

    public List<Target> Triggered { get; } = [];

    public List<Target> Triggering { get; } = [];

    public List<Target> Consumed { get; } = [];

    public int? PartitionSize { get; private set; }

    public DependencyBehavior WhenSkipped { get; private set; }

    public bool IsAssured { get; private set; }

    public bool Proceeds { get; private set; }

    public bool IsUnlisted { get; private set; }

    public ITargetDefinition Description(string description) => Do(() => Text = description);

    public ITargetDefinition Executes(params Action[] actions) => Add(Actions, actions);

    public ITargetDefinition Executes<T>(Func<T> action) => Executes(() => { action(); });

    public ITargetDefinition Executes(Func<Task> action) => Executes(() => action().GetAwaiter().GetResult());

    public ITargetDefinition DependsOn(params Target[] targets) => Add(Dependencies, targets);

    public ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) => Add(Dependencies, Of(targets));

    public ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) => build is T ? DependsOn(targets) : this;

    public ITargetDefinition DependentFor(params Target[] targets) => Add(Dependents, targets);

    public ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) => Add(Dependents, Of(targets));

    public ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) => build is T ? DependentFor(targets) : this;

    public ITargetDefinition Before(params Target[] targets) => Add(Later, targets);

    public ITargetDefinition Before<T>(params Func<T, Target>[] targets) => Add(Later, Of(targets));

    public ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) => build is T ? Before(targets) : this;

    public ITargetDefinition After(params Target[] targets) => Add(Earlier, targets);

    public ITargetDefinition After<T>(params Func<T, Target>[] targets) => Add(Earlier, Of(targets));

    public ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) => build is T ? After(targets) : this;

    public ITargetDefinition Triggers(params Target[] targets) => Add(Triggered, targets);

    public ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) => Add(Triggered, Of(targets));

    public ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) => build is T ? Triggers(targets) : this;

    public ITargetDefinition TriggeredBy(params Target[] targets) => Add(Triggering, targets);

    public ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) => Add(Triggering, Of(targets));

    public ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) => build is T ? TriggeredBy(targets) : this;

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string? conditionExpression = null)
        => Add(DynamicConditions, (ConditionText.Of(conditionExpression), condition));

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string? conditionExpression = null)
        => Add(StaticConditions, (ConditionText.Of(conditionExpression), condition));

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : class
        => Add(Requirements, [parameterRequirement, .. parameterRequirements]);

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : struct
        => Add(Requirements, [parameterRequirement, .. parameterRequirements]);

    public ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements)
        => Add(Requirements, [requirement, .. requirements]);

    ITargetDefinition ITargetDefinition.WhenSkipped(DependencyBehavior dependencyBehavior) => Do(() => WhenSkipped = dependencyBehavior);

    public ITargetDefinition AssuredAfterFailure() => Do(() => IsAssured = true);

    public ITargetDefinition ProceedAfterFailure() => Do(() => Proceeds = true);

    public ITargetDefinition Unlisted() => Do(() => IsUnlisted = true);

    public ITargetDefinition Produces(params string[] artifacts) => Add(Products, artifacts);

    public ITargetDefinition Consumes(params Target[] targets) => Add(Consumed, targets);

    public ITargetDefinition Consumes<T>(params Func<T, Target>[] targets) => Add(Consumed, Of(targets));

    public ITargetDefinition Partition(int size) => Do(() => PartitionSize = size >= 1
        ? size
        : throw new InvalidOperationException($"Target '{name}' is divided into {size} parts; it must be at least 1"));

    public ITargetDefinition DependsOnContext<T>()
        where T : INukeBuild
        => Add(Dependencies, [.. TargetProperties.All<T>().Select(x => (Target)x.GetValue(build)!)]);

    public ITargetDefinition Base()
    {
        _depth++;
        var above = TargetProperties.InBase(build.GetType(), name, _depth)
            ?? throw new InvalidOperationException($"Target '{name}' has nothing to take over from a base class; for a component use Inherit<T>()");
        return Inherit(TargetProperties.ReadNonVirtual(above, build));
    }

    public ITargetDefinition Inherit(params Target[] targets)
    {
        foreach (var target in targets)
            target(this);
        return this;
    }

    public ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets)
    {
        var properties = targets.Length == 0 ? [TargetProperties.Only<T>(name)] : targets.Select(x => (PropertyInfo)MemberValue.Named(x));
        return Inherit([.. properties.Select(x => TargetProperties.ReadNonVirtual(x, build))]);
    }

    public override string ToString() => $"{property.DeclaringType?.Name}.{name}";

    private TargetDefinition Do(Action change)
    {
        change();
        return this;
    }

    private TargetDefinition Add<TItem>(List<TItem> list, params TItem[] items)
    {
        list.AddRange(items);
        return this;
    }

    private Target[] Of<T>(Func<T, Target>[] targets)
    {
        if (build is not T component)
            throw new InvalidOperationException($"Target '{name}' refers to component '{typeof(T).Name}', which the build does not implement");
        return targets.Length == 0
            ? [(Target)TargetProperties.Only<T>(name).GetValue(component)!]
            : Array.ConvertAll(targets, x => x(component));
    }
}
