namespace Shunt.Images.Oci;

/// <summary>What an image runs on.</summary>
internal sealed record Platform(string Architecture, string Os)
{
    public static Platform LinuxAmd64 { get; } = new("amd64", "linux");
}
