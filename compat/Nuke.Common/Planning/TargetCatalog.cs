using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>All targets of a build, with the edges between them.</summary>
internal sealed class TargetCatalog
{
    private readonly Dictionary<Target, ExecutableTarget> _byFactory = new(new SameTarget());

    private TargetCatalog()
    {
    }

    /// <summary>The targets, in the order of their declaration.</summary>
    public List<ExecutableTarget> Targets { get; } = [];

    public static TargetCatalog Of(NukeBuild build, LambdaExpression[] defaults)
    {
        var catalog = new TargetCatalog();
        var defaultNames = Array.ConvertAll(defaults, x => MemberValue.Named(x).Name);
        foreach (var (name, property) in TargetProperties.Of(build.GetType()))
        {
            var target = Define(build, name, property);
            target.IsDefault = defaultNames.Contains(name);
            catalog.Targets.Add(target);
            catalog._byFactory.TryAdd((Target)target.Factory!, target);
        }

        foreach (var target in catalog.Targets)
            catalog.Connect(target);
        return catalog;
    }

    private static ExecutableTarget Define(NukeBuild build, string name, PropertyInfo property)
    {
        var definition = new TargetDefinition(build, property, name);
        var factory = (Target)(property.GetValue(build) ?? throw new InvalidOperationException($"Target '{name}' is null"));
        factory(definition);
        return new ExecutableTarget
        {
            Name = name,
            Member = property,
            Factory = factory,
            Definition = definition,
            Description = definition.Text,
            Listed = !definition.IsUnlisted,
            DynamicConditions = definition.DynamicConditions,
            StaticConditions = definition.StaticConditions,
            DelegateRequirements = definition.Requirements,
            DependencyBehavior = definition.WhenSkipped,
            AssuredAfterFailure = definition.IsAssured,
            ProceedAfterFailure = definition.Proceeds,
            Actions = definition.Actions,
            ArtifactProducts = definition.Products,
            PartitionSize = definition.PartitionSize,
        };
    }

    private void Connect(ExecutableTarget target)
    {
        var definition = target.Definition!;
        Join(target, definition.Dependencies, (x, other) => x.ExecutionDependencies.Add(other));
        Join(target, definition.Dependents, (x, other) => other.ExecutionDependencies.Add(x));
        Join(target, definition.Earlier, (x, other) => x.OrderDependencies.Add(other));
        Join(target, definition.Later, (x, other) => other.OrderDependencies.Add(x));
        Join(target, definition.Triggered, Trigger);
        Join(target, definition.Triggering, (x, other) => Trigger(other, x));
    }

    private static void Trigger(ExecutableTarget first, ExecutableTarget then)
    {
        first.Triggers.Add(then);
        then.TriggerDependencies.Add(first);
    }

    private void Join(ExecutableTarget target, List<Target> others, Action<ExecutableTarget, ExecutableTarget> join)
    {
        foreach (var factory in others)
        {
            if (!_byFactory.TryGetValue(factory, out var other))
                throw new InvalidOperationException($"Target '{target.Name}' refers to a target that is no property of the build");
            if (other == target)
                throw new InvalidOperationException($"Target '{target.Name}' refers to itself");
            join(target, other);
        }
    }

    /// <summary>
    /// Each reading of a target's property makes a new delegate; those of one property have the same method and object. The runtime's own
    /// hash is one for all delegates of a type, which would make planning quadratic.
    /// </summary>
    private sealed class SameTarget : IEqualityComparer<Target>
    {
        public bool Equals(Target? x, Target? y) => x == y;

        public int GetHashCode(Target obj) => HashCode.Combine(obj.Method, obj.Target is null ? 0 : RuntimeHelpers.GetHashCode(obj.Target));
    }
}
