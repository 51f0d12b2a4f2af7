using Nuke.Common.IO;

namespace EngineTests.Running;

/// <summary>A folder of its own that is a repository's root to the engine; gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => (Path / ".nuke").CreateDirectory();

    public AbsolutePath Path { get; } = Directory.CreateTempSubdirectory("engine-tests-").FullName;

    public TestFolder With(string file, string content)
    {
        (Path / file).WriteAllText(content);
        return this;
    }

    public void Dispose() => Path.DeleteDirectory();
}
