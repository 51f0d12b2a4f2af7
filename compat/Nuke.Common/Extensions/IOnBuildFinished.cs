namespace Nuke.Common.Execution;

/// <summary>Goes before <see cref="NukeBuild.OnBuildFinished"/>.</summary>
public interface IOnBuildFinished : IBuildExtension
{
    /// <summary>Called at the end, whatever became of the build.</summary>
    void OnBuildFinished();
}
