using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Git;

/// <summary>Gives the member the repository that the root directory is in.</summary>
public class GitRepositoryAttribute : ValueInjectionAttributeBase
{
    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance) => GitRepository.FromLocalDirectory(NukeBuild.RootDirectory);
}
