namespace Nuke.Common.Execution;

/// <summary>Goes before <see cref="NukeBuild.OnBuildInitialized"/>.</summary>
public interface IOnBuildInitialized : IBuildExtension
{
    /// <summary>Called once the targets to run are known, before conditions and requirements are checked.</summary>
    /// <param name="executableTargets">All targets.</param>
    /// <param name="executionPlan">Those to run, in order.</param>
    void OnBuildInitialized(IReadOnlyCollection<ExecutableTarget> executableTargets, IReadOnlyCollection<ExecutableTarget> executionPlan);
}
