using Shunt.Images.Building;
using Shunt.Versions;

namespace Shunt.Images.Papers;

/// <summary>The image that papers are about.</summary>
/// <param name="Component">The component it runs.</param>
/// <param name="Version">The commit it was built from; its time is the papers' time.</param>
/// <param name="Digest">The image's digest.</param>
/// <param name="Settings">What it is made of beside the product.</param>
public sealed record PaperSubject(string Component, ReleaseVersion Version, string Digest, ImageSettings Settings)
{
    /// <value>The digest without the name of its algorithm.</value>
    internal string Hex => Digest[(Digest.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <value>The commit's time as papers write it.</value>
    internal string Created => ImageBuilder.Time(Version);
}
