using Shunt.Doctor;
using Shunt.Local.Secrets;
using Shunt.Targets;

namespace Shunt.Local.Tests.Secrets;

public sealed class SecretReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-secrets-").FullName;

    [Theory]
    [InlineData("hunter22", "hunter22")]
    [InlineData("hunter22\n", "hunter22")]
    [InlineData("hunter22\r\n", "hunter22")]
    [InlineData("two\nlines\n\n", "two\nlines\n")]
    public async Task A_file_gives_its_content_without_the_lines_end(string content, string value) =>
        Assert.Equal(value, await SecretReader.ReadAsync("TOKEN", SecretSource.FromFile(Secret(content)), default));

    [Fact]
    public async Task A_command_gives_what_it_prints() =>
        Assert.Equal("from the vault", await SecretReader.ReadAsync("TOKEN", SecretSource.FromCommand("sh", "-c", "echo noise >&2; echo from the vault"), default));

    [Fact]
    public async Task What_has_no_value_is_named_and_no_value_is_told()
    {
        var open = Secret("hunter22");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(open, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var missing = Path.Combine(_folder, "missing");

        Assert.Equal($"'{missing}' is not there", await ProblemAsync(SecretSource.FromFile(missing)));
        Assert.Equal($"'{open}' is open to others (GroupRead); run 'chmod 600 {open}'", await ProblemAsync(SecretSource.FromFile(open)));
        var brief = Secret("abc\n");
        Assert.Equal($"file '{brief}' gave 3 characters, and a secret has at least 4", await ProblemAsync(SecretSource.FromFile(brief)));
        Assert.Equal("'sh' ended with exit code 3", await ProblemAsync(SecretSource.FromCommand("sh", "-c", "echo hunter22; exit 3")));
        Assert.Equal("'no-such-vault' cannot be run: it is not on PATH", await ProblemAsync(SecretSource.FromCommand("no-such-vault")));
        Assert.EndsWith("has a NUL in it, which no variable can", await ProblemAsync(SecretSource.FromFile(Secret("hun\0ter"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_what_is_missing_and_a_release_is_refused_for_all_of_it()
    {
        var there = Secret("hunter22");
        var target = new TargetSettings
        {
            Name = "stage",
            Secrets = new Dictionary<string, SecretSource>
            {
                ["TOKEN"] = SecretSource.FromFile(there),
                ["KEY"] = SecretSource.FromFile("/no/such/key"),
                ["PIN"] = SecretSource.FromCommand("false"),
            },
        };

        var findings = await SecretExamination.RunAsync(target, default);
        var refusal = await Assert.ThrowsAsync<BadUsageException>(() => SecretExamination.RequireAsync(target, default));

        Assert.Equal(
            [
                Finding.Ok("secret", $"TOKEN has a value (file '{there}')"),
                Finding.NotOk("secret", "KEY has none: '/no/such/key' is not there", "Mend that; Environments.cs names it in stage.Secrets."),
                Finding.NotOk("secret", "PIN has none: 'false' ended with exit code 1", "Mend that; Environments.cs names it in stage.Secrets."),
            ],
            findings);
        Assert.Equal(
            "Nothing was released to stage: KEY has none: '/no/such/key' is not there; PIN has none: 'false' ended with exit code 1. Run './build.sh Doctor --target stage' to see all secrets.",
            refusal.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> ProblemAsync(SecretSource source) =>
        (await Assert.ThrowsAsync<SecretUnreadException>(() => SecretReader.ReadAsync("TOKEN", source, default))).Problem;

    private string Secret(string content)
    {
        var file = Path.Combine(_folder, Path.GetRandomFileName());
        File.WriteAllText(file, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }
}
