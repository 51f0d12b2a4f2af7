using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>Gives the member a program of the repository: <c>[LocalPath("tools/sign.sh")] readonly Tool Sign</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class LocalPathAttribute : ToolInjectionAttributeBase
{
    private readonly string _path;

    /// <summary>Names the program.</summary>
    /// <param name="absoluteOrRelativePath">Its path; a relative one counts from the root directory.</param>
    public LocalPathAttribute(string absoluteOrRelativePath) => _path = absoluteOrRelativePath;

    /// <summary>Names the program for each kind of operating system.</summary>
    /// <param name="windowsPath">Its path on Windows.</param>
    /// <param name="unixPath">Its path elsewhere.</param>
    public LocalPathAttribute(string windowsPath, string unixPath) => _path = EnvironmentInfo.IsWin ? windowsPath : unixPath;

    /// <inheritdoc />
    public override ToolRequirement? GetRequirement(MemberInfo member) => null;

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance) => ToolResolver.GetTool(Path.GetFullPath(_path, NukeBuild.RootDirectory));
}
