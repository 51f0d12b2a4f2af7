namespace Nuke.Common.CI.CodeBuild;

/// <summary>A build of AWS CodeBuild. NUKE has no such host; it is recognised all the same, so that a build there is a server's build.</summary>
internal sealed class CodeBuild : Host, IBuildServer
{
    internal static bool IsRunningCodeBuild => EnvironmentInfo.HasVariable("CODEBUILD_BUILD_ID");

    public string? Branch => EnvironmentInfo.GetVariable("CODEBUILD_WEBHOOK_HEAD_REF");

    public string? Commit => EnvironmentInfo.GetVariable("CODEBUILD_RESOLVED_SOURCE_VERSION");
}
