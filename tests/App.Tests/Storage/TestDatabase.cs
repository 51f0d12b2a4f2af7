using App.Storage;

namespace App.Tests.Storage;

/// <summary>A database of this build's schema in a folder of its own, which goes with it.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("app-data-").FullName;

    public TestDatabase()
    {
        Database = new Database(Path.Combine(_folder, "yard.db"));
        new Migrations(AppContext.BaseDirectory).Apply(Database);
    }

    public Database Database { get; }

    public string File(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
