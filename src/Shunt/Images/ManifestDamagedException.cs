namespace Shunt.Images;

/// <summary>A stored manifest, or a paper beside it, is not what was written there. The version counts as not built; exit code 7 for who only reads it.</summary>
public sealed class ManifestDamagedException : ReleaseException
{
    /// <summary>Names the manifest and what is wrong with it.</summary>
    /// <param name="path">The manifest.</param>
    /// <param name="commit">The commit it is of.</param>
    /// <param name="detail">What is wrong, as a clause.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public ManifestDamagedException(string path, string commit, string detail, Exception? cause = null)
        : base(
            ExitCode.NeedsAttention,
            $"Build manifest '{path}' does not count: {detail}. No traffic moved. Run './build.sh PushImage --version {commit}': the version is built and checked again.",
            cause)
    {
        Path = path;
        Detail = detail;
    }

    /// <value>The manifest.</value>
    public string Path { get; }

    /// <value>What is wrong with it, as a clause.</value>
    public string Detail { get; }
}
