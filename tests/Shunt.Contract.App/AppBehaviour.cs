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

    /// <value>Of how many requests for <c>/</c> one is answered 500; null for none.</value>
    public int? FailsOneIn { get; init; }

    /// <value>Whether it never listens. It writes which port it was given all the same.</value>
    public bool NeverBinds { get; init; }

    /// <value>What its version path answers with; null for its version.</value>
    public string? VersionBody { get; init; }

    /// <value>What every path but its health path answers; null for what is asked for.</value>
    public int? OtherStatus { get; init; }

    /// <value>What its health path answers through an alias; null for the same as elsewhere.</value>
    public int? AliasHealthStatus { get; init; }

    /// <value>What the names of the variables begin with that it writes to its output and errors at its start; null for none.</value>
    public string? TellsVariables { get; init; }

    /// <summary>Reads the behaviour of a product.</summary>
    /// <param name="folder">The product's folder.</param>
    public static AppBehaviour Read(string folder) =>
        JsonSerializer.Deserialize<AppBehaviour>(File.ReadAllBytes(Path.Combine(folder, FileName)))!;

    /// <summary>Writes the behaviour into a product.</summary>
    /// <param name="folder">The product's folder.</param>
    public void Write(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this));
}
