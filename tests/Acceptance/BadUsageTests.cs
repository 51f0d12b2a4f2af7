using System.Net;
using System.Net.Sockets;
using Acceptance.Running;

namespace Acceptance;

public sealed class BadUsageTests(Clone clone) : Scenario(clone)
{
    /// <summary>Compiles the build if a scenario before has changed it: that is told in a line of its own.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Clone.CompileAsync();
    }

    [Theory]
    [InlineData("nothing was run: target 'Cutovr' does not exist; nearest: 'Cutover'.", "Cutovr")]
    [InlineData("nothing was run: option '--target' takes dev, stage or prod, not 'prd'; nearest: 'prod'.", "Cutover", "--target", "prd")]
    [InlineData("nothing was run: option '--frobnicate' does not exist; '--help' lists all.", "Cutover", "--frobnicate")]
    [InlineData("nothing was run: option '--version' needs a value.", "Cutover", "--version")]
    [InlineData("Version 'latest' is another one tomorrow, whatever it names today. Ask for a tag, a branch, a commit of at least 7 hex digits, or HEAD.", "Cutover", "--version", "latest")]
    [InlineData("Version 'nosuch' is not known here; nearest: HEAD, main. Run 'git fetch --tags' when it is newer than this clone.", "Cutover", "--version", "nosuch")]
    [InlineData("Version '../../etc' starts or ends with a slash or a dot. Ask for a tag, a branch, a commit of at least 7 hex digits, or HEAD.", "Cutover", "--version", "../../etc")]
    [InlineData("Version '--upload-pack=x' starts with a dash, as an option does. Ask for a tag, a branch, a commit of at least 7 hex digits, or HEAD.", "Cutover", "--version=--upload-pack=x")]
    public async Task A_command_that_makes_no_sense_is_refused_in_one_line(string message, params string[] arguments) =>
        IsRefused(await Home.BuildAsync(arguments), message);

    [Fact]
    public async Task A_port_in_use_is_found_before_anything_is_built_and_its_owner_is_named()
    {
        using var owner = new TcpListener(IPAddress.Loopback, 0);
        owner.Start();
        var port = ((IPEndPoint)owner.LocalEndpoint).Port;

        var refused = await Home.BuildOnPortAsync(port, "Cutover");

        var line = OnlyLineOf(refused);
        Assert.StartsWith($"error: Port {port} on 127.0.0.1 is taken by pid {Environment.ProcessId}, ", line, StringComparison.Ordinal);
        Assert.EndsWith(". Stop it, or choose another: SHUNT_PORT=8081 (0 takes a free one).", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_repository_is_refused_in_one_line()
    {
        using var none = Clone.WithGitFolder(null);

        var refused = await Home.BuildAsync("Cutover");

        IsRefused(refused, $"'{Clone.Folder}' is no usable git repository: not a git repository (or any of the parent directories): .git. A release is made from a commit: run this in a clone.");
    }

    [Fact]
    public async Task A_shallow_clone_that_lacks_the_version_is_refused_in_one_line()
    {
        var shallow = Path.Combine(Clone.Folder, "..", "shallow");
        await Clone.GitAsync("clone", "--quiet", "--no-checkout", "--depth", "1", $"file://{Clone.Folder}", shallow);
        await Clone.GitAsync("-C", shallow, "remote", "remove", "origin");
        using var exchanged = Clone.WithGitFolder(Path.Combine(shallow, ".git"));

        var refused = await Home.BuildAsync("Cutover", "--version", Clone.Older);

        Directory.Delete(shallow);
        IsRefused(refused, $"Version '{Clone.Older}' is not in this shallow clone, and the rest of the history was not fetched: there is no remote 'origin'. Run 'git fetch --unshallow --tags' first.");
    }

    private void IsRefused(Finished refused, string message) => Assert.Equal($"error: {message}", OnlyLineOf(refused));

    private string OnlyLineOf(Finished refused)
    {
        refused.WithExitCode(2);
        Assert.Empty(refused.Output);
        Assert.False(Directory.Exists(Home.Folder));
        return Assert.Single(refused.NarrationLines);
    }
}
