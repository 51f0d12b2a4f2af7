using System.Text.Json;
using Shunt.Local.Posix;

namespace Shunt.Local.Edge;

/// <summary>Where a home's edge is found. The supervisor writes it once it listens and removes it when it ends.</summary>
internal sealed record EdgeAddress
{
    /// <value>Distinguishes this edge from any other that had the same home.</value>
    public required string Id { get; init; }

    /// <value>The supervisor.</value>
    public required ProcessMark Supervisor { get; init; }

    /// <value>The port on 127.0.0.1.</value>
    public required int Port { get; init; }

    /// <value>The admin socket's path.</value>
    public required string Socket { get; init; }

    /// <value>Which compilation of the edge runs.</value>
    public required string Build { get; init; }

    /// <summary>Reads a home's address; null when no edge has announced itself.</summary>
    /// <param name="home">The state folder.</param>
    public static EdgeAddress? Read(EdgeHome home)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(home.AddressFile), EdgeJson.Default.EdgeAddress);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Announces the edge: the file is replaced as a whole.</summary>
    /// <param name="home">The state folder.</param>
    public void Write(EdgeHome home) =>
        DurableFile.Write(home.AddressFile, JsonSerializer.SerializeToUtf8Bytes(this, EdgeJson.Default.EdgeAddress));
}
