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

    /// <value>The digest that was asked for.</value>
    public string Digest { get; }

    /// <value>Which part is missing or damaged.</value>
    public string Detail { get; }
}
