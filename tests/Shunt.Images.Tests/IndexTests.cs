using System.Text.Json;

namespace Shunt.Images.Tests;

public sealed class IndexTests : IDisposable
{
    private const int Images = 12;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writers_at_the_same_time_lose_no_image()
    {
        var product = Sample.Product(_folder.At("product"));

        var digests = await Task.WhenAll(Enumerable.Range(0, Images).Select(number => Task.Run(
            () => Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(product, Commit(number)), default))));

        Assert.Equal(digests.Order(StringComparer.Ordinal), Listed().Select(image => image.Digest).Order(StringComparer.Ordinal));
        foreach (var digest in digests)
            Assert.True(await Sample.Layout(_folder.At("images")).HasAsync(digest, default));
    }

    [Fact]
    public async Task A_name_moves_to_the_newer_image_and_the_older_stays_listed()
    {
        var layout = Sample.Layout(_folder.At("images"));
        var product = Sample.Product(_folder.At("product"));
        var older = await layout.PackAsync(Sample.Request(product), default);
        await File.WriteAllTextAsync(Path.Combine(product, "App.dll"), "other bytes of the same commit");

        var newer = await layout.PackAsync(Sample.Request(product), default);

        Assert.Equal([(older, null), (newer, $"app:{Sample.Commit}")], Listed());
        Assert.True(await layout.HasAsync(older, default));
    }

    [Fact]
    public async Task What_a_writer_left_that_died_is_overwritten()
    {
        Directory.CreateDirectory(_folder.At("images"));
        await File.WriteAllTextAsync(_folder.At("images", ".incoming"), new string('x', 100_000));
        await File.WriteAllTextAsync(_folder.At("images", ".lock"), "");
        var layout = Sample.Layout(_folder.At("images"));

        var digest = await layout.PackAsync(Sample.Request(Sample.Product(_folder.At("product"))), default);

        Assert.True(await layout.HasAsync(digest, default));
        Assert.False(File.Exists(_folder.At("images", ".incoming")));
    }

    [Fact]
    public async Task A_writer_waits_for_the_lock_and_gives_up_at_its_limit()
    {
        Directory.CreateDirectory(_folder.At("images"));
        using var other = new FileStream(_folder.At("images", ".lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var layout = new OciLayout(_folder.At("images"), new HastyTime());

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => layout.PackAsync(Sample.Request(Sample.Product(_folder.At("product"))), default));

        Assert.StartsWith($"The image store was not written: '{_folder.At("images", ".lock")}' is locked for 60 s already.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_list_needs_attention_and_is_not_overwritten()
    {
        var layout = Sample.Layout(_folder.At("images"));
        var request = Sample.Request(Sample.Product(_folder.At("product")));
        var digest = await layout.PackAsync(request, default);
        await File.WriteAllTextAsync(_folder.At("images", "index.json"), """{"manifests":[""");

        var refused = await Assert.ThrowsAsync<StoreException>(() => layout.PackAsync(request, default));

        Assert.Equal(ExitCode.NeedsAttention, refused.ExitCode);
        Assert.Contains(_folder.At("images", "index.json"), refused.Message, StringComparison.Ordinal);
        Assert.Equal("""{"manifests":[""", await File.ReadAllTextAsync(_folder.At("images", "index.json")));
        Assert.True(await layout.HasAsync(digest, default));
    }

    private static string Commit(int number) => $"{number:x40}";

    private List<(string Digest, string? Name)> Listed()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(_folder.At("images", "index.json")));
        return
        [
            .. index.RootElement.GetProperty("manifests").EnumerateArray().Select(image => (
                image.GetProperty("digest").GetString()!,
                image.TryGetProperty("annotations", out var names) ? names.EnumerateObject().Single().Value.GetString() : null)),
        ];
    }

    /// <summary>A clock on which every wait is over at once and takes a second.</summary>
    private sealed class HastyTime : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Read(ref _seconds);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _seconds);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
