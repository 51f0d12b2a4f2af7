using System.Runtime.Versioning;
using Tests;

namespace House.Tests.Launcher;

[UnsupportedOSPlatform("windows")]
public sealed class CompletionTests : IDisposable
{
    private readonly CompletionSandbox _sandbox = new();

    [Theory]
    [InlineData("./build.sh ", "Clean Test Cutover Rollback")]
    [InlineData("./build.sh C", "Clean Cutover")]
    [InlineData("./build.sh cut", "Cutover")]
    [InlineData("./build.sh Clean Ro", "Rollback")]
    [InlineData("./build.sh -", "--target --help --profile --root --skip --skip-slow-scans --version")]
    [InlineData("./build.sh --skip_", "--skip_slow_scans")]
    [InlineData("./build.sh --help Cut", "Cutover")]
    [InlineData("./build.sh --skip-slow-scans Cut", "Cutover")]
    [InlineData("./build.sh Cutover --target ", "dev stage prod")]
    [InlineData("./build.sh Cutover --Target P", "prod")]
    [InlineData("./build.sh Cutover --target =", "dev stage prod")]
    [InlineData("./build.sh Cutover --target = p", "prod")]
    [InlineData("./build.sh --target prod Cut", "Cutover")]
    [InlineData("./build.sh Test --skip ", "Clean Test Cutover Rollback")]
    [InlineData("./build.sh Test --skip Clean R", "Rollback")]
    [InlineData("./build.sh --profile ", "release")]
    [InlineData("./build.sh --root to", "tools")]
    [InlineData("./build.sh --nosuch ", "Clean Test Cutover Rollback")]
    [InlineData("build.sh cut", "Cutover")]
    [InlineData("elsewhere/build.sh cut", "")]
    public void Bash_offers_what_can_stand_there(string line, string offered) => Assert.Equal(offered, _sandbox.Bash(line));

    [PeerTheory("zsh")]
    [InlineData("./build.sh cut", "./build.sh Cutover")]
    [InlineData("./build.sh Clean Ro", "./build.sh Clean Rollback")]
    [InlineData("./build.sh --ta", "./build.sh --target")]
    [InlineData("./build.sh --skip-", "./build.sh --skip-slow-scans")]
    [InlineData("./build.sh --skip_", "./build.sh --skip_slow_scans")]
    [InlineData("./build.sh --skip-slow-scans cut", "./build.sh --skip-slow-scans Cutover")]
    [InlineData("./build.sh Cutover --target P", "./build.sh Cutover --target prod")]
    [InlineData("./build.sh Cutover --target=p", "./build.sh Cutover --target=prod")]
    [InlineData("./build.sh --target prod Cut", "./build.sh --target prod Cutover")]
    [InlineData("./build.sh Test --skip Clean R", "./build.sh Test --skip Clean Rollback")]
    [InlineData("./build.sh --profile ", "./build.sh --profile release")]
    [InlineData("./build.sh --root to", "./build.sh --root tools/")]
    public void Zsh_completes_what_can_stand_there(string line, string completed) => Assert.Equal(completed, _sandbox.Zsh(line));

    [Fact]
    public void Versions_are_the_branches_and_tags_of_the_repository()
    {
        MakeRepository();

        Assert.Equal("HEAD main v1.0", _sandbox.Bash("./build.sh --version "));
    }

    [PeerFact("zsh")]
    public void Zsh_knows_the_versions_too()
    {
        MakeRepository();

        Assert.Equal("./build.sh --version v1.0", _sandbox.Zsh("./build.sh --version v"));
    }

    [Theory]
    [InlineData("./build.sh --target Re", "Release Restore")]
    [InlineData("./build.sh Re", "Release Restore")]
    [InlineData("./build.sh --skip Re", "Release Restore")]
    [InlineData("./build.sh --verbosity Q", "Quiet")]
    [InlineData("./build.sh --use", "--use-https")]
    public void A_schema_as_NUKE_itself_writes_it_is_understood(string line, string offered)
    {
        using var official = new CompletionSandbox("nuke");

        Assert.Equal(offered, official.Bash(line));
    }

    [Fact]
    public void The_schema_of_this_repository_is_understood()
    {
        File.Copy(Path.Combine(Repository.Root, ".nuke", "build.schema.json"), Path.Combine(_sandbox.Folder, ".nuke", "build.schema.json"), overwrite: true);

        Assert.Equal("Cutover", _sandbox.Bash("./build.sh cut"));
        Assert.Equal("dev stage prod", _sandbox.Bash("./build.sh --target "));
        Assert.Equal("--skip --skip-slow-scans", _sandbox.Bash("./build.sh --sk"));
    }

    public void Dispose() => _sandbox.Dispose();

    private void MakeRepository()
    {
        _sandbox.Run("git", "init", "--quiet", "--initial-branch", "main");
        _sandbox.Run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--allow-empty", "--message", "first");
        _sandbox.Run("git", "tag", "v1.0");
    }
}
