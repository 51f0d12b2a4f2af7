using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>Gives the member a program from <c>&lt;NAME&gt;_EXE</c>, or else from the PATH: <c>[PathVariable] readonly Tool Git</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class PathVariableAttribute : ToolInjectionAttributeBase
{
    private readonly string? _name;

    /// <summary>Names the program.</summary>
    /// <param name="pathExecutable">Its name; default: the member's, in lower case.</param>
    public PathVariableAttribute(string? pathExecutable = null) => _name = pathExecutable;

    /// <inheritdoc />
    public override ToolRequirement? GetRequirement(MemberInfo member) => new();

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance)
        => ToolResolver.GetEnvironmentOrPathTool(_name ?? member.Name.ToLowerInvariant());
}
