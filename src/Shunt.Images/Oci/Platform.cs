using System.Runtime.InteropServices;

namespace Shunt.Images.Oci;

/// <summary>What an image runs on.</summary>
internal sealed record Platform(string Architecture, string Os)
{
    /// <value>What a container on this machine runs on.</value>
    public static Platform Here { get; } = new(RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64", "linux");

    /// <value>The architecture's variant, which only tells apart what <see cref="Architecture"/> does not; null when there is none.</value>
    public string? Variant { get; init; }

    /// <summary>Reads <c>&lt;system&gt;/&lt;architecture&gt;</c>; null when the text is anything else.</summary>
    public static Platform? TryParse(string text) => text.Split('/') is [{ Length: > 0 } system, { Length: > 0 } architecture] ? new(architecture, system) : null;

    /// <summary>Says whether an image for the other platform runs on this one.</summary>
    public bool Runs(Platform? other) => other is not null && other.Architecture == Architecture && other.Os == Os;

    /// <inheritdoc />
    public override string ToString() => $"{Os}/{Architecture}";
}
