namespace Shunt.Images.Registries;

/// <summary>What a push took.</summary>
/// <param name="Sent">How many blobs were sent.</param>
/// <param name="Skipped">How many were there already.</param>
/// <param name="Mounted">How many the registry took from another of its repositories.</param>
/// <param name="Bytes">How many bytes of blobs were sent.</param>
public sealed record PushReport(int Sent, int Skipped, int Mounted, long Bytes)
{
    /// <value>Why the image's papers are not there; null when they are. The image is, whole.</value>
    public string? PapersRefused { get; init; }
}
