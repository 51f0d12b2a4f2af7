using System.Net;
using System.Net.Sockets;
using Shunt.Doctor;
using Shunt.Images;

namespace Shunt.Local.Tests.Doctor;

public sealed class LocalExaminationTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("shunt-doctor-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_home_that_nothing_runs_from_is_in_order()
    {
        var findings = await ExamineAsync(_home, port: 0);

        Assert.Equal(["state folder", "space", "edge", "port"], findings.Select(finding => finding.Subject));
        Assert.Equal(Finding.Ok("state folder", $"'{_home}' can be written"), findings[0]);
        Assert.Matches($"^[0-9]+ MiB free on the disk of '{_home}'", findings[1].Detail);
        Assert.Equal(Finding.Ok("edge", "does not run, and has nothing to run"), findings[2]);
        Assert.Equal(Finding.Ok("port", "any free one"), findings[3]);
        Assert.Empty(Directory.GetFileSystemEntries(_home));
    }

    [Fact]
    public async Task A_home_that_is_not_there_yet_is_not_made()
    {
        var home = Path.Combine(_home, "not", "there");

        var findings = await ExamineAsync(home, port: 0);

        Assert.Equal(Finding.NotChecked("state folder", $"'{home}' is made by the first release"), findings[0]);
        Assert.Contains($"on the disk of '{_home}'", findings[1].Detail, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home));
    }

    [Fact]
    public async Task Instances_without_an_edge_are_named()
    {
        Directory.CreateDirectory(Path.Combine(_home, "edge"));
        await File.WriteAllTextAsync(Path.Combine(_home, "edge", "state.json"), """{"instances":[{}]}""");

        Assert.Equal(
            Finding.NotOk("edge", "does not run, though it has instances to run", "Run any release or rollback, which starts it; it brings back what should run."),
            (await ExamineAsync(_home, port: 0))[2]);
    }

    [Fact]
    public async Task A_port_of_another_program_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var finding = (await ExamineAsync(_home, port))[3];

        Assert.Equal((Verdict.NotOk, "it cannot be had"), (finding.Verdict, finding.Detail));
        Assert.StartsWith($"Port {port} on 127.0.0.1 is taken by ", finding.Remedy, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(string home, int port)
    {
        using var platform = new LocalPlatform(new LocalSettings(home, port), new NoImages(), TimeProvider.System);
        return await platform.ExamineAsync("stage", default);
    }

    private sealed class NoImages : IImageStore
    {
        public Task<string> PackAsync(ImageRequest request, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> HasAsync(string digest, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<UnpackedImage> UnpackAsync(string digest, string folder, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
