using System.Text.Json;

namespace Shunt.Contract.App;

/// <summary>How one version of the program behaves: read from the file beside it, which is packed into its image.</summary>
public sealed record AppBehaviour
{
    /// <summary>The file's name in the product folder.</summary>
    public const string FileName = "behaviour.json";

    /// <value>The commit it says it was built from.</value>
    public string Version { get; init; } = "";

    /// <value>What it writes before it ends at its start with exit code 3; null when it starts.</value>
    public string? CrashesWith { get; init; }

    /// <value>What its health path answers.</value>
    public int HealthStatus { get; init; } = 200;

    /// <value>After how many requests for <c>/</c> it answers 500; null for never.</value>
    public int? FailsAfter { get; init; }

    /// <summary>Reads the behaviour of a product.</summary>
    /// <param name="folder">The product's folder.</param>
    public static AppBehaviour Read(string folder) =>
        JsonSerializer.Deserialize<AppBehaviour>(File.ReadAllBytes(Path.Combine(folder, FileName)))!;

    /// <summary>Writes the behaviour into a product.</summary>
    /// <param name="folder">The product's folder.</param>
    public void Write(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this));
}
