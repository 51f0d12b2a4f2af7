using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Shunt.Local.Edge;

/// <summary>
/// Copies of the edge's program under SHUNT_HOME, one folder a compilation, so that a later compilation does not overwrite the
/// files of an edge that runs.
/// </summary>
internal static class EdgeBinaries
{
    /// <summary>The program's main file.</summary>
    public const string Program = "Shunt.Edge.dll";

    private const string Dependencies = "Shunt.Edge.deps.json";
    private const string RuntimeSettings = "Shunt.Edge.runtimeconfig.json";
    private const int NameLength = 16;

    /// <summary>Makes sure that a copy of the edge beside us is there, and removes those of other compilations.</summary>
    /// <param name="home">The state folder.</param>
    /// <param name="inUse">The compilations that an edge runs, which stay.</param>
    /// <returns>The copy's folder.</returns>
    /// <exception cref="EdgeGoneException">The edge's files are not beside us.</exception>
    public static string Install(EdgeHome home, params string?[] inUse)
    {
        var files = Find(AppContext.BaseDirectory);
        var folder = Path.Combine(home.Binaries, Name(files));
        if (!File.Exists(Path.Combine(folder, Program)))
            Copy(files, folder);

        foreach (var other in Directory.EnumerateDirectories(home.Binaries).Where(other => other != folder && !inUse.Contains(Path.GetFileName(other))))
            Directory.Delete(other, recursive: true);
        return folder;
    }

    /// <summary>The files that the edge needs: what its list of dependencies names, as far as it is not the framework's.</summary>
    /// <param name="source">The folder that holds them.</param>
    /// <exception cref="EdgeGoneException">The edge's files are not in it.</exception>
    internal static IReadOnlyList<string> Find(string source)
    {
        var list = Path.Combine(source, Dependencies);
        if (!File.Exists(list))
            throw new EdgeGoneException($"The edge cannot be started: '{list}' is not there. Compile again: './build.sh Build'.");

        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(list));
        var libraries = dependencies.RootElement.GetProperty("targets").EnumerateObject()
            .SelectMany(target => target.Value.EnumerateObject())
            .Where(library => library.Value.TryGetProperty("runtime", out _))
            .SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject())
            .Select(file => Path.Combine(source, Path.GetFileName(file.Name)))
            .Where(File.Exists);
        return [.. libraries.Append(list).Append(Path.Combine(source, RuntimeSettings)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string Name(IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..NameLength];
    }

    // Under another name first: a copy that was cut short must not be taken for the program.
    private static void Copy(IReadOnlyList<string> files, string folder)
    {
        var part = $"{folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(part);
        foreach (var file in files)
            File.Copy(file, Path.Combine(part, Path.GetFileName(file)));

        try
        {
            Directory.Move(part, folder);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, Program)))
        {
            // Another release of the same compilation was quicker.
            Directory.Delete(part, recursive: true);
        }
    }
}
