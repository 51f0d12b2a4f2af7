using System.Net;
using Shunt.Aws.Failures;
using Shunt.Aws.Tests.Failures;
using Shunt.Ledger;
using Shunt.Sessions;
using Shunt.Status;
using Shunt.Targets;
using Shunt.Tests.Images;
using Shunt.Versions;
using Tests;

namespace Shunt.Aws.Tests;

/// <summary>What Status says of a target on AWS that was never provisioned, and of one that cannot be asked.</summary>
public sealed class StatusTests
{
    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" };
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };

    private readonly RecordingNarrator _narrator = new();

    [Fact]
    public async Task A_target_that_was_never_provisioned_has_no_components_and_says_what_to_do()
    {
        var asked = new List<string>();

        var status = await ReadAsync(request =>
        {
            asked.Add(request.Method.Method);
            return CannedHttp.Answer(HttpStatusCode.NotFound, "<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message></Error>");
        });

        Assert.Equal(("prod", "aws"), (status.Target, status.Platform));
        Assert.Empty(status.Components);
        Assert.Equal(["say: 'prod' has no environment: there is no bucket 'shop-prod-123456789012-eu-west-1'. Nothing was touched. Run './build.sh Provision --target prod' first."], _narrator.Lines);
        Assert.All(asked, method => Assert.Equal("GET", method));
    }

    [Fact]
    public async Task A_target_whose_bucket_may_not_be_read_is_not_called_one_without_components()
    {
        var told = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ReadAsync(_ => CannedHttp.Answer(HttpStatusCode.Forbidden, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>")));

        Assert.Equal(ExitCode.NeedsAttention, told.ExitCode);
        Assert.Empty(_narrator.Lines);
    }

    private async Task<TargetStatus> ReadAsync(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var target = new TargetSettings { Name = "prod" };
        using var clients = new AwsClients("eu-west-1", new CannedHttp((request, _) => answer(request))) { Failures = new AwsFailures(Settings, "prod"), Retries = 0 };
        using var platform = new AwsPlatform(Settings, new(target, Component, _narrator, TimeProvider.System, (_, _, _) => throw new NotSupportedException()), clients);
        return await StatusReader.ReadAsync(
            new ReleaseContext
            {
                Target = target,
                Component = Component,
                Platform = platform,
                Ledger = new TargetLedger(platform.Stores!.Ledgers, "prod", new Author("ann", "laptop", 4711), TimeProvider.System),
                Images = new MemoryImages(),
                Narrator = _narrator,
                Time = TimeProvider.System,
                Tool = new("tool-hash"),
                Relate = (_, _) => Ancestry.Diverged,
            },
            default);
    }
}
