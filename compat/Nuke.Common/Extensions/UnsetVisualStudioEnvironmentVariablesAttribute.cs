namespace Nuke.Common.Execution;

/// <summary>Removes the variables that an IDE or MSBuild sets for its own processes and that mislead the SDK's tools which a build starts.</summary>
public class UnsetVisualStudioEnvironmentVariablesAttribute : BuildExtensionAttributeBase, IOnBuildCreated
{
    private static readonly string[] Names =
    [
        "DOTNET_HOST_PATH", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBuildSDKsPath", "VSLANG",
    ];

    /// <inheritdoc />
    public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets) => Array.ForEach(Names, EnvironmentInfo.RemoveVariable);
}
