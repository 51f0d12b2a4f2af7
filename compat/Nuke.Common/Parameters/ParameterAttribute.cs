using System.Reflection;
using Nuke.Common.Execution;
using Nuke.Common.ValueInjection;

namespace Nuke.Common;

/// <summary>
/// Makes a field or property an option: <c>[Parameter("What to release")] readonly string Version</c> takes <c>--version V</c>.
/// Values come from the command line, else from <c>NUKE_VERSION</c>, else from <c>.nuke/parameters.json</c>, else the initialiser stays.
/// </summary>
public class ParameterAttribute : ValueInjectionAttributeBase
{
    /// <summary>Declares an option.</summary>
    /// <param name="description">A sentence for <c>--help</c>.</param>
    public ParameterAttribute(string? description = null) => Description = description;

    /// <summary>A sentence for <c>--help</c>.</summary>
    public virtual string? Description { get; }

    /// <summary>
    /// The option's name; default the member's. Letter case, <c>-</c> and <c>_</c> do not count. A name that is spelt like an environment
    /// variable, such as <c>AWS_REGION</c>, also takes the value of that variable when it is not empty; no other ambient variable is taken.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>One character that parts the values of a list; null (the default) to take them as separate arguments.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether <c>--help</c> shows it; default true.</summary>
    public virtual bool List { get; set; } = true;

    /// <summary>The type that the option's text is read as; null for the member's own.</summary>
    internal virtual Type? ReadAs => null;

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance) => Invocation.Current.Values.Of(member);
}
