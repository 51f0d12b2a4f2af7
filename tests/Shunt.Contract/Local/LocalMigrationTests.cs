using System.Globalization;
using Shunt.Contract.Traffic;
using Shunt.Cutover;
using Shunt.Data;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Local.Data;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Sources;
using Shunt.Targets;
using Shunt.Teardown;
using Shunt.Versions;

namespace Shunt.Contract.Local;

/// <summary>The service of src/App with its SQLite file: versions that share it, and migrations while it is read and written.</summary>
public sealed class LocalMigrationTests(LocalFixture fixture) : IClassFixture<LocalFixture>
{
    private static readonly DateTimeOffset CommittedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly ComponentSettings Service = new()
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

    [Fact]
    public async Task Migrations_under_load_fail_no_request_and_close_the_ways_back_that_their_data_do()
    {
        var target = fixture.NewTarget(new TargetSettings { Name = "", Retain = TimeSpan.FromHours(1) });
        target.Component = Service;
        var first = await PublishAsync(1, 0);
        var second = await PublishAsync(2, 1, "ALTER TABLE trains ADD COLUMN siding TEXT;");
        var third = await PublishAsync(3, 2, "ALTER TABLE trains ADD COLUMN siding TEXT;", "DROP TABLE IF EXISTS sidings;");
        await ReleaseAsync(target, first);
        await AddAsync(target, "EA1");

        await using var load = new Load(() => target.VisitAlias());
        var written = await WriteWhileAsync(target, async () =>
        {
            await ReleaseAsync(target, second);
            await ReleaseAsync(target, third);
        });
        var visits = await load.StopAsync();

        Assert.All(visits, visit => Assert.True(visit.Status == 200, visit.Body));
        Assert.NotEmpty(visits);
        Assert.NotEmpty(written);
        Assert.Equal(new DataSchema(3, 2), (await target.StateAsync()).Schema);
        var saved = await target.FactsAsync<DataSaved>();
        Assert.All(saved, copy => Assert.True(File.Exists(copy.Location), copy.Location));
        Assert.Equal(["schema-0", "schema-1", "schema-2"], saved.Select(copy => copy.Location[^8..]));

        await using (var session = await ReleaseSession.OpenAsync(Context(target), default))
            await RollbackStep.RunAsync(session, await RollbackPlan.ForAsync(session.Context, null, default), "asked for", default);
        Assert.Equal(second.Version.Suffix, await ServesAsync(target));

        var refused = await Assert.ThrowsAsync<NoWayBackException>(() => RollbackPlan.ForAsync(Context(target), first.Version.Commit, default));
        Assert.Contains("the data on ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(second.Version.Suffix, await ServesAsync(target));

        await AddAsync(target, "LA1");
        await RestoreAsync(target, saved[1].Location, first);
        await ReleaseAsync(target, first);
        Assert.Equal(first.Version.Suffix, await ServesAsync(target));
        using var visitor = target.VisitAlias();
        Assert.Equal((200, 404), ((await visitor.GetAsync("/trains/EA1")).Status, (await visitor.GetAsync("/trains/LA1")).Status));
    }

    // As docs/data.md has it: end what runs, restore, release the version that the data are of.
    private async Task RestoreAsync(TargetUnderTest target, string saved, ReleaseImage image)
    {
        await using (var session = await ReleaseSession.OpenAsync(Context(target), default))
            await TeardownStep.RunAsync(session, "the data of before", default);

        var component = Service with { Data = Service.Data! with { Migrate = ["dotnet", "App.dll", "data", "restore", saved] } };
        await new CommandData(fixture.Settings, fixture.Images).MigrateAsync(new DataRequest(target.Name, component, image.Placed), default);
    }

    // One client that adds trains for as long as the steps take; every one of them is accepted.
    private static async Task<IReadOnlyList<string>> WriteWhileAsync(TargetUnderTest target, Func<Task> steps)
    {
        var under = steps();
        List<string> numbers = [];
        using var client = target.VisitAlias();
        while (!under.IsCompleted)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"FR{numbers.Count + 1}");
            Assert.Equal(201, await client.PostAsync("/trains", $$"""{"number":"{{number}}","wagons":2}"""));
            Assert.Equal(204, await client.DeleteAsync($"/trains/{number}"));
            numbers.Add(number);
        }

        await under;
        return numbers;
    }

    private static async Task AddAsync(TargetUnderTest target, string number)
    {
        using var client = target.VisitAlias();
        Assert.Equal(201, await client.PostAsync("/trains", $$"""{"number":"{{number}}","wagons":2}"""));
    }

    private static async Task<string?> ServesAsync(TargetUnderTest target)
    {
        using var visitor = target.VisitAlias();
        return (await visitor.GetAsync("/")).Suffix;
    }

    private Task<LiveDeployment> ReleaseAsync(TargetUnderTest target, ReleaseImage image) => TargetUnderTest.ReleaseAsync(Context(target), image, new Consent());

    private ReleaseContext Context(TargetUnderTest target) => target.Context() with
    {
        Store = new CommandData(fixture.Settings, fixture.Images),
        FindSchema = async (version, cancellation) =>
            DataSchema.Parse((await fixture.Manifests.FindAsync(Service.Name, version.Commit, cancellation))?.Inputs.GetValueOrDefault(DataSchema.Input)),
    };

    // The service as it was compiled, with further migrations: a version of its own.
    private async Task<ReleaseImage> PublishAsync(int number, int oldest, params string[] more)
    {
        var product = Path.Combine(fixture.Settings.Home, "products", string.Create(CultureInfo.InvariantCulture, $"app-{number}"));
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
