namespace Nuke.Common.Execution;

/// <summary>Goes before <see cref="NukeBuild.OnBuildCreated"/>.</summary>
public interface IOnBuildCreated : IBuildExtension
{
    /// <summary>Called once parameters have their values, before anything is planned.</summary>
    /// <param name="executableTargets">All targets.</param>
    void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets);
}
