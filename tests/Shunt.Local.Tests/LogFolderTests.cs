namespace Shunt.Local.Tests;

public sealed class LogFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-logs-").FullName;

    [Fact]
    public void Oldest_logs_of_instances_that_are_gone_are_removed_with_what_was_rotated_out_of_them()
    {
        var files = Enumerable.Range(0, LogFolder.MostKept + 3).Select(Add).ToList();
        File.WriteAllText(files[1] + ".1", "");
        File.WriteAllText(files[^1] + ".1", "");

        LogFolder.Prune(_folder, new HashSet<string> { files[0] });

        Assert.Equal(
            files.Where((_, index) => index is not 1 and not 2).Append(files[^1] + ".1").Order(StringComparer.Ordinal),
            Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Add(int number)
    {
        var file = Path.Combine(_folder, $"app-{number:x12}.log");
        File.WriteAllText(file, "");
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddMinutes(number));
        return file;
    }
}
