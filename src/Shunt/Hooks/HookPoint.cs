namespace Shunt.Hooks;

/// <summary>A hook and where it stands in a release. <see cref="Before"/>, <see cref="During"/> and <see cref="After"/> make them: these places are all there are.</summary>
public sealed record HookPoint
{
    internal HookPoint(ReleaseStep step, HookMoment moment, Hook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        (Step, Moment, Hook) = (step, moment, hook);
    }

    /// <value>The step.</value>
    public ReleaseStep Step { get; }

    /// <value>When, seen from the step.</value>
    public HookMoment Moment { get; }

    /// <value>What runs.</value>
    public Hook Hook { get; }

    /// <summary>The place in words: <c>before Cutover</c>.</summary>
    internal static string Place(ReleaseStep step, HookMoment moment) => $"{moment.ToString().ToLowerInvariant()} {step}";
}
