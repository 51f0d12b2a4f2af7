using System.Reflection;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>Reads a solution file into the member: the one given as an option or in <c>.nuke/parameters.json</c>.</summary>
public class SolutionAttribute : ParameterAttribute
{
    private readonly string? _relativePath;

    /// <summary>Reads the file that the option names.</summary>
    public SolutionAttribute()
        : this(relativePath: null)
    {
    }

    /// <summary>Reads a file.</summary>
    /// <param name="relativePath">Its path from the root directory; null for the one that the option names.</param>
    public SolutionAttribute(string? relativePath)
        : base(relativePath is null ? "The solution" : $"The solution. Default is {relativePath}") => _relativePath = relativePath;

    /// <summary>Whether <c>--help</c> shows it; default false.</summary>
    public override bool List { get; set; }

    internal override Type ReadAs => typeof(AbsolutePath);

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance)
    {
        var path = base.GetValue(member, instance) as AbsolutePath ?? (_relativePath is null ? null : NukeBuild.RootDirectory / _relativePath);
        return path?.ReadSolution();
    }
}
