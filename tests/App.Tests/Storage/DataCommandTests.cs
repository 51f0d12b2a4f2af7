using System.Globalization;
using App.Storage;
using Microsoft.Data.Sqlite;

namespace App.Tests.Storage;

public sealed class DataCommandTests : IDisposable
{
    private readonly TestDatabase _data = new();

    [Fact]
    public void An_empty_place_has_schema_0_and_a_migrated_one_this_builds()
    {
        Assert.Equal("0\n", Run(_data.File("none.db"), "schema"));
        Run(_data.File("none.db"), "migrate");
        Run(_data.File("none.db"), "migrate");

        Assert.Equal($"{Schema.Own(AppContext.BaseDirectory).Number}\n", Run(_data.File("none.db"), "schema"));
    }

    [Fact]
    public void What_was_saved_before_a_change_is_what_a_restore_brings_back()
    {
        var yard = new Yard(new SqliteTrains(_data.Database));
        yard.Add("FR1", 12);
        Run(_data.Database.Path, "save", _data.File("saved"));
        yard.Add("FR2", 12);

        Run(_data.Database.Path, "restore", _data.File("saved"));

        Assert.Equal(["FR1"], yard.Trains.Select(train => train.Number));
        Assert.Null(yard.Add("FR3", 1).Refusal);
    }

    [Fact]
    public void What_is_not_there_yet_is_saved_as_empty()
    {
        Run(_data.File("none.db"), "save", _data.File("saved"));

        Assert.True(File.Exists(_data.File("saved")));
        Assert.Equal("0\n", Run(_data.File("saved"), "schema"));
    }

    [Fact]
    public void A_file_that_is_there_is_not_saved_over_and_one_that_is_not_there_not_restored()
    {
        Run(_data.Database.Path, "save", _data.File("saved"));

        Assert.Equal($"Nothing was saved: '{_data.File("saved")}' is there already.", Refusal("save", _data.File("saved")));
        Assert.Equal($"Nothing was restored: '{_data.File("other")}' is not there.", Refusal("restore", _data.File("other")));
        Assert.StartsWith("Give 'data schema', ", Refusal("drop"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_that_fails_in_its_middle_leaves_the_schema_before_it()
    {
        var folder = Build(number: 2, oldest: 1, "CREATE TABLE sidings (name TEXT); INSERT INTO nowhere VALUES (1);");

        Assert.Throws<SqliteException>(() => new Migrations(folder).Apply(_data.Database));

        using var connection = _data.Database.Open();
        Assert.Equal(new Schema(1, 0), Schema.Of(connection));
        Assert.Null(Database.Answer(connection, "SELECT name FROM sqlite_master WHERE name = 'sidings'"));
    }

    [Fact]
    public void A_build_that_the_data_left_behind_neither_migrates_nor_serves()
    {
        new Migrations(Build(number: 2, oldest: 2, "ALTER TABLE trains ADD COLUMN siding TEXT;")).Apply(_data.Database);

        var refused = Assert.Throws<SettingsException>(() => new Migrations(AppContext.BaseDirectory).Apply(_data.Database));

        Assert.Equal("Nothing was migrated: the data have schema 2, for builds of schema 2 and up, and this one is of schema 1.", refused.Message);
    }

    [Fact]
    public void A_build_goes_on_with_data_that_a_later_one_only_added_to()
    {
        var yard = new Yard(new SqliteTrains(_data.Database));
        yard.Add("FR1", 12);

        new Migrations(Build(number: 2, oldest: 1, "ALTER TABLE trains ADD COLUMN siding TEXT;")).Apply(_data.Database);

        Assert.Null(yard.Change("FR1", _ => true, train => train.With(1, new Load("ore", 1))).Refusal);
        using var connection = _data.Database.Open();
        Assert.Null(Schema.Own(AppContext.BaseDirectory).FindProblem(Schema.Of(connection)));
    }

    public void Dispose() => _data.Dispose();

    // Another build: this one's migrations and one more.
    private string Build(int number, int oldest, string script)
    {
        var folder = Directory.CreateDirectory(_data.File($"build-{number}")).FullName;
        var migrations = Directory.CreateDirectory(Path.Combine(folder, "Migrations")).FullName;
        foreach (var own in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Migrations")))
            File.Copy(own, Path.Combine(migrations, Path.GetFileName(own)));
        File.WriteAllText(Path.Combine(migrations, "0002-more.sql"), script);
        File.WriteAllText(Path.Combine(folder, "schema.json"), string.Create(CultureInfo.InvariantCulture, $$"""{"number":{{number}},"oldest":{{oldest}}}"""));
        return folder;
    }

    private string Refusal(params string[] command) => Assert.Throws<SettingsException>(() => Run(_data.Database.Path, command)).Message;

    private static string Run(string path, params string[] command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        DataCommand.Run(command, path, output);
        return output.ToString();
    }
}
