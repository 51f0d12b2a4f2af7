using System.Reflection;

namespace Nuke.Common.ValueInjection;

/// <summary>Gives a member of the build a value before anything runs, or when a component asks for it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class ValueInjectionAttributeBase : Attribute
{
    /// <summary>The build.</summary>
    public INukeBuild? Build { get; internal set; }

    /// <summary>Those with a higher one get their values first; default 0.</summary>
    public virtual int Priority => 0;

    /// <summary>Makes the value.</summary>
    /// <param name="member">The member.</param>
    /// <param name="instance">The build.</param>
    /// <returns>The value; null to leave the member as it is.</returns>
    public abstract object? GetValue(MemberInfo member, object instance);
}
