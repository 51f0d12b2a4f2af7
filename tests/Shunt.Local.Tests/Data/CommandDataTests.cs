using Shunt.Data;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Local.Data;
using Shunt.Targets;

namespace Shunt.Local.Tests.Data;

/// <summary>Data whose commands are the shell's: they are kept in one file, whose only line is the schema.</summary>
public sealed class CommandDataTests : IDisposable
{
    private static readonly Placed Version = new(new string('2', 40), "sha256:" + new string('2', 64));

    private readonly string _home = Directory.CreateTempSubdirectory("shunt-data-").FullName;

    [Fact]
    public async Task Data_are_saved_then_migrated_with_the_components_variables()
    {
        var (data, request) = Make(Settings(migrate: "echo 2 > \"$FILE\""));

        Assert.Equal(0, await data.SchemaAsync(request, default));
        var saved = await data.SaveAsync(request, 7, default);
        await data.MigrateAsync(request, default);
        var later = await data.SaveAsync(request, 7, default);

        Assert.Equal(2, await data.SchemaAsync(request, default));
        Assert.Equal(Path.Combine(_home, "saved", "stage", "app", "00000007-222222222222-schema-0"), saved);
        Assert.Equal(Path.Combine(_home, "saved", "stage", "app", "00000007-222222222222-schema-2"), later);
        Assert.Equal(("0\n", "2\n"), (await File.ReadAllTextAsync(saved), await File.ReadAllTextAsync(later)));
        Assert.Equal("0\n2\n", (await File.ReadAllTextAsync(saved)) + await File.ReadAllTextAsync(Path.Combine(_home, "data", "stage", "app", "schema")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(saved));
    }

    [Fact]
    public async Task A_copy_that_was_not_finished_is_not_taken_for_one()
    {
        var (data, request) = Make(Settings() with { Save = ["sh", "-c", "echo half > \"$1\"; echo the disk is full >&2; exit 3", "save", "{file}"] });

        var failure = await Assert.ThrowsAsync<DataException>(() => data.SaveAsync(request, 7, default));

        Assert.EndsWith("ended with exit code 3: the disk is full", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(_home, "saved", "stage", "app")), file => !file.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copies_that_no_way_back_needs_go_once_another_was_saved_and_the_newest_of_each_schema_stays()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home, "saved", "stage", "app")).FullName;
        string[] needed = ["00000002-aaaaaaaaaaaa-schema-1", "00000004-aaaaaaaaaaaa-schema-2", "00000005-aaaaaaaaaaaa-schema-3", "00000006-aaaaaaaaaaaa-schema-3", "by-hand.db", "00000001-aaaaaaaaaaaa-schema-0.unfinished"];
        string[] old = ["00000001-aaaaaaaaaaaa-schema-1", "00000003-aaaaaaaaaaaa-schema-2"];
        foreach (var name in needed.Concat(old))
            await File.WriteAllTextAsync(Path.Combine(folder, name), "data");
        var (data, request) = Make(Settings() with { Copies = 3 });

        var saved = await data.SaveAsync(request, 7, default);

        Assert.Equal(needed.Append(Path.GetFileName(saved)).Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("0\n", await File.ReadAllTextAsync(saved));
    }

    [Fact]
    public async Task A_copy_that_was_not_saved_costs_no_other()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home, "saved", "stage", "app")).FullName;
        foreach (var run in Enumerable.Range(1, 5))
            await File.WriteAllTextAsync(Path.Combine(folder, $"0000000{run}-aaaaaaaaaaaa-schema-1"), "data");
        var (data, request) = Make(Settings() with { Save = ["false", "{file}"], Copies = 1 });

        await Assert.ThrowsAsync<DataException>(() => data.SaveAsync(request, 7, default));

        Assert.Equal(5, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task A_command_that_saves_nothing_has_not_saved_the_data()
    {
        var (data, request) = Make(Settings() with { Save = ["true", "{file}"] });

        var failure = await Assert.ThrowsAsync<DataException>(() => data.SaveAsync(request, 7, default));

        Assert.Equal("'true' ended without an error and saved nothing", failure.Message);
    }

    [Fact]
    public async Task A_command_is_killed_at_its_limit()
    {
        var (data, request) = Make(Settings() with { Migrate = ["sleep", "600"], Limit = TimeSpan.FromSeconds(1) });

        var failure = await Assert.ThrowsAsync<DataException>(() => data.MigrateAsync(request, default));

        Assert.Equal("'sleep 600' did not end within 1 s", failure.Message);
    }

    [Fact]
    public async Task What_cannot_be_run_or_understood_is_named()
    {
        var (missing, request) = Make(Settings() with { Migrate = ["no-such-program-here"] });
        Assert.StartsWith("'no-such-program-here' was not run: ", (await Assert.ThrowsAsync<DataException>(() => missing.MigrateAsync(request, default))).Message, StringComparison.Ordinal);

        var (strange, other) = Make(Settings() with { Schema = ["echo", "seven"] });
        Assert.Equal("'echo seven' printed 'seven', which is not the number of a schema", (await Assert.ThrowsAsync<DataException>(() => strange.SchemaAsync(other, default))).Message);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static DataSettings Settings(string migrate = "true") => new()
    {
        Schema = ["sh", "-c", "cat \"$FILE\" 2>/dev/null || echo 0"],
        Save = ["sh", "-c", "(cat \"$FILE\" 2>/dev/null || echo 0) > \"$1\"", "save", "{file}"],
        Migrate = ["sh", "-c", migrate],
    };

    private (CommandData Data, DataRequest Request) Make(DataSettings settings)
    {
        var component = new ComponentSettings
        {
            Name = "app",
            Project = "src/App/App.csproj",
            Environment = new Dictionary<string, string> { ["FILE"] = "{data}/schema" },
            Data = settings,
        };
        return (new CommandData(new LocalSettings(_home, 0), new OneFolder(_home)), new DataRequest("stage", component, Version));
    }

    private sealed class OneFolder(string folder) : IImageStore
    {
        public Task<string> PackAsync(ImageRequest request, CancellationToken cancellation) => throw new InvalidOperationException("Nothing is packed here.");

        public Task<bool> HasAsync(string digest, CancellationToken cancellation) => Task.FromResult(true);

        public Task<UnpackedImage> UnpackAsync(string digest, string place, CancellationToken cancellation) => Task.FromResult(new UnpackedImage(folder, ["true"]));
    }
}
