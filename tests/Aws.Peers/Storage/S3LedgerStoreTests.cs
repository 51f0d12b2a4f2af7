using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using Shunt.Aws.Storage;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Tests;

namespace Aws.Peers.Storage;

/// <summary>Ledgers on S3: what every store does, and what is this one's own.</summary>
[Collection(nameof(Account))]
public sealed class S3LedgerStoreTests(Account account) : LedgerStoreContract, IAsyncLifetime
{
    private const int Acquirers = 16;

    private readonly Bucket _bucket = new(account, "ledger");

    protected override int Rounds => 25;

    protected override int Turns => 2;

    public Task InitializeAsync() => _bucket.InitializeAsync();

    public Task DisposeAsync() => _bucket.DisposeAsync();

    [Fact]
    public async Task Entries_are_objects_named_by_eight_digits_and_found_by_their_address()
    {
        await Open().TryAppendAsync("stage", 7, "entry"u8.ToArray(), default);
        await Open().TryAppendAsync("stage", 7, "loser"u8.ToArray(), default);

        var listed = await _bucket.Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _bucket.Name });
        Assert.Equal(["of/app/ledger/stage/00000007.json"], listed.S3Objects.Select(one => one.Key));
        Assert.Equal($"s3://{_bucket.Name}/of/app/ledger/stage/00000007.json", Assert.Single(await Open().ReadAsync("stage", 1, default)).Location);
    }

    [Fact]
    public async Task Objects_that_are_no_entries_are_not_read()
    {
        await Open().TryAppendAsync("stage", 1, "entry"u8.ToArray(), default);
        foreach (var name in (string[])["lease.json", "1.json", "00000002.json.bak", "99999999999999999999.json", "-0000001.json", "00000000.json"])
            await PutAsync($"of/app/ledger/stage/{name}", "something");

        Assert.Equal([1], (await Open().ReadAsync("stage", 1, default)).Select(entry => entry.Number));
    }

    [Fact]
    public async Task A_listing_of_several_pages_is_read_to_its_end()
    {
        for (var number = 1; number <= 7; number++)
            await Open().TryAppendAsync("stage", number, Encoding.UTF8.GetBytes($"{number}"), default);

        var read = await new S3LedgerStore(new BucketObjects(_bucket.Client, _bucket.Name, TimeProvider.System) { PageSize = 2 }, "of/app").ReadAsync("stage", 2, default);

        Assert.Equal([2, 3, 4, 5, 6, 7], read.Select(entry => entry.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"epoch\":4,\"rene")]
    [InlineData("{}")]
    public async Task A_torn_lease_record_is_none_and_can_be_replaced(string torn)
    {
        await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(4, 1), default);
        await PutAsync("of/app/ledger/stage/lease.json", torn);

        Assert.Null(await Open().ReadLeaseAsync("stage", default));

        Assert.True(await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(5, 0), default));
        Assert.Equal(new LeaseRecord(5, 0), await Open().ReadLeaseAsync("stage", default));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_known_for_ones_own()
    {
        using var losing = await account.S3Async(new AmazonS3Config { MaxErrorRetry = 2, HttpClientFactory = new LosingAnswers(times: 2) });
        var store = new S3LedgerStore(losing, _bucket.Name, "of/app", TimeProvider.System);

        Assert.True(await store.TryAppendAsync("stage", 1, "mine"u8.ToArray(), default));
        Assert.False(await store.TryAppendAsync("stage", 1, "another's"u8.ToArray(), default));
        Assert.Equal("mine", Encoding.UTF8.GetString(Assert.Single(await Open().ReadAsync("stage", 1, default)).Content.Span));
    }

    [Fact]
    public async Task A_lease_whose_renewal_lost_its_answer_is_renewed()
    {
        await Open().TryReplaceLeaseAsync("stage", null, new LeaseRecord(4, 1), default);
        using var losing = await account.S3Async(new AmazonS3Config { MaxErrorRetry = 2, HttpClientFactory = new LosingAnswers(times: 1) });

        Assert.True(await new S3LedgerStore(losing, _bucket.Name, "of/app", TimeProvider.System).TryReplaceLeaseAsync("stage", new LeaseRecord(4, 1), new LeaseRecord(4, 2), default));

        Assert.Equal(new LeaseRecord(4, 2), await Open().ReadLeaseAsync("stage", default));
    }

    [Fact]
    public async Task Of_sixteen_releases_at_once_one_has_the_lease()
    {
        var meeting = new MeetingStore.Meeting(Acquirers);
        using var enough = new CancellationTokenSource();
        var tries = Enumerable.Range(0, Acquirers).Select(user => Task.Run(() => Lease.AcquireAsync(
            new TargetLedger(new MeetingStore(Open(), meeting), "stage", new Author($"user{user}", "host", 1), TimeProvider.System),
            new LeaseOptions { Ttl = LeaseOptions.MaxTtl, Wait = LeaseOptions.MaxWait }, new RecordingNarrator(), TimeProvider.System, enough.Token))).ToList();

        var won = await meeting.Won;
        var holder = await await Task.WhenAny(tries);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(tries));

        Assert.Equal((1, 1), (won, tries.Count(one => one.IsCompletedSuccessfully)));
        Assert.Equal(holder.Epoch, (await Ledger("reader").LoadAsync(default)).Lease!.Epoch);
        await holder.DisposeAsync();
    }

    [Theory]
    [InlineData("edited", 2, "entry 2 is torn or was edited, for its seal does not match its bytes")]
    [InlineData("truncated", 2, "entry 2 is torn or was edited, for its seal does not match its bytes")]
    [InlineData("removed", 3, "entry 2 is missing, and the next one there is entry 3")]
    public async Task Damage_is_named_with_the_address_of_the_object(string how, int number, string problem)
    {
        var ledger = Ledger("ann");
        for (var turn = 0; turn < 3; turn++)
            await ledger.AppendAsync(new Approved("app", new Placed("c", "d"), $"{turn}", Reason: null), epoch: 0, default);
        var whole = Encoding.UTF8.GetString((await Open().ReadAsync("stage", 2, default))[0].Content.Span);

        await DamageAsync("of/app/ledger/stage/00000002.json", how, whole);

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Ledger("reader").LoadAsync(default));
        var fault = Assert.Single((await Ledger("reader").AuditAsync(default)).Faults);
        var address = $"s3://{_bucket.Name}/of/app/ledger/stage/{number:D8}.json";
        Assert.Equal((address, problem), (fault.Location, fault.Problem));
        Assert.Equal(
            $"The ledger of 'stage' is damaged: {problem} ({address}). What serves now was not touched. " +
            "Restore entry 2 from a backup; without one, run './build.sh Doctor --target stage', which says what is lost and how to go on.",
            damage.Message);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_one_clear_line()
    {
        var store = new S3LedgerStore(_bucket.Client, "none", "", TimeProvider.System);

        var refused = await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.TryAppendAsync("stage", 1, "entry"u8.ToArray(), default));

        Assert.Equal(
            "The ledger of 'stage' could not be written: NoSuchBucket, The specified bucket does not exist (s3://none/ledger/stage/00000001.json). What serves now was not touched. " +
            "Mend that and run the same command again: it goes on from the last entry.",
            refused.Message);
    }

    [Fact]
    public async Task S3_that_cannot_be_reached_is_one_clear_line_and_a_cancelled_call_is_cancelled()
    {
        using var nowhere = await account.S3Async(new AmazonS3Config { MaxErrorRetry = 0 }, NoRealAws.Nowhere);
        var store = new S3LedgerStore(nowhere, _bucket.Name, "", TimeProvider.System);

        var refused = await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.ReadAsync("stage", 1, default));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadLeaseAsync("stage", new CancellationToken(canceled: true)));

        Assert.StartsWith("The ledger of 'stage' could not be read: ", refused.Message, StringComparison.Ordinal);
    }

    protected override ILedgerStore Open() => new S3LedgerStore(_bucket.Client, _bucket.Name, "of/app", TimeProvider.System);

    private TargetLedger Ledger(string user) => new(Open(), "stage", new Author(user, "host", 1), TimeProvider.System);

    private Task DamageAsync(string key, string how, string whole) => how switch
    {
        "edited" => PutAsync(key, whole.Replace("ann", "eve", StringComparison.Ordinal)),
        "truncated" => PutAsync(key, whole[..(whole.Length / 2)]),
        _ => _bucket.Client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = _bucket.Name, Key = key }),
    };

    private async Task PutAsync(string key, string content) => await _bucket.Client.PutObjectAsync(new PutObjectRequest { BucketName = _bucket.Name, Key = key, ContentBody = content });
}
