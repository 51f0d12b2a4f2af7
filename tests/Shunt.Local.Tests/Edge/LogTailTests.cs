using Shunt.Local.Edge;

namespace Shunt.Local.Tests.Edge;

public sealed class LogTailTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Tail_is_the_last_lines_oldest_first()
    {
        File.WriteAllText(_file, "one\ntwo\n\nthree\n");

        Assert.Equal(["two", "three"], LogTail.Read(_file, 2));
        Assert.Equal(["one", "two", "three"], LogTail.Read(_file, 9));
    }

    [Fact]
    public void Tail_begins_where_it_is_told()
    {
        File.WriteAllText(_file, "before\nafter\n");

        Assert.Equal(["after"], LogTail.Read(_file, 9, from: 7));
        Assert.Empty(LogTail.Read(_file, 9, from: 1000));
    }

    [Fact]
    public void Tail_of_a_long_log_reads_only_its_end()
    {
        File.WriteAllLines(_file, Enumerable.Range(0, 100_000).Select(line => $"line {line}"));

        Assert.Equal(["line 99999"], LogTail.Read(_file, 1));
    }

    [Fact]
    public void Tail_of_a_log_that_is_not_there_is_empty()
    {
        Assert.Empty(LogTail.Read(Path.Combine(_file, "nowhere"), 5));
        Assert.Empty(LogTail.Read(_file + ".nowhere", 5));
    }

    public void Dispose() => File.Delete(_file);
}
