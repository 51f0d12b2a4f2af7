using System.Diagnostics;

namespace Acceptance.Running;

/// <summary>The environment of a developer's shell, without what the test run, a CI or another release put into ours.</summary>
internal static class CleanEnvironment
{
    private static readonly string[] Prefixes =
        ["SHUNT_", "NUKE_", "AWS_", "GIT_", "GITHUB_", "GITLAB_", "CI_", "CODEBUILD_", "VSTEST_", "TESTINGPLATFORM_", "COREHOST_", "CORECLR_"];

    private static readonly string[] Names =
        ["CI", "DOTNET_HOST_PATH", "DOTNET_STARTUP_HOOKS", "MSBUILDSDKSPATH", "MSBUILDEXTENSIONSPATH", "MSBUILD_EXE_PATH", "MSBUILDLOADMICROSOFTTARGETSREADONLY"];

    // A registry's certificate may be named by GIT_SSL_CAINFO; it says nothing about which repository git works on.
    private static readonly string[] Kept = ["GIT_SSL_CAINFO"];

    // No command reaches AWS itself: a stand-in is named beside these.
    private static readonly (string Name, string Value)[] NoRealAws =
    [
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:9"), ("AWS_CONFIG_FILE", "/dev/null"), ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"), ("AWS_EC2_METADATA_DISABLED", "true"),
    ];

    /// <summary>Takes everything out of a command's environment that the command must not see, and the way to AWS.</summary>
    public static void CleanUp(this ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in NoRealAws)
            start.Environment[name] = value;
    }

    private static bool IsForeign(string name) =>
        !Kept.Contains(name)
        && (Names.Contains(name, StringComparer.OrdinalIgnoreCase) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
}
