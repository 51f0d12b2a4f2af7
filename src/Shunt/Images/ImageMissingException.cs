namespace Shunt.Images;

/// <summary>A stored image is missing or damaged. Nothing was started and no traffic moved; exit code 1.</summary>
public sealed class ImageMissingException : ReleaseException
{
    /// <summary>Names the image and what is wrong with it.</summary>
    /// <param name="digest">The digest that was asked for.</param>
    /// <param name="detail">Which part is missing or damaged.</param>
    public ImageMissingException(string digest, string detail)
        : base(ExitCode.Failed, $"Image '{digest}' cannot be used: {detail}. No traffic moved. Run './build.sh PushImage --version <commit>' to build it again.")
    {
        Digest = digest;
        Detail = detail;
    }

    /// <summary>Names the image, what is wrong with it, and who serves.</summary>
    /// <param name="digest">The digest that was asked for.</param>
    /// <param name="detail">Which part is missing or damaged.</param>
    /// <param name="serving">Who serves now.</param>
    /// <param name="version">The version whose image it is, as it can be asked for.</param>
    public ImageMissingException(string digest, string detail, string serving, string version)
        : base(ExitCode.Failed, $"Image '{digest}' cannot be used: {detail}. Nothing moved: {serving}. Run './build.sh PushImage --version {version}' to build it again.")
    {
        Digest = digest;
        Detail = detail;
    }

    /// <value>The digest that was asked for.</value>
    public string Digest { get; }

    /// <value>Which part is missing or damaged.</value>
    public string Detail { get; }
}
