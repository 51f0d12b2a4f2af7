using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>
/// What a target is: what it does, what goes before and after, when it is skipped. Every call returns the definition, so that
/// calls chain. The forms with a type parameter name targets of a component; without arguments they mean its only target.
/// The <c>Try…</c> forms do nothing when the build does not have the component.
/// </summary>
public interface ITargetDefinition
{
    /// <summary>Says in a sentence what the target does, for <c>--help</c>.</summary>
    /// <param name="description">The sentence.</param>
    ITargetDefinition Description(string description);

    /// <summary>Adds what the target does, in order.</summary>
    /// <param name="actions">The actions.</param>
    ITargetDefinition Executes(params Action[] actions);

    /// <summary>Adds what the target does; the result is dropped.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="action">The action.</param>
    ITargetDefinition Executes<T>(Func<T> action);

    /// <summary>Adds what the target does; it ends when the task does.</summary>
    /// <param name="action">The action.</param>
    ITargetDefinition Executes(Func<Task> action);

    /// <summary>Runs other targets first.</summary>
    /// <param name="targets">The targets.</param>
    ITargetDefinition DependsOn(params Target[] targets);

    /// <inheritdoc cref="DependsOn(Target[])"/>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="DependsOn{T}(Func{T, Target}[])"/>
    ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets);

    /// <summary>Makes this target run before others, whenever they run.</summary>
    /// <param name="targets">The targets that come to depend on this one.</param>
    ITargetDefinition DependentFor(params Target[] targets);

    /// <inheritdoc cref="DependentFor(Target[])"/>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="DependentFor{T}(Func{T, Target}[])"/>
    ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets);

    /// <summary>Skips the target unless a condition holds when its turn comes.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="conditionExpression">Its text in the summary; default its source text.</param>
    ITargetDefinition OnlyWhenDynamic(
        Func<bool> condition, [CallerArgumentExpression("condition")] string? conditionExpression = null);

    /// <summary>Skips the target, and dependencies nobody else needs, unless a condition holds before anything runs.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="conditionExpression">Its text in the summary; default its source text.</param>
    ITargetDefinition OnlyWhenStatic(
        Func<bool> condition, [CallerArgumentExpression("condition")] string? conditionExpression = null);

    /// <summary>Refuses to run anything unless parameters have a value.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="parameterRequirement">The parameter: <c>() => Version</c>.</param>
    /// <param name="parameterRequirements">Others.</param>
    ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : class;

    /// <summary>Refuses to run anything unless parameters have a value.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="parameterRequirement">The parameter: <c>() => Count</c>.</param>
    /// <param name="parameterRequirements">Others.</param>
    ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : struct;

    /// <summary>Refuses to run anything unless conditions hold.</summary>
    /// <param name="requirement">The condition.</param>
    /// <param name="requirements">Others.</param>
    ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements);

    /// <summary>Says what becomes of the dependencies when this target is skipped.</summary>
    /// <param name="dependencyBehavior">Default <see cref="DependencyBehavior.Skip"/>.</param>
    ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior);

    /// <summary>Goes before others when both run.</summary>
    /// <param name="targets">The others.</param>
    ITargetDefinition Before(params Target[] targets);

    /// <inheritdoc cref="Before(Target[])"/>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition Before<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="Before{T}(Func{T, Target}[])"/>
    ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets);

    /// <summary>Goes after others when both run.</summary>
    /// <param name="targets">The others.</param>
    ITargetDefinition After(params Target[] targets);

    /// <inheritdoc cref="After(Target[])"/>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition After<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="After{T}(Func{T, Target}[])"/>
    ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets);

    /// <summary>Makes others run after this target.</summary>
    /// <param name="targets">The others.</param>
    ITargetDefinition Triggers(params Target[] targets);

    /// <inheritdoc cref="Triggers(Target[])"/>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition Triggers<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="Triggers{T}(Func{T, Target}[])"/>
    ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets);

    /// <summary>Makes this target run after others, whenever they run.</summary>
    /// <param name="targets">The others.</param>
    ITargetDefinition TriggeredBy(params Target[] targets);

    /// <inheritdoc cref="TriggeredBy(Target[])"/>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets);

    /// <inheritdoc cref="TriggeredBy{T}(Func{T, Target}[])"/>
    ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets);

    /// <summary>Runs even after another target failed, and after an interrupt.</summary>
    ITargetDefinition AssuredAfterFailure();

    /// <summary>Goes on with the others when this target fails; the build still fails in the end.</summary>
    ITargetDefinition ProceedAfterFailure();

    /// <summary>Leaves the target out of <c>--help</c>.</summary>
    ITargetDefinition Unlisted();

    /// <summary>Takes over what the base class defines for this target.</summary>
    ITargetDefinition Base();

    /// <summary>Takes over what other targets define.</summary>
    /// <param name="targets">The others.</param>
    ITargetDefinition Inherit(params Target[] targets);

    /// <summary>Takes over what a component itself defines for targets, though the build overrides them.</summary>
    /// <typeparam name="T">The component.</typeparam>
    /// <param name="targets">The targets; none for the component's only one.</param>
    ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets);

    /// <summary>Names files the target makes.</summary>
    /// <param name="artifacts">Their paths or patterns.</param>
    ITargetDefinition Produces(params string[] artifacts);

    /// <summary>Says that the target uses what others produce. It orders nothing: use <see cref="DependsOn(Target[])"/> or <see cref="After(Target[])"/> for that.</summary>
    /// <param name="targets">The others.</param>
    ITargetDefinition Consumes(params Target[] targets);

    /// <inheritdoc cref="Consumes(Target[])"/>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition Consumes<T>(params Func<T, Target>[] targets);

    /// <summary>Says that the target may be divided among several jobs: with <c>--partition 2/4</c>, <see cref="INukeBuild.Partition"/> is the second of four.</summary>
    /// <param name="size">Into how many parts; at least 1.</param>
    ITargetDefinition Partition(int size);

    /// <summary>Runs all targets of a component first.</summary>
    /// <typeparam name="T">The component.</typeparam>
    ITargetDefinition DependsOnContext<T>()
        where T : INukeBuild;
}
