namespace Acceptance.Running;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <value>The folder.</value>
    public string Path { get; } = Directory.CreateTempSubdirectory("shunt-").FullName;

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
