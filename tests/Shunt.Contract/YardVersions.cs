using System.Globalization;
using Shunt.Data;
using Shunt.Images;
using Shunt.Local;
using Shunt.Local.Data;
using Shunt.Sessions;
using Shunt.Sources;
using Shunt.Targets;
using Shunt.Versions;

namespace Shunt.Contract;

/// <summary>Versions of the service of src/App that keep trains in SQLite, each with migrations of its own.</summary>
/// <param name="fixture">The platform.</param>
/// <param name="settings">Where its state is.</param>
internal sealed class YardVersions(PlatformFixture fixture, LocalSettings settings)
{
    /// <summary>The service as a component.</summary>
    public static readonly ComponentSettings Service = new()
    {
        Name = "app",
        Project = "src/App/App.csproj",
        Environment = new Dictionary<string, string> { ["DATABASE"] = "{data}/yard.db" },
        Data = new()
        {
            Schema = ["dotnet", "App.dll", "data", "schema"],
            Save = ["dotnet", "App.dll", "data", "save", "{file}"],
            Migrate = ["dotnet", "App.dll", "data", "migrate"],
        },
        HealthLimit = TimeSpan.FromMinutes(1),
        StopLimit = TimeSpan.FromSeconds(10),
    };

    private static readonly DateTimeOffset CommittedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>A release's context in which data are migrated.</summary>
    public ReleaseContext Context(TargetUnderTest target) => target.Context() with
    {
        Store = new CommandData(settings, fixture.Images),
        FindSchema = async (version, cancellation) =>
            DataSchema.Parse((await fixture.Manifests.FindAsync(Service.Name, version.Commit, cancellation))?.Inputs.GetValueOrDefault(DataSchema.Input)),
    };

    /// <summary>Stores the service as it was compiled, with further migrations.</summary>
    /// <param name="number">The schema it needs.</param>
    /// <param name="oldest">The lowest schema of a version that works on that.</param>
    /// <param name="more">The migrations after the first.</param>
    public async Task<ReleaseImage> PublishAsync(int number, int oldest, params string[] more)
    {
        var product = Path.Combine(settings.Home, "products", string.Create(CultureInfo.InvariantCulture, $"app-{number}"));
        var compiled = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "App", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));
        foreach (var file in Directory.EnumerateFiles(compiled, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(product, Path.GetRelativePath(compiled, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var (script, index) in more.Select((script, index) => (script, index)))
            await File.WriteAllTextAsync(Path.Combine(product, "Migrations", string.Create(CultureInfo.InvariantCulture, $"{index + 2:0000}-more.sql")), script);
        await File.WriteAllTextAsync(Path.Combine(product, "schema.json"), string.Create(CultureInfo.InvariantCulture, $$"""{"number":{{number}},"oldest":{{oldest}}}"""));
        var inputs = new Dictionary<string, string> { [DataSchema.Input] = new DataSchema(number, oldest).ToString() };
        return await new Workspace(new ReleaseVersion($"{number:x8}{new string('d', 32)}", CommittedAt), product)
            .Checked([new Check("unit tests", CheckOutcome.Passed)])
            .PackAsync(Service, new Product(product, ["dotnet", "App.dll"], inputs), fixture.Images, fixture.Manifests, default);
    }
}
