using System.Runtime.Versioning;
using Shunt.Local.Posix;

namespace Shunt.Local.Tests.Edge;

public sealed class PosixFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-posix-").FullName;

    [Fact]
    public void Durable_file_replaces_all_of_the_one_before()
    {
        var path = Path.Combine(_folder, "file");
        DurableFile.Write(path, "a long first version"u8);

        DurableFile.Write(path, "second"u8);

        Assert.Equal("second", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Private_folder_closes_a_folder_that_was_open()
    {
        var path = Path.Combine(_folder, "open");
        Directory.CreateDirectory(path);

        PrivateFolder.Ensure(path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Private_folder_refuses_a_link()
    {
        var path = Path.Combine(_folder, "link");
        Directory.CreateSymbolicLink(path, _folder);

        var exception = Assert.Throws<IOException>(() => PrivateFolder.Ensure(path));

        Assert.Contains($"'{path}' is a link", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATH", true)]
    [InlineData("DOTNET_ROOT", true)]
    [InlineData("LC_ALL", true)]
    [InlineData("DOTNET_EnableDiagnostics", false)]
    [InlineData("GITHUB_TOKEN", false)]
    [InlineData("AWS_SECRET_ACCESS_KEY", false)]
    [InlineData("SHUNT_HOME", false)]
    [InlineData("NUKE_TELEMETRY", false)]
    public void Base_environment_keeps_what_programs_need_and_no_secret(string name, bool isKept)
    {
        Assert.Equal(isKept, BaseEnvironment.IsKept(name));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
