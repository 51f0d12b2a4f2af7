using System.Reflection;
using Serilog;
using Serilog.Events;

namespace Nuke.Common.ValueInjection;

/// <summary>Gives a member of the build a value before anything runs, or when a component asks for it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class ValueInjectionAttributeBase : Attribute
{
    /// <summary>The build.</summary>
    public INukeBuild? Build { get; internal set; }

    /// <summary>Those with a higher one get their values first; default 0.</summary>
    public virtual int Priority => 0;

    /// <summary>Whether it is of no interest that a value cannot be made; default false.</summary>
    public virtual bool SuppressWarnings => false;

    /// <summary>Makes the value; null, with a warning, when it cannot be made.</summary>
    /// <param name="member">The member.</param>
    /// <param name="instance">The build.</param>
    public object? TryGetValue(MemberInfo member, object instance)
    {
        try
        {
            return GetValue(member, instance);
        }
#pragma warning disable CA1031 // Whatever keeps the value from being made is told; targets that need the value fail for want of it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Write(SuppressWarnings ? LogEventLevel.Verbose : LogEventLevel.Warning, "'{Member:l}' has no value: {Reason:l}", member.Name, exception.Message);
            return null;
        }
    }

    /// <summary>Makes the value.</summary>
    /// <param name="member">The member.</param>
    /// <param name="instance">The build.</param>
    /// <returns>The value; null to leave the member as it is.</returns>
    public abstract object? GetValue(MemberInfo member, object instance);
}
