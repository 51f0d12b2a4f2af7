using Shunt.Images;

namespace Shunt.Sources;

/// <summary>What a build of the source made.</summary>
/// <param name="Folder">The folder with the published product.</param>
/// <param name="EntryPoint">The program and its arguments, relative to the folder.</param>
/// <param name="Inputs">What it was made with, by name: SDK, release tool, configuration.</param>
public sealed record Product(string Folder, IReadOnlyList<string> EntryPoint, IReadOnlyDictionary<string, string> Inputs)
{
    /// <value>Writes what is to lie beside the manifest, given the image's digest. Default: nothing.</value>
    public Func<string, CancellationToken, Task<IReadOnlyList<BuildPaper>>> Papers { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<BuildPaper>>([]);
}
