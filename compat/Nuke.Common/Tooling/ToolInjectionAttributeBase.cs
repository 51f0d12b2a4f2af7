using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Tooling;

/// <summary>Gives a member of type <see cref="Tool"/> a tool; the member stays null when it is not there.</summary>
public abstract class ToolInjectionAttributeBase : ValueInjectionAttributeBase
{
    /// <inheritdoc />
    public override bool SuppressWarnings => true;

    /// <summary>Says what the build needs.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The requirement; null when nothing can bring it.</returns>
    public abstract ToolRequirement? GetRequirement(MemberInfo member);
}
