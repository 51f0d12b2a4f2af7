using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acceptance.Running;

namespace Acceptance;

public sealed partial class StatusTests(Clone clone) : Scenario(clone)
{
    private const string Dev = """{"target":"dev","platform":"local","components":[]}""";
    private const string Prod = """{"target":"prod","platform":"local","components":[]}""";

    private static readonly string Empty = Document("""{"target":"stage","platform":"local","components":[]}""");

    [Fact]
    public async Task Status_follows_a_release_from_its_deployment_to_the_teardown_that_leaves_nothing()
    {
        Assert.Equal(Empty, await StatusAsync());

        TakeStoredImages();
        Assert.Equal(Listing(newer: "never live", older: "never live"), await ImagesAsync());
        (await Home.BuildAsync("DeployInitial", "--version", Clone.Older)).WithExitCode(0);
        Assert.Equal(Stage("null", "null", $$"""{{{Of(Clone.Older)}},"state":"deployed"}"""), await StatusAsync());

        await Home.ReleaseAsync(Clone.Older);
        Assert.Equal(Stage($$"""{{{Of(Clone.Older)}},"since":"TIME"}""", "null", "null"), await StatusAsync());

        await Home.ReleaseAsync(Clone.Newer);
        Assert.Equal(
            Stage($$"""{{{Of(Clone.Newer)}},"since":"TIME"}""", $$"""{{{Of(Clone.Older)}},"retainedUntil":"TIME"}""", "null"),
            await StatusAsync());
        Assert.Equal(Listing(newer: "live on stage", older: "rollback on stage"), await ImagesAsync());

        await Home.IsServedByAsync(Clone.Newer);
        (await Home.BuildAsync("Teardown")).WithExitCode(0);
        Assert.Equal(Empty, await StatusAsync());
        Assert.Empty(await Traces.ProcessesAsync(Home.Folder));
        Assert.Empty(Traces.Sockets(Home.Folder));
        await Assert.ThrowsAsync<SocketException>(ConnectAsync);
    }

    private async Task ConnectAsync()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", Home.Port);
    }

    // By commit, branch and who built it, and for what it can still be used.
    private string Listing(string newer, string older) =>
        $"{Clone.Newer[..12]}  TIME  DIGEST  main  built by SOMEONE  {newer}\n{Clone.Older[..12]}  TIME  DIGEST  main  built by SOMEONE  {older}\n";

    private async Task<string> ImagesAsync() =>
        Listed().Replace((await Home.BuildAsync("History", "--images")).WithExitCode(0).Output, "  TIME  DIGEST  $1  built by SOMEONE  ");

    [GeneratedRegex(@"  \d{4}-\d\d-\d\d \d\d:\d\d  sha256:[0-9a-f]{12}  (\S+)  built by \S.*?  ")]
    private static partial Regex Listed();

    // Standard output is the document and nothing else. What differs from run to run is replaced by its name, once its form was checked.
    private async Task<string> StatusAsync()
    {
        var status = (await Home.BuildAsync("Status", "--json")).WithExitCode(0);
        Assert.EndsWith("\n", status.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(status.Output);
        return Varying.Named(status.Output.TrimEnd('\n'));
    }

    private static string Document(string stage) => $$"""{"schema":1,"targets":[{{Dev}},{{stage}},{{Prod}}]}""";

    private static string Stage(string live, string previous, string incoming) => Document(
        $$"""{"target":"stage","platform":"local","components":[{"component":"app","live":{{live}},"previous":{{previous}},"incoming":{{incoming}}}]}""");

    private static string Of(string version) =>
        $$"""
        "version":"{{version}}","suffix":"{{version[..12]}}","url":"http://app-{{version[..12]}}.stage.localhost:PORT","digest":"sha256:DIGEST"
        """.Trim();
}
