using Nuke.Common.Execution;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.CI;

/// <summary>Ends the SDK's build servers when a build on a CI server ends, so that they do not keep the job waiting.</summary>
public class ShutdownDotNetAfterServerBuildAttribute : BuildExtensionAttributeBase, IOnBuildFinished
{
    /// <summary>Whether what the SDK says is narrated; default false.</summary>
    public bool EnableLogging { get; set; }

    /// <inheritdoc />
    public void OnBuildFinished()
    {
        if (NukeBuild.IsServerBuild)
            DotNetTasks.DotNet("build-server shutdown", logOutput: EnableLogging, logInvocation: EnableLogging);
    }
}
