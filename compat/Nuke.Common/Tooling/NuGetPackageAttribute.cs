using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>
/// Gives the member a program of a NuGet package that was restored: <c>[NuGetPackage("xunit.runner.console", "xunit.console.dll")] readonly
/// Tool Xunit</c>. <c>&lt;MEMBER&gt;_EXE</c> names another one.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class NuGetPackageAttribute : ToolInjectionAttributeBase
{
    private readonly string _packageId;
    private readonly string _executable;

    /// <summary>Names the package and the program.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="packageExecutable">The file's name; several with <c>|</c> between them.</param>
    public NuGetPackageAttribute(string packageId, string packageExecutable)
        : this(packageId, packageExecutable, packageExecutable)
    {
    }

    /// <summary>Names the package, and the program for each width of the processor's registers.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="packageExecutable32">The file's name for 32 bits.</param>
    /// <param name="packageExecutable64">The file's name for 64 bits.</param>
    public NuGetPackageAttribute(string packageId, string packageExecutable32, string packageExecutable64)
    {
        _packageId = packageId;
        _executable = Environment.Is64BitProcess ? packageExecutable64 : packageExecutable32;
    }

    /// <summary>The target framework whose program is taken, such as <c>net10.0</c>; default: the newest that the package has.</summary>
    public string? Framework { get; set; }

    /// <summary>The version; default: the one that the build's own project refers to, else the newest that is there.</summary>
    public string? Version { get; set; }

    /// <inheritdoc />
    public override ToolRequirement? GetRequirement(MemberInfo member) => new();

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance)
        => ToolResolver.TryGetEnvironmentTool(member.Name) ?? ToolResolver.GetNuGetTool(_packageId, _executable, Version, Framework);
}
