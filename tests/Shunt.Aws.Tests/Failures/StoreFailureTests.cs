using System.Net;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.S3;
using Shunt.Aws.Approvals;
using Shunt.Aws.Failures;
using Shunt.Aws.Fencing;
using Shunt.Aws.Storage;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Tests;

namespace Shunt.Aws.Tests.Failures;

/// <summary>What S3 does not do is told in the same words whichever store asked, from the wire on: the ledger's, the builds', the approvals' and the fence's.</summary>
public sealed partial class StoreFailureTests
{
    private const string Bucket = "shop-prod-123456789012-eu-west-1";
    private const string Denied = "User: arn:aws:sts::123456789012:assumed-role/developer/ann is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::shop-prod/x";

    private static readonly AwsFailures Failures = new(new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" }, "prod");

    /// <summary>How S3 fails, the exit code, and the line.</summary>
    public static TheoryData<string, int, string> Lines => new()
    {
        { "404 NoSuchBucket The specified bucket does not exist", 2, $"'prod' has no environment: there is no bucket '{Bucket}'. Nothing was touched. Run './build.sh Provision --target prod' first." },
        { "no credentials", 2, "'S3 …' was not asked of AWS: there are no credentials for account '123456789012' here. Nothing was touched. Run 'aws sso login' and set AWS_PROFILE; a job of CI takes the role 'shop-prod-deploy'." },
        { "400 ExpiredToken The provided token has expired.", 7, "The credentials have expired: 'S3 …' was refused (ExpiredToken). What serves now was not touched, and what AWS has begun it goes on with. Sign in again ('aws sso login', or a new job of CI) and run the same command: it goes on from the ledger." },
        { "403 InvalidAccessKeyId The key is not known.", 7, "AWS does not know the credentials that 'S3 …' was asked with (InvalidAccessKeyId). What serves now was not touched. Run 'aws sts get-caller-identity': they were deleted, this machine's clock is wrong, or 'eu-west-1' is not enabled in their account." },
        { $"403 AccessDenied {Denied}", 7, "'s3:GetObject' on 'arn:aws:s3:::shop-prod/x' was denied to 'arn:aws:sts::123456789012:assumed-role/developer/ann' (eu-west-1). What serves now was not touched. The role 'shop-prod-deploy' has it: run the command as that role." },
        { "503 SlowDown Reduce your request rate.", 7, "AWS throttled 'S3 …' at every attempt (SlowDown). What serves now was not touched, and what AWS has begun it goes on with. Run the same command again in a minute: it goes on from there." },
        { "500 InternalError We encountered an internal error.", 7, "'S3 …' was not answered at any attempt: InternalError, We encountered an internal error. What serves now was not touched, and what AWS has begun it goes on with. Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there." },
        { "nobody listens", 7, "'S3 …' was not answered at any attempt: Connection refused (127.0.0.1:9). What serves now was not touched, and what AWS has begun it goes on with. Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there." },
        { "no answer in time", 7, "'S3 …' was not answered at any attempt: 30 s went by. What serves now was not touched, and what AWS has begun it goes on with. Check the way to AWS (proxy, VPN, its health dashboard) and run the same command again: it goes on from there." },
        { "403 InvalidObjectState It is archived.", 7, "'S3 …' was denied: InvalidObjectState, It is archived. What serves now was not touched. Run it as the role 'shop-prod-deploy', or './build.sh Doctor --target prod' to see what is missing." },
        { "400 KMS.DisabledException The key is disabled.", 7, "'S3 …' was refused: KMS.DisabledException, The key is disabled. What serves now was not touched, and what AWS has begun it goes on with. Mend that and run the same command again: it goes on from there." },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Whichever_store_asked_the_line_is_the_same(string fault, int exitCode, string line)
    {
        using var clients = Clients(fault);
        using var nobody = new AmazonS3Client(new AmazonS3Config { ServiceURL = NoRealAws.Nowhere, AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0, Profile = new Profile("nobody") });
        Failures.Watch(nobody);
        var objects = fault == "no credentials"
            ? new BucketObjects(nobody, Bucket, TimeProvider.System) { Provisioned = "prod", Failures = Failures }
            : BucketObjects.Of("prod", Bucket, clients, TimeProvider.System);

        foreach (var (name, call) in Calls(objects))
        {
            var told = await Assert.ThrowsAnyAsync<ReleaseException>(call);

            Assert.Equal((name, exitCode, line), (name, (int)told.ExitCode, Operation().Replace(told.Message, "'S3 …'")));
        }
    }

    [Theory]
    [InlineData("503 SlowDown Reduce your request rate.", "AWS throttled 'S3 GetObject' at every attempt (SlowDown).")]
    [InlineData("400 ExpiredToken The provided token has expired.", "The credentials have expired: 'S3 GetObject' was refused (ExpiredToken).")]
    [InlineData("nobody listens", "'S3 GetObject' was not answered at any attempt: Connection refused (127.0.0.1:9).")]
    public async Task For_a_lease_that_is_renewed_it_is_a_ledger_that_cannot_be_had_now(string fault, string beginning)
    {
        using var clients = Clients(fault);
        var ledgers = new S3LedgerStore(BucketObjects.Of("prod", Bucket, clients, TimeProvider.System), "");

        var told = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledgers.ReadLeaseAsync("prod", default));

        Assert.Equal(("prod", $"s3://{Bucket}/ledger/prod/lease.json"), (told.Target, told.Location));
        Assert.StartsWith(beginning, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_told_as_what_was_not_answered()
    {
        using var clients = new AwsClients("eu-west-1", new CannedHttp((_, _) => new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) })) { Failures = Failures, Retries = 0 };

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => new S3EpochStore(BucketObjects.Of("prod", Bucket, clients, TimeProvider.System)).ReadAsync("prod", default));

        Assert.Equal(AwsFailureKind.Unanswered, told.Kind);
        Assert.StartsWith("'S3 GetObject' was not answered at any attempt: The response ended prematurely. What serves now was not touched", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_S3_answers_about_an_object_is_no_failure()
    {
        var (none, changed) = ("404 NoSuchKey There is none.", "412 PreconditionFailed It is another.");
        using var absent = Clients(none);
        using var other = Clients(changed);
        var (nothing, written) = (BucketObjects.Of("prod", Bucket, absent, TimeProvider.System), BucketObjects.Of("prod", Bucket, other, TimeProvider.System));

        Assert.Equal(0, await new S3EpochStore(nothing).ReadAsync("prod", default));
        Assert.Null(await new S3LedgerStore(nothing, "").ReadLeaseAsync("prod", default));
        Assert.False(await nothing.TryReplaceAsync("lease.json", "tag", "1"u8.ToArray(), default));

        // Who wrote it is looked for, and that look is refused here, too: the first answer was understood.
        var told = await Assert.ThrowsAsync<AwsFailureException>(() => written.TryCreateAsync("lease.json", "1"u8.ToArray(), default));
        Assert.StartsWith("'S3 GetObject' was refused: PreconditionFailed, It is another.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_was_cancelled_is_cancelled()
    {
        using var clients = Clients("503 SlowDown Reduce your request rate.");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new S3EpochStore(BucketObjects.Of("prod", Bucket, clients, TimeProvider.System)).ReadAsync("prod", new CancellationToken(canceled: true)));
    }

    private static (string Name, Func<Task> Call)[] Calls(BucketObjects objects)
    {
        var (ledgers, artifacts) = (new S3LedgerStore(objects, ""), new S3ArtifactStore(objects, ""));
        var (approvals, epochs) = (new S3ApprovalStore(objects), new S3EpochStore(objects));
        var approval = new Approval(new Placed("c", "d"), "effects", "reviewed", Live: null, 1, new Author("ann", "laptop", 1), DateTimeOffset.UnixEpoch, Number: 0);
        return
        [
            ("ledger, read", () => ledgers.ReadAsync("prod", 1, default)),
            ("ledger, append", () => ledgers.TryAppendAsync("prod", 1, "entry"u8.ToArray(), default)),
            ("ledger, read the lease", () => ledgers.ReadLeaseAsync("prod", default)),
            ("ledger, replace the lease", () => ledgers.TryReplaceLeaseAsync("prod", null, new LeaseRecord(1, 1), default)),
            ("builds, open", () => artifacts.OpenAsync("builds/a", default)),
            ("builds, write", () => artifacts.WriteAsync("builds/a", Stream.Null, default)),
            ("builds, list", () => artifacts.ListAsync("builds", default)),
            ("builds, remove", () => artifacts.RemoveAsync("builds/a", default)),
            ("builds, remove a folder", () => artifacts.RemoveFolderAsync("builds", default)),
            ("approvals, read", () => approvals.ReadAsync("prod", "c", default)),
            ("approvals, write", () => approvals.WriteAsync("prod", approval, default)),
            ("fence, read", () => epochs.ReadAsync("prod", default)),
            ("fence, raise", () => epochs.RaiseAsync("prod", 1, default)),
        ];
    }

    private static AwsClients Clients(string fault) => new("eu-west-1", Http(fault)) { Failures = Failures, Retries = 0 };

    private static CannedHttp? Http(string fault) => fault switch
    {
        "nobody listens" or "no credentials" => null,

        // How HttpClient says that its own limit ran out.
        "no answer in time" => new CannedHttp((_, _) => throw new TaskCanceledException("The request was canceled.", new TimeoutException("30 s went by."))),
        _ => fault.Split(' ', 3) is [var status, var code, var said]
            ? new CannedHttp(Enum.Parse<HttpStatusCode>(status), $"<Error><Code>{code}</Code><Message>{said}</Message></Error>")
            : throw new ArgumentException(fault, nameof(fault)),
    };

    [GeneratedRegex(@"'S3 \w+'")]
    private static partial Regex Operation();

    private sealed class BrokenStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The response ended prematurely.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
