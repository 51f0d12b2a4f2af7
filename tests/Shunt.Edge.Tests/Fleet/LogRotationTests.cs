using System.Diagnostics;
using Shunt.Edge.Fleet;
using Shunt.Local.Edge;

namespace Shunt.Edge.Tests.Fleet;

public sealed class LogRotationTests : IDisposable
{
    private const int Line = 64;
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-logs-").FullName;
    private readonly StringWriter _log = new();

    private string Log => Path.Combine(_folder, "app.log");

    [Fact]
    public void Log_within_its_bound_is_left_alone()
    {
        Write(LogRotation.LimitBytes);

        Rotate();

        Assert.Equal(LogRotation.LimitBytes, new FileInfo(Log).Length);
        Assert.Equal([Log], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Log_beyond_its_bound_is_emptied_and_who_has_it_open_goes_on_at_its_new_end()
    {
        Write(LogRotation.LimitBytes + (10 * Line));
        using var writer = Appending();

        Rotate();

        await writer.StandardInput.WriteAsync("after\n");
        writer.StandardInput.Close();
        await writer.WaitForExitAsync();
        Assert.Equal("after\n", await File.ReadAllTextAsync(Log));
        Assert.Equal(LogRotation.LimitBytes, new FileInfo(Log + ".1").Length);
        Assert.Equal([Text((LogRotation.LimitBytes / Line) + 9), "after"], LogTail.Read(Log, 2));
        Assert.Contains($"emptied '{Log}' (16 MiB); its end is kept in '{Log}.1'.", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Logs_stay_within_twice_their_bound_however_often_they_grow()
    {
        for (var time = 0; time < 3; time++)
        {
            Write(LogRotation.LimitBytes + Line);
            Rotate();
        }

        Assert.Equal(LogRotation.LimitBytes, Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length));
    }

    [Fact]
    public void Log_that_cannot_be_rotated_is_told()
    {
        Write(LogRotation.LimitBytes + Line);
        Directory.CreateDirectory(Path.Combine(Log + ".1", "in the way"));

        Rotate();

        Assert.Contains($"could not rotate '{Log}': ", _log.ToString(), StringComparison.Ordinal);
        Assert.Equal(LogRotation.LimitBytes + Line, new FileInfo(Log).Length);
    }

    [Fact]
    public async Task Log_of_an_instance_is_rotated_while_it_runs()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        var log = (await edge.FindAsync(Specs.Old))!.Spec.LogFile;
        await File.AppendAllTextAsync(log, new string('x', (int)LogRotation.LimitBytes));

        edge.Clock.Advance(TimeSpan.FromSeconds(1));

        await EndToEnd.UntilAsync(() => new FileInfo(log).Length == 0, "the log is emptied");
        Assert.Equal(LogRotation.LimitBytes, new FileInfo(log + ".1").Length);
    }

    public void Dispose()
    {
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Text(long line) => line.ToString("d", null).PadRight(Line - 1, '.');

    private void Rotate() => LogRotation.Rotate(Log, new EdgeLog(_log, TimeProvider.System, "worker"));

    // As an instance has its log open.
    private Process Appending() => Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec cat >> \"$0\"", Log]) { RedirectStandardInput = true })!;

    private void Write(long bytes)
    {
        using var writer = new StreamWriter(Log);
        for (var line = 0L; line < bytes / Line; line++)
            writer.Write(Text(line) + "\n");
    }
}
